// Fetches what sharing adds only when a reader opens a share control or selects words of the text.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.matches('.share[open]'))
      void import('./panel.ts').then(({ equip }) => equip(target));
  },
  true,
);

const select = (): void => {
  if (!getSelection()?.isCollapsed) {
    document.removeEventListener('selectionchange', select);
    void import('./passage-button.ts');
  }
};
document.addEventListener('selectionchange', select);
