import { networkInterfaces } from 'node:os'

/** IPv4 addresses of this machine in its networks, those of private networks (RFC 1918) first. */
export function networkAddresses(): readonly string[] {
  const found = Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : []))
  return found.sort((one, other) => Number(isPrivate(other)) - Number(isPrivate(one)))
}

const isPrivate = (address: string): boolean => /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(address)
