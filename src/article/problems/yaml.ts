import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { controlIn, controlProblem, stringsIn } from './control-characters.ts';
import { nearest, type Problem } from './problem.ts';

/** What a head was read to: the values, and a way to the line each stands on. */
export interface Head<T> {
  readonly value: T | undefined;
  readonly problems: Problem[];
  readonly lineOf: (field: string) => number;
}

/**
 * Reads YAML by a schema.
 *
 * @param firstLine the line of the file the YAML begins on
 * @returns the value, or none and a problem for everything that is wrong with it
 */
export function readYaml<T>(schema: z.ZodType<T>, file: string, yaml: string, firstLine: number): Head<T> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, schema: 'core' });
  const line = (offset: number): number => firstLine + counter.linePos(offset).line - 1;
  const lineOf = (field: string): number => line(offsetOf(document, [field]));
  const problem = (at: number, wrong: string, remedy: string): Problem => ({ file, line: at, wrong, remedy });

  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) =>
      problem(
        line(Math.min(pos[0], Math.max(0, yaml.length - 1))),
        `this is not YAML: ${message.replace(/\.?\s*$/, '')}`,
        'Check the colon after each field, the spaces before it, and put text with a colon or quotation mark in "…".',
      ),
    );
    return { value: undefined, problems, lineOf };
  }
  let value: unknown;
  try {
    value = withoutBlanks(document.toJS() ?? {});
  } catch (error) {
    const wrong = `this is not YAML: ${error instanceof Error ? error.message : String(error)}`;
    return {
      value: undefined,
      problems: [problem(firstLine, wrong, 'Put text that begins with * or & in "…".')],
      lineOf,
    };
  }
  if (typeof value !== 'object' || Array.isArray(value))
    return {
      value: undefined,
      problems: [
        problem(firstLine, 'this is not a list of fields', 'Write "title: …" and the like, one a line.'),
      ],
      lineOf,
    };
  // Escapes such as "\\e" are read by now.
  const controls = Object.entries(value ?? {}).flatMap(([field, inner]: [string, unknown]) => {
    const found = controlIn(stringsIn(inner).join(' '));
    return found ? [controlProblem(file, lineOf(field), found.name)] : [];
  });
  if (controls.length > 0) return { value: undefined, problems: controls, lineOf };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems: [], lineOf };

  const problems = parsed.error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const known = fieldsAt(schema, path);
        const meant = nearest(key, known);
        return problem(
          line(offsetOf(document, [...path, key])),
          `"${[...path, key].join('.')}" is not a field here`,
          `${meant ? `Did you mean "${meant}"? ` : ''}The fields are ${known.join(', ')}.`,
        );
      });
    const field = path.join('.');
    const given: unknown = document.getIn(path);
    const sentence = sentenceFor(schema, path);
    const missing = given === undefined || given === null;
    return [
      problem(
        line(offsetOf(document, path)),
        missing ? `"${field}" is missing` : `"${field}" can't be ${JSON.stringify(given)}`,
        `${sentence}.`,
      ),
    ];
  });
  return { value: undefined, problems, lineOf };
}

/** Leaves out the fields that are named and left blank: they are as good as not there. */
const withoutBlanks = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== null)
          .map(([key, inner]) => [key, withoutBlanks(inner)]),
      )
    : value;

/** Where a field stands in the YAML: at its key, or that of the nearest field around it. */
function offsetOf(document: Document.Parsed, path: readonly string[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    if (!isMap(parent)) continue;
    const pair = parent.items.find(({ key }) => String(key) === path[depth - 1]);
    const key = pair?.key;
    if (key && typeof key === 'object' && 'range' in key && Array.isArray(key.range))
      return Number(key.range[0]);
  }
  return 0;
}

/** The schemas a path leads through, from the whole to the field, optional ones opened. */
function schemasAlong(schema: z.ZodType, path: readonly string[]): z.ZodType[] {
  const along: z.ZodType[] = [];
  let here: unknown = schema;
  for (const step of [undefined, ...path]) {
    if (step !== undefined && here instanceof z.ZodObject) here = here.shape[step];
    else if (step !== undefined && here instanceof z.ZodRecord) here = here.valueType;
    else if (step !== undefined && here instanceof z.ZodArray) here = here.element;
    // The sentence may stand on the optional schema or on the one in it.
    for (; here instanceof z.ZodOptional; here = here.unwrap()) along.push(here);
    if (!(here instanceof z.ZodType)) break;
    along.push(here);
  }
  return along;
}

/** The sentence written beside a field in its schema, or beside the field around it. */
const sentenceFor = (schema: z.ZodType, path: readonly string[]): string =>
  schemasAlong(schema, path).findLast(({ description }) => description)?.description ??
  'Write it as content/topics.yaml and the README show';

/** The names of the fields there are at a path. */
function fieldsAt(schema: z.ZodType, path: readonly string[]): string[] {
  const here = schemasAlong(schema, path).at(-1);
  if (here instanceof z.ZodObject) return Object.keys(here.shape);
  return here instanceof z.ZodRecord && here.keyType instanceof z.ZodEnum
    ? here.keyType.options.map(String)
    : [];
}
