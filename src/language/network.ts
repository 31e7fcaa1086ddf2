/** The networks a reader can be offered to share an address by. */
export const networks = ['mail', 'whatsapp', 'telegram', 'x', 'facebook'] as const;

export type Network = (typeof networks)[number];
