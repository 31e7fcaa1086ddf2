import { counted, type PluralForms } from '../../language/format.ts';
import { isLanguage } from '../../language/language.ts';
import { queryWords } from '../words.ts';
import { resultItem, type ListTexts } from './result-list.ts';
import { make } from './result-text.ts';
import { openIndex, type Answer, type SearchEngine } from './engine.ts';
import type { Found } from './found.ts';

/** Strings of the search in a language; `#` is replaced by the query. */
export interface SearchTexts extends ListTexts {
  readonly searching: string;
  readonly count: PluralForms;
  readonly none: string;
  readonly near: string;
  readonly exactly: string;
  readonly hint: string;
  readonly more: string;
  readonly failed: string;
  readonly again: string;
  /** The search pages of other languages. */
  readonly elsewhere: readonly { readonly lang: string; readonly address: string; readonly text: string }[];
}

/** Results that are shown at once. */
const shownAtOnce = 10;
/** Debounce of typing, in milliseconds. */
const debounce = 250;
/** Fewest letters of a query that is searched for during typing. */
const fewest = 2;

/** Searches in the browser. Nothing is fetched before the first query. */
class SiteSearch extends HTMLElement {
  private readonly texts = JSON.parse(this.dataset['texts'] ?? '{}') as SearchTexts;
  private readonly language = isLanguage(document.documentElement.lang)
    ? document.documentElement.lang
    : 'en';
  private readonly found = make('div', { class: 'found' });
  private engine: Promise<SearchEngine> | undefined;
  private attempts = 0;
  /** Number of the latest query: results of earlier ones are dropped. */
  private latest = 0;
  /** The query whose results are shown or being fetched, folded. */
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
      if (few) this.search('');
      else timer = setTimeout(() => this.search(field.value), debounce);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.search(field.value);
    });
    const query = new URL(location.href).searchParams.get('q');
    if (query) this.search((field.value = query));
  }

  private get status(): HTMLElement {
    return this.querySelector<HTMLElement>('[role=status]') ?? this;
  }

  /** Searches and shows the results; an empty query shows the page's lists again. */
  private search(query: string): void {
    const address = new URL(location.href);
    if (query.trim()) address.searchParams.set('q', query.trim());
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
    const { phrases, words } = queryWords(this.language, query);
    const current = JSON.stringify([phrases, words]);
    // The same words again: keep the page and the focus.
    if (current === this.current && query.trim()) return;
    this.current = current;
    const number = ++this.latest;
    if (phrases.length + words.length === 0) {
      this.show('', [], false);
      return;
    }
    if (!this.engine) this.status.textContent = this.texts.searching;
    const index = this.dataset['index'] ?? '';
    this.engine ??= openIndex(index, this.language, this.attempts++);
    const stale = (): boolean => number !== this.latest;
    this.engine
      .then((engine) => (stale() ? undefined : engine.find(query)))
      .then((answer) => (answer ? this.present(query.trim(), answer, stale) : undefined))
      .catch(() => {
        if (!stale()) this.fail();
      });
  }

  /** Shows the results of a query, or suggestions if there are none. */
  private async present(query: string, { results, instead }: Answer, stale: () => boolean): Promise<void> {
    const nothing = (): void => this.show(this.texts.none, this.suggestions(query), false, query);
    const box = make('div', {}, make('ol', {}));
    await this.extend(box, results, stale);
    if (stale()) return;
    if (results.length === 0) nothing();
    else if (instead === undefined)
      this.show(counted(this.language, results.length, this.texts.count), [box], true);
    else {
      const exactly = make(
        'button',
        { type: 'button', class: 'outline-button' },
        ...around(this.texts.exactly, query),
      );
      exactly.addEventListener('click', nothing);
      this.show(this.texts.near, [make('p', {}, exactly), box], true, instead);
    }
  }

  /** Shows that the index can't be reached, with a button to try again. */
  private fail(): void {
    this.engine?.then(({ close }) => close()).catch(() => undefined);
    this.engine = undefined;
    this.current = '';
    const again = make('button', { type: 'button', class: 'outline-button' }, this.texts.again);
    again.addEventListener('click', () => this.search(this.querySelector('input')?.value ?? ''));
    this.show(this.texts.failed, [again], false);
  }

  /** Appends the next results to the list in a box, and a button for more. */
  private async extend(box: HTMLElement, results: readonly Found[], stale: () => boolean): Promise<void> {
    const [list] = box.children;
    const done = list?.children.length ?? 0;
    const next = results.slice(done, done + shownAtOnce);
    const data = await Promise.all(next.map((result) => result.data()));
    if (stale()) return;
    list?.append(...data.map((text) => resultItem(this.language, text, this.texts)));
    box.querySelector('button')?.remove();
    // After a press of the button, continue at the first new result.
    if (done > 0) list?.children[done]?.querySelector('a')?.focus();
    if (done + next.length === results.length) return;
    const more = make('button', { type: 'button', class: 'outline-button' }, this.texts.more);
    more.addEventListener('click', () => {
      this.extend(box, results, stale).catch(() => this.fail());
    });
    box.append(more);
  }

  /** Suggestions if nothing was found. */
  private suggestions(query: string): Node[] {
    const links = this.texts.elsewhere.map(({ lang, address, text }) =>
      make(
        'p',
        {},
        make('a', { href: `${address}?${new URLSearchParams({ q: query })}`, hreflang: lang }, text),
      ),
    );
    return [make('p', {}, this.texts.hint), ...links];
  }

  /** Shows a status and nodes. The page's lists are hidden only if the nodes are results. `#` becomes the query. */
  private show(status: string, nodes: readonly Node[], hasResults: boolean, query = ''): void {
    this.status.replaceChildren(...around(status, query));
    this.found.replaceChildren(...nodes);
    for (const list of this.querySelectorAll<HTMLElement>('[data-list]')) list.hidden = hasResults;
  }
}

/** A text with the query in the place of `#`. */
function around(text: string, query: string): (Node | string)[] {
  const [before = '', after] = text.split('#');
  return after === undefined ? [before] : [before, make('bdi', {}, query), after];
}

customElements.define('site-search', SiteSearch);
