/** How long the note stays, in milliseconds: long enough to be read twice. */
const shown = 3000;

/**
 * Copies the address of an anchor, or of a button that names one, when it is pressed, and says so. An anchor still
 * leads to its section.
 */
class CopiedNote extends HTMLElement {
  connectedCallback(): void {
    const note = document.createElement('p');
    note.className = 'copied';
    note.setAttribute('role', 'status');
    document.body.append(note);
    let timer: ReturnType<typeof setTimeout> | undefined;
    document.addEventListener('click', ({ target }) => {
      const pressed =
        target instanceof Element ? target.closest<HTMLElement>('.anchor, [data-address]') : null;
      if (!pressed || !('clipboard' in navigator)) return;
      const address = pressed.dataset['address'] ?? (pressed as HTMLAnchorElement).href;
      const said = (): void => {
        note.textContent = this.dataset['copied'] ?? '';
        clearTimeout(timer);
        timer = setTimeout(() => note.replaceChildren(), shown);
      };
      // A browser that refuses leaves the link a link.
      navigator.clipboard.writeText(address).then(said, () => undefined);
    });
  }
}
customElements.define('copied-note', CopiedNote);
