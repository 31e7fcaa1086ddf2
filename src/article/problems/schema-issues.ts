import { z } from 'zod';
import { didYouMean, type Report } from './problem.ts';

/** What was checked against a schema: the line and the value of each of its fields. */
interface Checked {
  readonly lineOf: (path: readonly string[]) => number;
  readonly valueAt: (path: readonly string[]) => unknown;
  readonly report: Report;
}

/** Reports what a schema found wrong: an unknown field with the known ones, and others with the field's description. */
export function reportIssues(
  schema: z.ZodType,
  { issues }: Pick<z.ZodError, 'issues'>,
  { lineOf, valueAt, report }: Checked,
): void {
  for (const issue of issues) {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      const known = fieldsAt(schema, path);
      for (const key of issue.keys)
        report(
          lineOf([...path, key]),
          `"${[...path, key].join('.')}" is not a field here`,
          `${didYouMean(key, known)}${known.length > 50 ? 'Your editor lists the fields.' : `The fields are ${known.join(', ')}.`}`,
        );
      continue;
    }
    const field = path.join('.');
    const given = valueAt(path);
    const missing = given === undefined || given === null;
    report(
      lineOf(path),
      missing ? `"${field}" is missing` : `"${field}" can't be ${JSON.stringify(given)}`,
      `${sentenceFor(schema, path)}.`,
    );
  }
}

/** The schemas along a path, from the whole to the field; optional ones are unwrapped. */
function schemasAlong(schema: z.ZodType, path: readonly string[]): z.ZodType[] {
  const along: z.ZodType[] = [];
  let here: unknown = schema;
  for (const step of [undefined, ...path]) {
    if (step !== undefined && here instanceof z.ZodObject) here = here.shape[step];
    else if (step !== undefined && here instanceof z.ZodRecord) here = here.valueType;
    else if (step !== undefined && here instanceof z.ZodArray) here = here.element;
    // The description may be on the optional schema or on the one inside it.
    for (; here instanceof z.ZodOptional; here = here.unwrap()) along.push(here);
    if (!(here instanceof z.ZodType)) break;
    along.push(here);
  }
  return along;
}

/** The description of a field in its schema, or that of the field around it. */
const sentenceFor = (schema: z.ZodType, path: readonly string[]): string =>
  schemasAlong(schema, path).findLast(({ description }) => description)?.description ??
  'Write it as content/topics.yaml and the README show';

/** The names of the fields a schema has at a path. */
function fieldsAt(schema: z.ZodType, path: readonly string[]): string[] {
  const here = schemasAlong(schema, path).at(-1);
  if (here instanceof z.ZodObject) return Object.keys(here.shape);
  return here instanceof z.ZodRecord && here.keyType instanceof z.ZodEnum
    ? here.keyType.options.map(String)
    : [];
}
