import { counted, type PluralForms } from '../../language/format.ts';
import { isLanguage } from '../../language/language.ts';
import { queryWords } from '../words.ts';
import { setFinding, type ListTexts } from './result-list.ts';
import { make } from './result-text.ts';
import { openIndex, type Finding, type SearchEngine } from './engine.ts';

/** What the page gives the search of its language; `#` stands for what the reader typed. */
export interface SearchTexts extends ListTexts {
  readonly searching: string;
  readonly count: PluralForms;
  readonly none: string;
  readonly hint: string;
  readonly more: string;
  readonly failed: string;
  readonly again: string;
  /** The search pages of other languages. */
  readonly elsewhere: readonly { readonly lang: string; readonly address: string; readonly text: string }[];
}

/** How many texts are shown at once. */
const shownAtOnce = 10;
/** How long the reader pauses before what is typed so far is looked for, in milliseconds. */
const pause = 250;
/** Letters before which nothing is looked for while the reader types. */
const fewest = 2;

/** Searches in the reader's browser. Nothing is fetched for it before something is looked for. */
class SiteSearch extends HTMLElement {
  private readonly texts = JSON.parse(this.dataset['texts'] ?? '{}') as SearchTexts;
  private readonly language = isLanguage(document.documentElement.lang)
    ? document.documentElement.lang
    : 'en';
  private readonly found = make('div', { class: 'found' });
  private engine: Promise<SearchEngine> | undefined;
  private attempts = 0;
  /** Tells an answer that comes late from that to the latest question. */
  private asked = 0;
  /** The words whose findings are on the page, or on their way. */
  private current = '';

  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    if (!form || !field) return;
    this.status.after(this.found);
    let timer: ReturnType<typeof setTimeout> | undefined;
    field.addEventListener('input', () => {
      clearTimeout(timer);
      const few = field.value.trim().length < fewest;
      if (few) this.look('');
      else timer = setTimeout(() => this.look(field.value), pause);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.look(field.value);
    });
    const given = new URL(location.href).searchParams.get('q');
    if (given) this.look((field.value = given));
  }

  private get status(): HTMLElement {
    return this.querySelector<HTMLElement>('[role=status]') ?? this;
  }

  /** Looks for a query and shows what was found; an empty one shows the lists again. */
  private look(query: string): void {
    const address = new URL(location.href);
    if (query.trim()) address.searchParams.set('q', query.trim());
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
    const words = queryWords(this.language, query);
    // Asked again for the same, the page stays as it is, and the focus where it is.
    if (words.join(' ') === this.current && query.trim()) return;
    this.current = words.join(' ');
    const asked = ++this.asked;
    if (words.length === 0) {
      this.show('', [], false);
      return;
    }
    if (!this.engine) this.status.textContent = this.texts.searching;
    const index = this.dataset['index'] ?? '';
    this.engine ??= openIndex(index, this.language, this.attempts++);
    const stale = (): boolean => asked !== this.asked;
    this.engine
      .then((engine) => (stale() ? [] : engine.find(words)))
      .then(async (findings) => {
        if (stale()) return;
        if (findings.length === 0) {
          this.show(this.texts.none, this.nothing(query.trim()), false, query.trim());
          return;
        }
        const box = make('div', {}, make('ol', {}));
        await this.extend(box, findings, stale);
        if (!stale()) this.show(counted(this.language, findings.length, this.texts.count), [box], true);
      })
      .catch(() => {
        if (!stale()) this.fail();
      });
  }

  /** Says that the index can't be reached, and offers to try again. */
  private fail(): void {
    this.engine?.then(({ close }) => close()).catch(() => undefined);
    this.engine = undefined;
    this.current = '';
    const again = make('button', { type: 'button', class: 'outline-button' }, this.texts.again);
    again.addEventListener('click', () => this.look(this.querySelector('input')?.value ?? ''));
    this.show(this.texts.failed, [again], false);
  }

  /** Adds the next findings to the list in a box, and a button for those that follow. */
  private async extend(box: HTMLElement, findings: readonly Finding[], stale: () => boolean): Promise<void> {
    const [list] = box.children;
    const done = list?.children.length ?? 0;
    const next = findings.slice(done, done + shownAtOnce);
    const fragments = await Promise.all(next.map((finding) => finding.data()));
    if (stale()) return;
    list?.append(...fragments.map((fragment) => setFinding(this.language, fragment, this.texts)));
    box.querySelector('button')?.remove();
    // The reader who pressed the button goes on with what it brought.
    if (done > 0) list?.children[done]?.querySelector('a')?.focus();
    if (done + next.length === findings.length) return;
    const more = make('button', { type: 'button', class: 'outline-button' }, this.texts.more);
    more.addEventListener('click', () => {
      this.extend(box, findings, stale).catch(() => this.fail());
    });
    box.append(more);
  }

  /** What to try where nothing was found. */
  private nothing(query: string): Node[] {
    const links = this.texts.elsewhere.map(({ lang, address, text }) =>
      make(
        'p',
        {},
        make('a', { href: `${address}?${new URLSearchParams({ q: query })}`, hreflang: lang }, text),
      ),
    );
    return [make('p', {}, this.texts.hint), ...links];
  }

  /** Shows an answer, and the lists of the page where it is none; `#` in what is said becomes the query. */
  private show(said: string, nodes: readonly Node[], answered: boolean, query = ''): void {
    const [before = '', after] = said.split('#');
    this.status.replaceChildren(before, ...(after === undefined ? [] : [make('bdi', {}, query), after]));
    this.found.replaceChildren(...nodes);
    for (const list of this.querySelectorAll<HTMLElement>('[data-list]')) list.hidden = answered;
  }
}
customElements.define('site-search', SiteSearch);
