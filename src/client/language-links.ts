// Lets the language switch keep the reader's place: it leads to the section being read, which has the same id there.
import { currentOf } from './current-section.ts';

const sections = [...document.querySelectorAll('.prose h2[id], .pair[id]:has(h2)')];

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel=alternate]'))
  link.addEventListener('click', () => {
    link.hash = currentOf(sections)?.id ?? '';
  });
