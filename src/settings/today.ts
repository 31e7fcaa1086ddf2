import { UserError } from '../files/user-error.ts';
import { dayAt } from '../language/time-zone.ts';
import { site } from './site.ts';

/**
 * Today in the site's time zone, or the day of `SOURCE_DATE_EPOCH`, with which an earlier build can be repeated.
 *
 * @returns such as 2026-11-22
 * @throws UserError if `SOURCE_DATE_EPOCH` is not a number of seconds
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function today(): string {
  const { SOURCE_DATE_EPOCH: epoch } = process.env;
  if (epoch && !/^\d{1,11}$/.test(epoch))
    throw new UserError(
      `SOURCE_DATE_EPOCH "${epoch}" is not a moment. Write the seconds since 1970, such as 1795305600.`,
    );
  return dayAt(epoch ? new Date(Number(epoch) * 1000) : new Date(), site.timeZone);
}
