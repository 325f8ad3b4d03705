import { lint } from '../../../src/index.ts'

/** What Terraform puts into a cluster. Pairs: with one of them something is wrong for certain, with the other perhaps or not at all. */

const arn = 'arn:aws:acm:eu-west-1:498217305566:certificate/7c1b8a4e-5f0d-4c7e-9d3b-0a6f2e91c5d4'

const release = (values: string, more = '') => `variable "more" {}
resource "helm_release" "it" {
  values = [yamlencode({ ingress = {
    className   = "alb"
    hosts       = ["a.example.com"]
    annotations = { "alb.ingress.kubernetes.io/ssl-redirect" = "443" }
  } })${values}]
${more}}
`

const set = (names: string) => `  dynamic "set" {
    for_each = ${names}
    content {
      name  = set.key
      value = set.value
    }
  }
`

const service = (protocol: string) => `resource "kubernetes_service" "it" {
  metadata {
    annotations = { "service.beta.kubernetes.io/aws-load-balancer-ssl-cert" = "${arn}" }
  }
  spec {
    type = "LoadBalancer"
    port {
      port = 853
    }
    port {
      port     = 53
      protocol = "${protocol}"
    }
  }
}
`

const rulesIn = (text: string) => lint([{ path: 'main.tf', text }]).findings.map(({ rule }) => rule)

test.each([
  ['values that go over others', 'ssl-redirect-port-missing', release(''), release(', var.more')],
  ['an empty text of values', 'ssl-redirect-port-missing', release(', ""'), release(', file("more.yaml")')],
  ['values that are set', 'ssl-redirect-port-missing', release('', set('{ a = 1 }')), release('', set('var.more'))],
  ['a port for UDP', 'ssl-ports-missing', service('TCP'), service('UDP')],
])('%s', (_, rule, wrong, fine) => {
  expect(rulesIn(wrong)).toContain(rule)
  expect(rulesIn(fine)).not.toContain(rule)
})

test('an ARN that an annotation is given is found once', () => {
  expect(rulesIn(service('UDP')).filter((rule) => rule === 'certificate-arn-hard-coded')).toHaveLength(1)
})
