import { sharingWordsOf } from 'virtual:sharing-words';

const strings = sharingWordsOf(document.documentElement.lang);

/** Prepares an open control: closes the others, and adds what needs a script. */
export function prepareControl(control: HTMLDetailsElement): void {
  for (const other of document.querySelectorAll<HTMLDetailsElement>('.share[open]'))
    if (other !== control) other.open = false;
  const list = control.querySelector('ul');
  if (!list || control.dataset['ready']) return;
  control.dataset['ready'] = '';
  control.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !control.contains(relatedTarget)) control.open = false;
  });
  addButtons(list);
  // With a script, a press on the link of a section copies it.
  const anchor = list.querySelector('.anchor');
  if (anchor && 'clipboard' in navigator) anchor.textContent = strings.copyLink;
  // Screen readers list links out of their context, so each names its section. The page itself has that name once.
  const title = list.ariaLabel;
  if (title)
    for (const link of list.querySelectorAll('a')) link.ariaLabel = `${link.textContent.trim()}: ${title}`;
}

/** Adds buttons to a list of ways to share: to copy the address, and to open the share dialog of the device. */
export function addButtons(list: HTMLElement): void {
  const address = list.querySelector<HTMLAnchorElement>('[dir=ltr]')?.href;
  if (!address) return;
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

/** Closes the open control on a press outside it or on a link in it, or on Escape, which gives no target. */
const close = (target?: EventTarget | null): void => {
  const control = document.querySelector<HTMLDetailsElement>('details.share[open]');
  if (!control) return;
  const isInside = target instanceof Element && control.contains(target);
  if (isInside && !target.closest('.anchor')) return;
  control.open = false;
  if (target === undefined) control.querySelector('summary')?.focus();
};
document.addEventListener('click', ({ target }) => close(target));
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
