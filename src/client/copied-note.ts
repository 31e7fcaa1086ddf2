/** How long the note stays, in milliseconds: long enough to be read twice. */
const shown = 3000;

/** Copies a section's address when its anchor is pressed, and says so; the link still leads to the section. */
class CopiedNote extends HTMLElement {
  connectedCallback(): void {
    const note = document.createElement('p');
    note.className = 'copied';
    note.setAttribute('role', 'status');
    document.body.append(note);
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.addEventListener('click', (event) => {
      const anchor =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.anchor') : null;
      if (!anchor || !('clipboard' in navigator)) return;
      const address = location.origin + location.pathname + anchor.hash;
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
