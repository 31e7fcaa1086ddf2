// Addresses of this machine and of private networks, which a page from elsewhere may not make an import read.
import { lookup } from 'node:dns/promises';
import { BlockList, isIPv4 } from 'node:net';

/** From the registries of special-purpose addresses (RFC 6890), and IPv6 forms of IPv4 addresses. */
const subnets =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.168.0.0/16 198.18.0.0/15 224.0.0.0/4 240.0.0.0/4 ::/96 64:ff9b::/96 64:ff9b:1::/48 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8';

/** Node refuses a connection to any of them, after names are resolved. */
export const privateAddresses = new BlockList();
for (const subnet of subnets.split(' ')) {
  const [address = '', length] = subnet.split('/');
  privateAddresses.addSubnet(address, Number(length), isIPv4(address) ? 'ipv4' : 'ipv6');
}

/** Whether a web address is of this machine or a private network. */
export async function isPrivate(address: string): Promise<boolean> {
  const host = URL.parse(address)?.hostname.replace(/^\[|\]$/g, '') ?? '';
  try {
    const found = await lookup(host, { all: true });
    return found.some((one) => privateAddresses.check(one.address, one.family === 6 ? 'ipv6' : 'ipv4'));
  } catch {
    return false;
  }
}
