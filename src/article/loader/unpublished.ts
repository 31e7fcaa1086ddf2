// Texts that are not published: drafts, and those whose day is to come.
import { languageCodes, type Language } from '../../language/language.ts';
import { reporter, type Problem } from '../problems/problem.ts';
import { anchorsFile, type Anchors } from '../records/anchors.ts';
import type { ParsedFolder } from './check-translations.ts';
import type { FrontMatter } from './schema.ts';

/** A text whose day is to come. */
export interface WaitingText {
  readonly id: string;
  readonly file: string;
  /** The day it is published. */
  readonly day: string;
}

export const withoutDrafts = (folder: ParsedFolder): ParsedFolder => ({
  ...folder,
  files: Object.fromEntries(Object.entries(folder.files).filter(([, { frontMatter }]) => !frontMatter.draft)),
});

type Heads = Readonly<Partial<Record<Language, Pick<FrontMatter, 'date' | 'original'>>>>;

/** The language of the original, or else the first there is. */
function mainOf(heads: Heads): Language | undefined {
  const there = languageCodes.filter((lang) => heads[lang]);
  const original = there.map((lang) => heads[lang]?.original).find((lang) => lang !== undefined);
  return original && heads[original] ? original : there[0];
}

/** The day an article's text in a language is published: its own date, or that of the original. */
export function publicationDay(heads: Heads, lang: Language): string | undefined {
  const main = mainOf(heads);
  return heads[lang]?.date ?? (main && heads[main]?.date);
}

const headsOf = ({ files }: ParsedFolder): Heads =>
  Object.fromEntries(Object.entries(files).map(([lang, { frontMatter }]) => [lang, frontMatter]));

/** The texts whose day comes after a day. */
export const waitingTexts = (folders: readonly ParsedFolder[], today: string): WaitingText[] =>
  folders.flatMap((folder) => {
    const heads = headsOf(folder);
    return Object.values(folder.files).flatMap(({ translation: { lang, file } }) => {
      const day = publicationDay(heads, lang);
      return day !== undefined && day > today ? { id: folder.id, file, day } : [];
    });
  });

/** Leaves texts out of a folder. */
export const without = (folder: ParsedFolder, waiting: ReadonlySet<string>): ParsedFolder => ({
  ...folder,
  files: Object.fromEntries(
    Object.entries(folder.files).filter(([, { translation }]) => !waiting.has(translation.file)),
  ),
});

/** Marks texts in a folder as waiting, as development shows them. */
export const marked = (folder: ParsedFolder, waiting: ReadonlySet<string>): ParsedFolder => ({
  ...folder,
  files: Object.fromEntries(
    Object.entries(folder.files).map(([lang, parsed]) => [
      lang,
      waiting.has(parsed.translation.file)
        ? { ...parsed, translation: { ...parsed.translation, waits: true } }
        : parsed,
    ]),
  ),
});

/** Reports articles that were published already and whose original has a date to come: their links would break. */
export function checkPublishedBefore(
  folders: readonly ParsedFolder[],
  waiting: ReadonlySet<string>,
  anchors: Anchors,
  problems: Problem[],
): void {
  for (const folder of folders) {
    const main = mainOf(headsOf(folder));
    const file = main && folder.files[main];
    if (!file || !waiting.has(file.translation.file)) continue;
    const ids = [folder.id, ...[file.frontMatter.was ?? []].flat()];
    const recorded = ids.find((id) => anchors[id] && anchors[id].gone === undefined);
    if (recorded !== undefined)
      reporter(file.translation.file, problems)(
        file.lineOf('date'),
        `its date, ${file.frontMatter.date ?? ''}, is to come, and ${anchorsFile} says that "${recorded}" was published`,
        'Write the day it was first published. The day of a change is updated.',
      );
  }
}

/** A sentence about the texts that wait; undefined if there are none. */
export function waitingNotice(waiting: readonly WaitingText[]): string | undefined {
  const [next] = waiting.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (!next) return undefined;
  const count = waiting.length === 1 ? 'One text waits' : `${waiting.length} texts wait`;
  return `${count} for a day to come. ${waiting.length === 1 ? 'It' : 'The next'} is ${next.file}, on ${next.day}.`;
}
