/** Resources that put objects of Kubernetes into a cluster. What makes load balancers of them is loaded only where there are any. */
export const kubernetesResources: ReadonlySet<string> = new Set([
  'helm_release',
  'kubectl_manifest',
  'kubernetes_ingress',
  'kubernetes_ingress_v1',
  'kubernetes_manifest',
  'kubernetes_service',
  'kubernetes_service_v1',
])
