/** Where readers can be offered to share an address. */
export type Network = 'mail' | 'whatsapp' | 'telegram' | 'x' | 'facebook';
