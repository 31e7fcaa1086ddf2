/** How long the note is shown, in milliseconds: long enough to read it twice. */
const duration = 3000;

/** Copies the address of a pressed anchor link or button, and shows a note. The anchor link is followed as well. */
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
      const showNote = (): void => {
        note.textContent = this.dataset['copied'] ?? '';
        clearTimeout(timer);
        timer = setTimeout(() => note.replaceChildren(), duration);
      };
      // If the browser refuses, the link still works as a link.
      navigator.clipboard.writeText(address).then(showNote, () => undefined);
    });
  }
}
customElements.define('copied-note', CopiedNote);
