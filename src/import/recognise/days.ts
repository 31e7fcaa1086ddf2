import { foldPersian } from '../../language/letters.ts';

/** Locales with the month names of newspapers; in Arabic those of Egypt, the Levant and the Maghreb. */
const locales = ['ar-EG', 'ar-IQ', 'ar-MA', 'ar-TN', 'en-GB', 'fr-FR', 'fa-IR'];

/** Spellings of a word differ in Persian and Arabic texts. */
const normalised = (text: string): string => foldPersian(text);

const months = new Map(
  locales.flatMap((locale) =>
    Array.from({ length: 12 }, (_, month): [string, number] => [
      normalised(
        new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2022, month, 15),
        ),
      ),
      month + 1,
    ]),
  ),
);

const isoDate = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year > 1400 ? date.toISOString().slice(0, 10) : undefined;
};

const persianCalendar = new Intl.DateTimeFormat('fa-IR-u-ca-persian-nu-latn', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayLength = 24 * 60 * 60 * 1000;

/** The Gregorian day of a Solar Hijri one, found by formatting the days of its year, which begins in March. */
function fromPersian(year: number, month: string, day: number): string | undefined {
  for (let time = Date.UTC(year + 621, 2, 19), i = 0; i < 370; i++, time += dayLength) {
    const parts = Object.fromEntries(
      persianCalendar.formatToParts(time).map(({ type, value }) => [type, value]),
    );
    const same = Number(parts['day']) === day && Number(parts['year']) === year;
    if (same && normalised(parts['month'] ?? '') === month) return new Date(time).toISOString().slice(0, 10);
  }
  return undefined;
}

/**
 * Reads a line that contains only a date.
 *
 * @example readDay('السبت 8 يناير (كانون الثاني) 2022') // '2022-01-08'
 * @returns the day as `YYYY-MM-DD`, or undefined if the line contains more, or the calendar has no such day
 */
export function readDay(line: string): string | undefined {
  // Persian newspapers abroad add the Gregorian date.
  const text = normalised(line)
    .trim()
    .replace(/(?<=\s1[34]\d\d)\s*(?:[-–(]|برابر با)\s*\d{1,2}\s+\p{L}+\s+\d{4}\)?$/u, '');
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)(?:t[\d:.+z-]*)?$/.exec(text) ?? [];
  if (y && m && d) return isoDate(Number(y), Number(m), Number(d));
  const [, day, name, year] =
    /^(?:\p{L}+[،,]?\s+)?(\d{1,2})(?:er)?\s+([\p{L}\s]+?)\s*(?:[(/]\s*[\p{L}\s]+\)?)?[،,]?\s+(\d{4})$/u.exec(
      text,
    ) ?? [];
  const [, english, englishDay, englishYear] =
    /^(?:[a-z]+,\s+)?([a-z]+)\s+(\d{1,2}),\s+(\d{4})$/.exec(text) ?? [];
  if (/^1[34]/.test(year ?? '')) return fromPersian(Number(year), name ?? '', Number(day));
  const month = months.get(name ?? english ?? '');
  return month ? isoDate(Number(year ?? englishYear), month, Number(day ?? englishDay)) : undefined;
}
