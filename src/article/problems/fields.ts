import { z } from 'zod';

/** A text that is not blank. */
export const text = (sentence: string) => z.string().trim().min(1).describe(sentence);

/** A day of the calendar, as `YYYY-MM-DD`. */
export const day = (sentence: string) =>
  z
    .string()
    .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDay(value))
    .describe(`${sentence} Write year, month and day, such as 2022-01-08`);

/** Whether the calendar has that day: Date turns 2022-02-30 into a day of March. */
function isRealDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
