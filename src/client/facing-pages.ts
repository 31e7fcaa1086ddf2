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
    for (const input of inputs)
      input.addEventListener('change', () => {
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
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
customElements.define('facing-pages', FacingPages);
