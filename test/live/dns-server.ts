import { createServer, Packet } from 'dns2'

/** By name and type: what to answer; `servfail` for a server that cannot. */
export type Zone = Readonly<Record<string, readonly ZoneRecord[] | 'servfail'>>

export type ZoneRecord =
  | { readonly type: 'CNAME'; readonly domain: string }
  | { readonly type: 'A'; readonly address: string }
  | { readonly type: 'NS'; readonly ns: string }
  | { readonly type: 'SOA'; readonly primary: string }
  | { readonly type: 'CAA'; readonly tag: string; readonly value: string }

export interface DnsServer {
  readonly address: string
  readonly asked: readonly string[]
  close(): Promise<void>
}

const restOfSoa = { admin: 'admin.example', serial: 1, refresh: 7_200, retry: 900, expiration: 86_400, minimum: 60 }

/** A DNS server on a port of this machine. Names that it does not know do not exist. */
export async function dnsServer(zone: Zone): Promise<DnsServer> {
  const asked: string[] = []
  const server = createServer({
    udp: true,
    handle(request, send) {
      const response = Packet.createResponseFromRequest(request)
      for (const { name, type } of request.questions) {
        asked.push(name)
        const known = zone[name.toLowerCase()]
        if (known === 'servfail') response.header.rcode = 2
        else if (!known) response.header.rcode = 3
        else
          for (const record of known) {
            const { type: typeName, ...data } = record
            if (Packet.TYPE[typeName] !== type) continue
            const whole = { flags: 0, ...(typeName === 'SOA' && restOfSoa), ...data }
            response.answers.push(Object.assign(new Packet.Resource(name, type, Packet.CLASS.IN, 60), whole))
          }
      }
      send(response)
    },
  })
  await server.listen({ udp: { port: 0, address: '127.0.0.1' } })
  return { address: `127.0.0.1:${server.addresses().udp?.port}`, asked, close: async () => void (await server.close()) }
}
