/** Height of the reading line, as a fraction of the window's: a section is current once its heading is above it. */
export const readingLine = 0.35;

/** The last element above the reading line; the elements are in page order. */
export const currentOf = (elements: readonly Element[]): Element | undefined =>
  elements.findLast((element) => element.getBoundingClientRect().top < innerHeight * readingLine);
