import { currentOf, readingLine } from './current-section.ts';

/** Marks the current section in the contents. */
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
    // Called only when a heading crosses the reading line. The large top margin counts headings above the window as
    // inside.
    const observer = new IntersectionObserver(mark, {
      rootMargin: `1000000px 0px -${100 - readingLine * 100}% 0px`,
    });
    for (const heading of headings) observer.observe(heading);
  }
}
customElements.define('article-contents', ArticleContents);
