// A draft → the article's file.
import type { Draft, DraftHead } from './draft.ts';
import { printBlocks } from './markdown.ts';

/** Every JSON string is a YAML string too. */
const quoted = (name: string, value: string | undefined): string[] =>
  value ? [`${name}: ${JSON.stringify(value)}`] : [];

/** Prints the front matter, without the fields that the input lacks. */
export function printHead({
  title,
  description,
  category,
  author,
  source,
  date,
  ...more
}: DraftHead): string {
  const lines = [
    ...quoted('title', title),
    ...quoted('description', description),
    ...(category ? [`category: ${category}`] : []),
    ...quoted('author', author),
    ...(source ? ['source:', ...quoted('  name', source.name), ...quoted('  url', source.url)] : []),
    ...(source?.date ? [`  date: ${source.date}`] : []),
    ...(date ? [`date: ${date}`] : []),
    ...(more.tags?.length ? [`tags: [${more.tags.join(', ')}]`] : []),
    ...(more.draft ? ['draft: true'] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

export const printFile = ({ head, blocks }: Draft): string => `${printHead(head)}\n${printBlocks(blocks)}`;
