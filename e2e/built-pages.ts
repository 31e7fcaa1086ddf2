// The fixture site's pages, read as files.
import { inject } from 'vitest';
import { readContent } from '../src/article/loader/load.ts';
import { readBuiltSite, type BuiltSite, type HTMLElement } from '../src/check/built-site.ts';

export const fixture = readBuiltSite(inject('fixture'));
export const content = readContent(fixture.project);

/** A page by its path. */
export function pageAt(path: string, { pages }: BuiltSite = fixture): HTMLElement {
  const page = pages.get(path);
  if (!page) throw new Error(`there is no page ${path}`);
  return page.root;
}

/** The text of an element, with single spaces. */
export const textOf = (element: HTMLElement | null | undefined): string =>
  element?.text.replace(/\s+/g, ' ').trim() ?? '';

/** The links in an element that lead to an address. */
export const linksTo = (element: HTMLElement | null, address: string): HTMLElement[] =>
  element?.querySelectorAll(`a[href="${address}"]`) ?? [];
