// What YAML reads differently from what its author meant, in words that need no knowledge of YAML.
import {
  isCollection,
  isPair,
  isScalar,
  visit,
  type Document,
  type Node,
  type YAMLParseError,
} from './yaml-package.ts';

/** A mistake at an offset into the YAML. */
interface YamlMistake {
  readonly offset: number;
  readonly wrong: string;
  readonly remedy: string;
}

const quote = (field: string): string => `Put it in straight quotation marks: ${field}: "…".`;

const firstWordLost = (field: string, sign: string): string =>
  `the text of "${field}" begins with ${sign}, and its first word would be lost`;

/** Explains an error of the YAML parser. */
export function syntaxMistake(
  { code, pos, message }: Pick<YAMLParseError, 'code' | 'pos' | 'message'>,
  yaml: string,
): YamlMistake {
  const offset = Math.min(pos[0], Math.max(0, yaml.length - 1));
  const line = yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  const field = /^\s*(?:- )?([^\s:]+):/.exec(line)?.[1] ?? 'field';
  const [, sign] = /^\s*(?:- )?[^\s:]+:\s+([&*!])/.exec(line) ?? [];
  if (sign) return { offset, wrong: firstWordLost(field, sign), remedy: quote(field) };
  if (message.startsWith('Missing closing'))
    return {
      offset,
      wrong: 'a quotation mark that opens here or above is not closed',
      remedy: 'Close it; inside "…" write \\" for a quotation mark.',
    };
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { offset, wrong: `the text of "${field}" has a colon and a space in it`, remedy: quote(field) };
    case 'BAD_SCALAR_START':
      return {
        offset,
        wrong: `the text of "${field}" begins with a sign that it can't`,
        remedy: quote(field),
      };
    case 'DUPLICATE_KEY':
      return { offset, wrong: `"${field}" is written twice`, remedy: 'Keep one of them.' };
    case 'TAB_AS_INDENT':
      return { offset, wrong: 'this line begins with a tab', remedy: 'Begin it with spaces.' };
    default:
      return {
        offset,
        wrong: 'this line is not a field with its text',
        remedy: 'Write each field as name: "…", with a space after the colon, and no spaces before the name.',
      };
  }
}

/** Finds text that YAML would drop, or keep with the marks around it: anchors, tags, comments after text, curly quotes. */
export function droppedText(document: Document.Parsed, yaml: string): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  const check = (_key: unknown, node: Node, path: readonly unknown[]): void => {
    const parent = path.findLast(isPair);
    const field = parent && isScalar(parent.key) ? String(parent.key.value) : 'field';
    const offset = offsetIn(node, yaml);
    const add = (wrong: string, remedy = quote(field)): void => void mistakes.push({ offset, wrong, remedy });
    const sign = /^(?:[&*]|!(?!\s))/.exec(yaml.slice(offset))?.[0];
    const isPlain = isScalar(node) && node.type === 'PLAIN';
    if (sign) add(firstWordLost(field, sign));
    else if (node !== parent?.key && losesComment(node, yaml))
      if (isPlain) add(`the text of "${field}" would end before #`);
      else add(`what follows # after "${field}" would be lost`, 'Write a comment on a line of its own.');
    else if (isPlain && /^(?:“[^“”]*”|‘[^‘’]*’)$/.test(String(node.value)))
      add(
        `the text of "${field}" is in curly quotation marks, which would be printed`,
        `Put it in straight ones: ${field}: "…". If it is a quotation, put straight ones around the curly ones.`,
      );
  };
  visit(document, { Node: check });
  return mistakes;
}

/** Where a node begins, its anchor or tag included. */
function offsetIn(node: Node, yaml: string): number {
  const start = node.range?.[0] ?? 0;
  const before = /[&!][^\s,[\]{}]*[ \t]+$/.exec(yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start));
  return start - (before?.[0].length ?? 0);
}

/** Whether the rest of the line is a comment that may have been text. After an id, a day or a list it is none. */
function losesComment(node: Node, yaml: string): boolean {
  const [, comment] = /^[ \t]*#(.*)/.exec(yaml.slice(node.range?.[1])) ?? [];
  const isInline = isScalar(node) ? !node.type?.startsWith('BLOCK') : isCollection(node) && node.flow;
  if (comment === undefined || !isInline) return false;
  const isId = !isScalar(node) || /^[a-z0-9-]+$/.test(String(node.value));
  return !(isId && /^\s/.test(comment));
}
