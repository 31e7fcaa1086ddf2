import { currentOf, readingLine } from './current-section.ts';

/** Marks the section being read in the contents. */
class ArticleContents extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('li a')];
    const headings = [...new Set(links.map(({ hash }) => hash))].flatMap(
      (hash) => document.getElementById(hash.slice(1)) ?? [],
    );
    const mark = (): void => {
      const current = currentOf(headings);
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
