import type { CertificateMap, MappedCertificate, MappedEndpoint, MappedFault } from '../result.ts'
import { printable } from './printable.ts'

/** Of more text or edges than this, Mermaid draws nothing. Source: its `maxTextSize` (50,000) and `maxEdges` (500). */
const mostText = 45_000
const mostEdges = 450
const mostNames = 4

/** What one endpoint adds to the picture. */
interface Drawn {
  readonly lines: readonly string[]
  readonly edges: number
  /** Nodes of certificates that were not there before, by key. */
  readonly fresh: ReadonlyMap<string, string>
  readonly faulty: readonly string[]
}

/** The map as a flowchart of Mermaid, from endpoints to certificates; what is faulty is red. Empty when there are no endpoints. */
export function mermaid({ certificates, endpoints }: CertificateMap): string {
  if (endpoints.length === 0) return ''
  const byKey = new Map(certificates.map((certificate) => [certificate.key, certificate]))
  const nodes = new Map<string, string>()
  const lines = ['flowchart LR']
  const faulty: string[] = []
  let text = 0
  let edges = 0
  for (const [index, endpoint] of endpoints.entries()) {
    const drawn = draw(endpoint, `e${index}`, byKey, nodes)
    text += drawn.lines.join('\n').length
    edges += drawn.edges
    if (text > mostText || edges > mostEdges) {
      lines.push(`  more["and ${endpoints.length - index} more"]`)
      break
    }
    lines.push(...drawn.lines)
    faulty.push(...drawn.faulty)
    for (const [key, node] of drawn.fresh) nodes.set(key, node)
  }
  if (faulty.length > 0) {
    lines.push('  classDef faulty fill:#ffd7d5,stroke:#cf222e,color:#82071e', `  class ${faulty.join(',')} faulty`)
  }
  return `${lines.join('\n')}\n`
}

/** The endpoints that have a fault, or a certificate that has one. */
export function faultyOnly({ certificates, endpoints }: CertificateMap): CertificateMap {
  const faulty = new Set(certificates.flatMap(({ key, faults }) => (faults.length > 0 ? [key] : [])))
  const isFaulty = ({ faults, certificates: keys }: MappedEndpoint) => faults.length > 0 || keys.some((key) => faulty.has(key))
  return { certificates, endpoints: endpoints.filter(isFaulty) }
}

function draw(
  endpoint: MappedEndpoint,
  node: string,
  certificates: ReadonlyMap<string, MappedCertificate>,
  nodes: ReadonlyMap<string, string>,
): Drawn {
  const { service, id, hostnames, region, faults } = endpoint
  const lines = [`  ${node}["${label([service, id, ...few(hostnames), footer(region, faults)])}"]`]
  const fresh = new Map<string, string>()
  const faulty = faults.length > 0 ? [node] : []
  for (const key of endpoint.certificates) {
    const certificate = certificates.get(key)
    if (!certificate) continue
    const target = nodes.get(key) ?? `${node}c${fresh.size}`
    if (!nodes.has(key)) {
      fresh.set(key, target)
      lines.push(`  ${target}(["${label(certificateLabel(certificate))}"])`)
      if (certificate.faults.length > 0) faulty.push(target)
    }
    lines.push(`  ${node} --> ${target}`)
  }
  return { lines, edges: endpoint.certificates.length, fresh, faulty }
}

function certificateLabel({ id, names, region, faults }: MappedCertificate): string[] {
  return [id, ...few(names), footer(region, faults)]
}

function few(names: readonly string[]): readonly string[] {
  return names.length > mostNames ? [...names.slice(0, mostNames), `and ${names.length - mostNames} more`] : names
}

function footer(region: string | undefined, faults: readonly MappedFault[]): string {
  return [...(region === undefined ? [] : [region]), ...faults.map(({ rule }) => rule)].join(' · ')
}

/** Between quotes, Mermaid interprets entities and HTML: what is no letter, number or plain sign becomes an entity. */
function label(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) => printable(line).replace(/[^\p{L}\p{N} .,/:_*{}()[\]·-]/gu, (char) => `#${char.codePointAt(0)};`))
    .join('<br>')
}
