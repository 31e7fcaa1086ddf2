// Makes the language switch keep the current section: its id is the same in every language.
import { currentOf } from './current-section.ts';

const sections = [...document.querySelectorAll('.prose h2[id], .pair[id]:has(h2)')];

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel=alternate]'))
  link.addEventListener('click', () => {
    link.hash = currentOf(sections)?.id ?? '';
  });
