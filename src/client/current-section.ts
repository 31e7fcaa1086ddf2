/** A heading is the current one when it has passed this part of the window's height. */
export const readingLine = 0.35;

/** The last of the elements, in their order on the page, that has passed the reading line. */
export const currentOf = (elements: readonly Element[]): Element | undefined =>
  elements.findLast((element) => element.getBoundingClientRect().top < innerHeight * readingLine);
