/** Names of months as newspapers write them: Egypt's, the Levant's and the Maghreb's Arabic ones, then the others. */
const locales = ['ar-EG', 'ar-IQ', 'ar-MA', 'ar-TN', 'en-GB', 'fr-FR', 'fa-IR'];

const months = new Map(
  locales.flatMap((locale) =>
    Array.from({ length: 12 }, (_, month): [string, number] => [
      new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { month: 'long', timeZone: 'UTC' })
        .format(Date.UTC(2022, month, 15))
        .toLowerCase(),
      month + 1,
    ]),
  ),
);

const western = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .toLowerCase();

const written = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year > 1400 ? date.toISOString().slice(0, 10) : undefined;
};

/**
 * Reads a line that is nothing but a day.
 *
 * @example readDay('السبت 8 يناير (كانون الثاني) 2022') // '2022-01-08'
 * @returns the day as `YYYY-MM-DD`; none where the line says more or the calendar has no such day
 */
export function readDay(line: string): string | undefined {
  const text = western(line).trim();
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)(?:t[\d:.+z-]*)?$/.exec(text) ?? [];
  if (y && m && d) return written(Number(y), Number(m), Number(d));
  const [, day, name, year] =
    /^(?:\p{L}+[،,]?\s+)?(\d{1,2})\s+([\p{L}\s]+?)\s*(?:[(/]\s*[\p{L}\s]+\)?)?[،,]?\s+(\d{4})$/u.exec(text) ??
    [];
  const [, english, englishDay, englishYear] =
    /^(?:[a-z]+,\s+)?([a-z]+)\s+(\d{1,2}),\s+(\d{4})$/.exec(text) ?? [];
  const month = months.get(name ?? english ?? '');
  return month ? written(Number(year ?? englishYear), month, Number(day ?? englishDay)) : undefined;
}
