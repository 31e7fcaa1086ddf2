import type { Network } from '../language/network.ts';

/**
 * The address at which each network, or the reader's mail program, begins a message that holds an address. Only this
 * link is given: nothing of theirs runs on our pages. An address of ours needs no escaping in a query: it is made of
 * letters, digits, hyphens, dots, slashes and a colon.
 */
const message = {
  mail: (address) => `mailto:?body=${address}`,
  whatsapp: (address) => `https://wa.me/?text=${address}`,
  telegram: (address) => `https://t.me/share/url?url=${address}`,
  x: (address) => `https://x.com/intent/post?url=${address}`,
  facebook: (address) => `https://www.facebook.com/sharer/sharer.php?u=${address}`,
} satisfies Record<Network, (address: string) => string>;

/**
 * Where a reader's press on a network's name leads.
 *
 * @param address a whole address of this site
 */
export const shareAddress = (network: Network, address: string): string => message[network](address);
