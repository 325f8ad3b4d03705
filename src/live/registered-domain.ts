import { getDomain } from 'tldts'

/** The domain that somebody registered, which is most often the zone: `example.co.uk` of `www.example.co.uk`. */
export function registeredDomain(name: string): string | undefined {
  return getDomain(name, { allowPrivateDomains: false }) ?? undefined
}
