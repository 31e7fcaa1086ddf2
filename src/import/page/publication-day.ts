/** The calendar day of a time, in the time zone it is written in. */
const dayIn = (time: string): string | undefined =>
  Number.isNaN(Date.parse(time)) ? undefined : /^\d{4}-\d\d-\d\d/.exec(time)?.[0];

/**
 * The day a page was published. It is certain if the page's data name one day only, or name none and all of its `<time>`
 * elements have the same.
 *
 * @param declared times of publication in the page's data; undefined where there is none
 * @param shown times of its `<time>` elements
 * @returns the day as `YYYY-MM-DD`, or a doubt as a sentence without its full stop
 */
export function publicationDay(
  declared: readonly (string | undefined)[],
  shown: readonly string[],
): { readonly day?: string | undefined; readonly doubt?: string } {
  const found = declared.filter((time) => time !== undefined && dayIn(time) !== undefined) as string[];
  const times = found.length > 0 ? found : shown;
  // The same moment may be written in UTC and in the time of the newspaper, whose day counts.
  const isOneMoment = new Set(times.map((time) => Date.parse(time))).size === 1;
  const local = times.find((time) => /[+-]\d\d:?\d\d$/.test(time));
  const days = new Set((isOneMoment && local ? [local] : times).flatMap((time) => dayIn(time) ?? []));
  if (days.size < 2) return { day: [...days][0] };
  // Related articles and comments have times too.
  if (found.length === 0) return { doubt: 'the page shows several dates, and no data say which is its own' };
  return {
    doubt: `the page’s data name several days of publication, ${[...days].join(' and ')}: none was taken`,
  };
}
