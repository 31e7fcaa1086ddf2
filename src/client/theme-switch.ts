import { themeStorageKey } from './theme-storage-key.ts';

/** Shows the theme button, which needs a script, and stores the choice. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const { dataset } = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = (): boolean => (dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
    const show = (): void => button.setAttribute('aria-pressed', String(isDark()));
    button.addEventListener('click', () => {
      dataset['theme'] = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem(themeStorageKey, dataset['theme']);
      } catch {
        // Storage is disabled: the choice is only for this page.
      }
      show();
    });
    system.addEventListener('change', show);
    show();
    this.hidden = false;
  }
}
customElements.define('theme-switch', ThemeSwitch);
