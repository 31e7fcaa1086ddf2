import { currentOf } from './current-section.ts';

/** Local storage key of the choice of languages. */
const storageKey = 'midad-show';

/** Keeps the choice of languages in the address, for sharing, and in local storage, for other facing pages. */
class FacingPages extends HTMLElement {
  connectedCallback(): void {
    const inputs = [...this.querySelectorAll<HTMLInputElement>('input[name=show]')];
    const choose = (value: string | null): boolean => {
      const input = inputs.find((found) => found.value === value);
      if (input) input.checked = true;
      return input !== undefined;
    };
    const address = new URL(location.href);
    if (!choose(address.searchParams.get('show'))) choose(stored());
    this.closeMenu();
    const restoreScroll = this.trackScroll();
    for (const input of inputs)
      input.addEventListener('change', () => {
        restoreScroll();
        const now = new URL(location.href);
        now.searchParams.set('show', input.value);
        history.replaceState(null, '', now);
        try {
          localStorage.setItem(storageKey, input.value);
        } catch {
          // Storage is disabled: the choice is only in the address.
        }
      });
  }

  /** Closes the contents when one of its links, or Escape, is pressed. */
  private closeMenu(): void {
    const menu = this.querySelector('details');
    menu?.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) menu.open = false;
    });
    menu?.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
  }

  /** Tracks the current row. Returns a function that scrolls it back to where it was before the columns changed. */
  private trackScroll(): () => void {
    const rows = [...this.querySelectorAll('.columns .pair[id]')];
    let row: Element | undefined;
    let top = 0;
    const track = (): void => {
      row = currentOf(rows);
      top = row?.getBoundingClientRect().top ?? 0;
    };
    addEventListener('scroll', track, { passive: true });
    track();
    return () => {
      const newTop = row?.getClientRects()[0]?.top;
      if (newTop !== undefined) scrollBy({ top: newTop - top, behavior: 'instant' });
    };
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
customElements.define('facing-pages', FacingPages);
