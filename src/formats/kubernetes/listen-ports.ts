import type { ListenPort, ListenPorts } from '../../model/ingress.ts'
import { parseJson } from '../../model/json-text.ts'
import { type Node, textValue } from '../../syntax/node.ts'
import { filledIn } from './placeholders.ts'

/**
 * `listen-ports` as the controller reads it: a JSON list of objects, protocol to port; several in one object are fine.
 * Source: aws-load-balancer-controller, pkg/ingress/model_build_listener.go, computeIngressListenPorts.
 */
export function readListenPorts(node: Node): ListenPorts {
  const { at } = node
  if (node.kind === 'list' || node.kind === 'map')
    return { kind: 'invalid', what: `it is a YAML ${node.kind}, and an annotation is a text`, error: undefined, at }
  const value = filledIn(textValue(node))
  if (!value.known) return { kind: 'unknown', why: value.why, at }
  const invalid = (what: string, error: string): ListenPorts => ({ kind: 'invalid', what, error, at })
  const parsed = parseJson(value.value)
  const unparsed = 'failed to parse listen-ports configuration'
  if (parsed === undefined) return invalid('it is not JSON', unparsed)
  if (parsed === null || (Array.isArray(parsed) && parsed.length === 0))
    return invalid('it lists no port', 'empty listen-ports configuration')
  if (!Array.isArray(parsed)) return invalid('it is not a JSON list', unparsed)
  const ports = new Map<number, ListenPort['protocol']>()
  for (const entry of parsed as unknown[]) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
      return invalid('an item of it is not an object of protocol and port', unparsed)
    for (const [protocol, port] of Object.entries(entry)) {
      if (typeof port !== 'number' || !Number.isInteger(port))
        return invalid(`the port ${JSON.stringify(port)} is not a JSON number`, unparsed)
      if (port < 1 || port > 65_535) return invalid(`${port} is no port`, 'listen port must be within [1, 65535]')
      if (protocol !== 'HTTP' && protocol !== 'HTTPS')
        return invalid(`\`${protocol}\` is neither HTTP nor HTTPS`, 'listen protocol must be within [HTTP, HTTPS]')
      const before = ports.get(port)
      if (before !== undefined && before !== protocol)
        return { kind: 'invalid', what: `port ${port} is both HTTP and HTTPS`, error: undefined, at }
      ports.set(port, protocol)
    }
  }
  return { kind: 'known', ports: Array.from(ports, ([port, protocol]) => ({ port, protocol })), at, isDefault: false }
}
