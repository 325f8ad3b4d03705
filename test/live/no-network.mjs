// Loaded into a process that must not use the network: whatever tries to ends it.
import { createSocket, Socket as Datagrams } from 'node:dgram'
import dns from 'node:dns'
import dnsPromises from 'node:dns/promises'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const blocked = () => {
  process.stderr.write('the network was used\n')
  process.exit(97)
}

net.Socket.prototype.connect = blocked
Datagrams.prototype.send = blocked
for (const resolver of [dns, dnsPromises, dns.Resolver.prototype, dnsPromises.Resolver.prototype])
  for (const name of Object.keys(Object.getOwnPropertyDescriptors(resolver)))
    if (/^(?:lookup|resolve|reverse)/.test(name)) resolver[name] = blocked
syncBuiltinESMExports()
createSocket('udp4').close()
