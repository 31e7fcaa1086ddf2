import { sharingWordsOf } from './strings.ts';

const words = sharingWordsOf(document.documentElement.lang);

/** Adds to an open share control what a script can do: copy the address, and the device's own ways to share. */
export function equip(control: HTMLDetailsElement): void {
  for (const other of document.querySelectorAll<HTMLDetailsElement>('.share[open]'))
    if (other !== control) other.open = false;
  control.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !control.contains(relatedTarget)) control.open = false;
  });
  const list = control.querySelector('ul');
  const address = list?.querySelector('a')?.href;
  if (!list || !address || list.querySelector('button')) return;
  if ('share' in navigator)
    list.prepend(
      button(words.shareElsewhere, (pressed) =>
        pressed.addEventListener('click', () => {
          // Refused or given up: the other ways are still there.
          navigator.share({ url: address }).catch(() => undefined);
        }),
      ),
    );
  if ('clipboard' in navigator)
    list.prepend(button(words.copyLink, ({ dataset }) => (dataset['address'] = address)));
}

function button(label: string, ready: (button: HTMLButtonElement) => unknown): HTMLLIElement {
  const item = document.createElement('li');
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  ready(made);
  item.append(made);
  return item;
}

/** Closes the control that is open, when a reader presses elsewhere or Escape. */
const close = (keep?: EventTarget | null): void => {
  const open = document.querySelector<HTMLDetailsElement>('.share[open]');
  if (!open || (keep instanceof Node && open.contains(keep))) return;
  open.open = false;
  if (keep === undefined) open.querySelector('summary')?.focus();
};
document.addEventListener('click', ({ target }) => close(target));
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
