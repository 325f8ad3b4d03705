import { adaptKubernetes } from '../../../src/formats/kubernetes/index.ts'

const ingressClass = (name: string, controller: string, isDefault = true) => `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: ${name}, annotations: {ingressclass.kubernetes.io/is-default-class: "${isDefault}"}}
spec: {controller: ${controller}}
`
const ingress = (spec = '') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {${spec}tls: [{secretName: web}], rules: [{host: web.example.com}]}
`
const alb = ingressClass('alb', 'ingress.k8s.aws/alb')
const nginx = ingressClass('nginx', 'k8s.io/ingress-nginx')

/** The classes of the Ingresses that are the controller's, or why that is not known. */
function seen(...documents: string[]): (string | undefined)[] {
  const files = [{ path: 'a.yaml', text: documents.join('---\n') }]
  const { deployments } = adaptKubernetes({ files, readText: () => undefined, regionOf: () => undefined })
  return deployments.flatMap(({ ingressGroups, unevaluated }) => [
    ...ingressGroups.flatMap(({ members }) => members.map(({ className }) => className)),
    ...unevaluated.map(({ why }) => why),
  ])
}

test('the default class', () => {
  expect(seen(alb, ingress())).toEqual(['alb'])
  expect(seen(alb, ingressClass('nginx', 'k8s.io/ingress-nginx', false), ingress())).toEqual(['alb'])
})
test.each([
  ['alb first', [alb, nginx]],
  ['nginx first', [nginx, alb]],
])('two that differ are the default: %s', (_, classes) => {
  const markers = '# alb.ingress.kubernetes.io/\n'
  expect(seen(...classes, ingress(), `${markers}${ingress('ingressClassName: alb, ')}`)).toEqual([
    'alb',
    'whose an Ingress is: several classes are the default',
  ])
})
test('two that are alike', () => expect(seen(alb, ingressClass('public', 'ingress.k8s.aws/alb'), ingress())).toEqual(['alb']))
