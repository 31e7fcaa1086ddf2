import type { Network } from '../language/network.ts';

/**
 * The address of each network, or of the mail program, that starts a message with an address in it. Pages only link it
 * and run no script of a network. Addresses of the site need no escaping in a query: they have only letters, digits,
 * hyphens, dots, slashes and a colon.
 */
const message = {
  mail: (address) => `mailto:?body=${address}`,
  whatsapp: (address) => `https://wa.me/?text=${address}`,
  telegram: (address) => `https://t.me/share/url?url=${address}`,
  x: (address) => `https://x.com/intent/post?url=${address}`,
  facebook: (address) => `https://www.facebook.com/sharer/sharer.php?u=${address}`,
} satisfies Record<Network, (address: string) => string>;

/**
 * The link that shares an address of the site with a network.
 *
 * @param address an absolute address of the site
 */
export const shareAddress = (network: Network, address: string): string => message[network](address);
