// Leads from a section's own page on to the section in its article, unless the reader came to share it.
import { addButtons } from './share/panel.ts';

const onward = document.querySelector<HTMLAnchorElement>('[rel=bookmark]');
const share = document.querySelector<HTMLElement>('#share');

/** Adds the buttons, and shows a note when the address was copied. */
function offer(share: HTMLElement): void {
  const list = share.querySelector('ul');
  if (list) addButtons(list);
  share.addEventListener('click', ({ target }) => {
    const address = target instanceof HTMLElement && target.dataset['address'];
    const note = share.querySelector('[role=status]');
    if (!address || !note) return;
    // If the browser refuses, the address is still there to select.
    navigator.clipboard.writeText(address).then(
      () => (note.textContent = share.dataset['copied'] ?? ''),
      () => undefined,
    );
  });
}

if (location.hash !== '#share' && onward) location.replace(onward.href);
else if (share) offer(share);
