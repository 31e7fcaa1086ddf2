/** Whether a text is the name of a time zone in the IANA database, such as Asia/Beirut. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The day it is at a moment in a time zone, such as 2026-07-01. */
export const dayAt = (moment: Date, timeZone: string): string =>
  // Sweden writes days as ISO 8601 does.
  new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  );

const offsets = new Map<string, Intl.DateTimeFormat>();

/** How far a time zone is from UTC at a moment, as ISO 8601 writes it, such as `+02:00`. */
function offsetAt(moment: Date, timeZone: string): string {
  const format =
    offsets.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  offsets.set(timeZone, format);
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', '') || '+00:00';
}

/**
 * The moment a day begins in a time zone, as ISO 8601.
 *
 * @param day as 2026-07-01
 * @param timeZone its name in the IANA database
 * @example startOfDay('2026-07-01', 'Asia/Beirut') // '2026-07-01T00:00:00+03:00'
 */
export function startOfDay(day: string, timeZone: string): string {
  const midnight = `${day}T00:00:00`;
  const near = offsetAt(new Date(`${midnight}Z`), timeZone);
  // On a day when the clocks change, the offset at midnight may differ from that at midnight UTC.
  return midnight + offsetAt(new Date(midnight + near), timeZone);
}
