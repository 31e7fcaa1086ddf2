// The script of every page. Pages work without it.
import './menu.ts';
import './reading/lazy.ts';
import './share/copied-note.ts';
import './share/lazy.ts';

/** Scripts that depend on the scroll position are loaded on the first scroll. */
const loadOnScroll = (): void => {
  removeEventListener('scroll', loadOnScroll);
  void import('./on-scroll.ts');
};
if (scrollY > 0) loadOnScroll();
else addEventListener('scroll', loadOnScroll);
