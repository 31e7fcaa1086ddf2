import { isMap, LineCounter, parseDocument, type Document } from './yaml-package.ts';
import type { z } from 'zod';
import { controlIn, reportControl, stringsIn } from './control-characters.ts';
import type { Report } from './problem.ts';
import { reportIssues } from './schema-issues.ts';
import { droppedText, syntaxMistake } from './yaml-mistakes.ts';

/** Parsed YAML: its value, or undefined if it has mistakes, and the line of each field in the file. */
export interface ParsedYaml<T> {
  readonly value: T | undefined;
  readonly lineOf: (field: string) => number;
}

/** YAML that is being checked. */
interface Source {
  readonly yaml: string;
  readonly document: Document.Parsed;
  readonly firstLine: number;
  /** The line of the file at an offset into the YAML. */
  readonly lineAt: (offset: number) => number;
  readonly report: Report;
}

/**
 * Reads YAML and checks it against a schema.
 *
 * @param firstLine the line of the file the YAML begins on
 * @param report called for each mistake
 */
export function readYaml<T>(
  schema: z.ZodType<T>,
  yaml: string,
  firstLine: number,
  report: Report,
): ParsedYaml<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, schema: 'core' });
  const lineAt = (offset: number): number => firstLine + lineCounter.linePos(offset).line - 1;
  const source: Source = { yaml, document, firstLine, lineAt, report };
  const fields = hasMistakes(source) ? undefined : fieldsOf(source);
  return {
    value: fields && !hasControls(source, fields) ? checkFields(schema, source, fields) : undefined,
    lineOf: (field) => lineAt(offsetOf(document, [field])),
  };
}

/** Reports what can't be read or would be lost, one mistake a line: the parser's further ones follow from the first. */
function hasMistakes({ yaml, document, lineAt, report }: Source): boolean {
  const errors = document.errors.map((error) => syntaxMistake(error, yaml));
  const mistakes = errors.length > 0 ? errors : droppedText(document, yaml);
  const byLine = Map.groupBy(mistakes, ({ offset }) => lineAt(offset));
  for (const [line, [first]] of byLine) if (first) report(line, first.wrong, first.remedy);
  return mistakes.length > 0;
}

/** The fields without the blank ones. */
function fieldsOf({ document, firstLine, report }: Source): object | undefined {
  const value: unknown = withoutBlanks(document.toJS() ?? {});
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  report(firstLine, 'this is not a list of fields', 'Write "title: …" and the like, one a line.');
  return undefined;
}

/** Control characters that the YAML spells as escapes, such as "\\e". */
function hasControls({ document, lineAt, report }: Source, fields: object): boolean {
  const found = Object.entries(fields).flatMap(([field, inner]: [string, unknown]) => {
    const control = controlIn(stringsIn(inner).join(' '));
    return control ? [{ field, name: control.name }] : [];
  });
  for (const { field, name } of found) reportControl(report, lineAt(offsetOf(document, [field])), name);
  return found.length > 0;
}

function checkFields<T>(
  schema: z.ZodType<T>,
  { document, lineAt, report }: Source,
  fields: object,
): T | undefined {
  const parsed = schema.safeParse(fields);
  if (parsed.error)
    reportIssues(schema, parsed.error, {
      lineOf: (path) => lineAt(offsetOf(document, path)),
      valueAt: (path) => document.getIn(path),
      report,
    });
  return parsed.data;
}

/** Leaves out fields with a name and no value, at every depth: they count as missing. */
const withoutBlanks = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== null)
          .map(([key, inner]) => [key, withoutBlanks(inner)]),
      )
    : value;

/** The offset of a field's key in the YAML, or of the nearest field around it that is there. */
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
