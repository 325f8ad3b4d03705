import { adaptKubernetes } from '../../../src/formats/kubernetes/index.ts'
import { lint } from '../../../src/index.ts'

export type Files = Readonly<Record<string, string>>

/** What the Ingresses of a small tree listen on, by their deployment: `80`, `443`, `unknown`. */
export function ports(files: Files): string[] {
  return adapted(files).deployments.flatMap(({ ingressGroups }) =>
    ingressGroups.flatMap(({ members }) =>
      members.map(({ listenPorts }) =>
        listenPorts.kind === 'known' ? listenPorts.ports.map(({ port }) => port).join() : listenPorts.kind,
      ),
    ),
  )
}

/** Why something of it was not evaluated. */
export function reasons(files: Files): string[] {
  const { deployments, unevaluated } = adapted(files)
  return [...unevaluated, ...deployments.flatMap((each) => each.unevaluated)].map(({ why }) => why)
}

/** The rules that find something. */
export function found(files: Files): string[] {
  const { findings, failures } = lint(Object.entries(files).map(([path, text]) => ({ path, text })))
  expect(failures).toEqual([])
  return findings.map(({ rule }) => rule)
}

function adapted(files: Files) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  return adaptKubernetes({ files: sources, readText: (path) => files[path], regionOf: () => undefined })
}

const redirect = 'alb.ingress.kubernetes.io/ssl-redirect: "443"'
const listening = `alb.ingress.kubernetes.io/listen-ports: '[{"HTTP": 80}, {"HTTPS": 443}]'`

/** An Ingress that redirects to a port which something else has to open. */
export const ingress = (name = 'web') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  annotations:
    ${redirect}
spec:
  ingressClassName: alb
  rules: [{host: ${name}.example.com}]
`

/** Values of the same. */
export const values = `ingress: {className: alb, annotations: {${redirect}}, hosts: [web.example.com]}\n`

/** What opens the port. */
export const annotations = listening

/** A patch that opens it. */
export const patch = (name = 'web') =>
  `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: ${name}, annotations: {${listening}}}}`
