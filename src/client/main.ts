// What scripts add to pages that are whole without them.
import './theme-switch.ts';
import './share/copied-note.ts';
import './share/lazy.ts';

/** What follows the reader's place is of no use before there is one. */
const follow = (): void => {
  removeEventListener('scroll', follow);
  void import('./reading-place.ts');
};
if (scrollY > 0) follow();
else addEventListener('scroll', follow);
