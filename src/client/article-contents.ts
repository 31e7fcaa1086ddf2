/** A heading is the current one when it has passed this part of the window's height. */
const readingLine = 0.35;

/** Marks the section being read in the contents. */
class ArticleContents extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('li a')];
    const headings = [...new Set(links.map(({ hash }) => hash))].flatMap(
      (hash) => document.getElementById(hash.slice(1)) ?? [],
    );
    const mark = (): void => {
      const current = headings.findLast((h) => h.getBoundingClientRect().top < innerHeight * readingLine);
      for (const link of links)
        if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
    };
    // Called when a heading crosses the line, by scrolling or by a jump, and not at every pixel scrolled: what is far
    // above the window counts as inside.
    const observer = new IntersectionObserver(mark, {
      rootMargin: `1000000px 0px -${100 - readingLine * 100}% 0px`,
    });
    for (const heading of headings) observer.observe(heading);
  }
}
customElements.define('article-contents', ArticleContents);
