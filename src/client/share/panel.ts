import { sharingWordsOf } from 'virtual:sharing-words';

const strings = sharingWordsOf(document.documentElement.lang);

/** Adds buttons to an open share control: to copy the address, and to open the share dialog of the device. */
export function addButtons(control: HTMLDetailsElement): void {
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
      button(strings.shareElsewhere, (element) =>
        element.addEventListener('click', () => {
          // The reader closed the dialog, or the browser refused: the other ways are still there.
          navigator.share({ url: address }).catch(() => undefined);
        }),
      ),
    );
  if ('clipboard' in navigator)
    list.prepend(button(strings.copyLink, ({ dataset }) => (dataset['address'] = address)));
}

function button(label: string, prepare: (element: HTMLButtonElement) => unknown): HTMLLIElement {
  const item = document.createElement('li');
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  prepare(element);
  item.append(element);
  return item;
}

/** Closes the open control on a press outside it, or on Escape, which gives no target. */
const close = (target?: EventTarget | null): void => {
  const control = document.querySelector<HTMLDetailsElement>('.share[open]');
  if (!control || (target instanceof Node && control.contains(target))) return;
  control.open = false;
  if (target === undefined) control.querySelector('summary')?.focus();
};
document.addEventListener('click', ({ target }) => close(target));
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
