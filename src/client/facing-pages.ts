import { currentOf } from './current-section.ts';

/** Where the reader's choice of languages is kept, in the reader's own browser. */
const key = 'midad-show';

/** Keeps the choice of languages in the address, so that it can be shared, and for the next facing page. */
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
    const place = this.keepPlace();
    for (const input of inputs)
      input.addEventListener('change', () => {
        place();
        const now = new URL(location.href);
        now.searchParams.set('show', input.value);
        history.replaceState(null, '', now);
        try {
          localStorage.setItem(key, input.value);
        } catch {
          // Storage is off: the choice is in the address only.
        }
      });
  }

  /** Closes the contents when one of them, or Escape, was pressed. */
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

  /** Remembers the row being read, and gives a way back to it once another choice has moved it. */
  private keepPlace(): () => void {
    const rows = [...this.querySelectorAll('.columns .pair[id]')];
    let row: Element | undefined;
    let top = 0;
    const look = (): void => {
      row = currentOf(rows);
      top = row?.getBoundingClientRect().top ?? 0;
    };
    addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      const now = row?.getClientRects()[0]?.top;
      if (now !== undefined) scrollBy({ top: now - top, behavior: 'instant' });
    };
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
customElements.define('facing-pages', FacingPages);
