/** The size of cards in pixels, as networks ask for it. */
export const cardSize = { width: 1200, height: 630 } as const;
