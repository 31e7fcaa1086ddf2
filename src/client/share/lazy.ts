// Loads the share scripts when a reader first opens a share control or selects text.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.matches('.share[open]'))
      void import('./panel.ts').then(({ prepareControl }) => prepareControl(target));
  },
  true,
);

const onSelect = (): void => {
  if (!getSelection()?.isCollapsed) {
    document.removeEventListener('selectionchange', onSelect);
    void import('./passage-button.ts');
  }
};
document.addEventListener('selectionchange', onSelect);
