// Reads WordPress's export (WXR), one item at a time: an export may be larger than memory.
import { createReadStream, statSync } from 'node:fs';
import { sax } from '../../files/sax.ts';
import { UserError } from '../../files/user-error.ts';

/** A category, a tag, or a term of another taxonomy. */
export interface Term {
  readonly id: string;
  readonly taxonomy: string;
  readonly slug: string;
  readonly name: string;
  readonly parent: string;
  readonly description: string;
}

/** A comment as WordPress has it. Email addresses, IP addresses and websites of its author are never read. */
export interface WordPressComment {
  readonly id: string;
  readonly author: string;
  readonly day: string;
  readonly content: string;
  /** `1` if it is public, `0` if it waits, or `spam` or `trash`. */
  readonly approved: string;
  readonly type: string;
  /** Id of the comment it answers, or `0`. */
  readonly parent: string;
}

/** A post, a page, an attachment or anything else that WordPress keeps as one. */
export interface Item {
  readonly type: 'item';
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  readonly slug: string;
  /** The day it was published, where the site is; empty for some drafts. */
  readonly day: string;
  readonly creator: string;
  readonly parent: string;
  readonly hasPassword: boolean;
  readonly attachment: string;
  readonly content: string;
  readonly excerpt: string;
  readonly terms: readonly { readonly taxonomy: string; readonly slug: string; readonly name: string }[];
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly comments: readonly WordPressComment[];
}

type WxrEntry =
  | Item
  | { readonly type: 'term'; readonly term: Term }
  | { readonly type: 'author'; readonly login: string; readonly name: string };

/** An element that was read whole. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Invisible control characters, and those of the private use area, which an import uses as placeholders for notes. */
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ue000-\ue002]/g;

const childrenOf = (node: Node, name: string): Node[] => node.children.filter((child) => child.name === name);
const textOf = (node: Node, name: string): string => childrenOf(node, name)[0]?.text.trim() ?? '';
const dayIn = (text: string): string => (/^(?!0000)\d{4}-\d\d-\d\d/.exec(text) ?? [''])[0];

const termNames: Readonly<
  Record<string, readonly [taxonomy: string, slug: string, name: string, parent: string]>
> = {
  'wp:category': ['category', 'wp:category_nicename', 'wp:cat_name', 'wp:category_parent'],
  'wp:tag': ['post_tag', 'wp:tag_slug', 'wp:tag_name', ''],
  'wp:term': ['', 'wp:term_slug', 'wp:term_name', 'wp:term_parent'],
};

function termOf(node: Node): Term {
  const [taxonomy = '', slug = '', name = '', parent = ''] = termNames[node.name] ?? [];
  return {
    id: textOf(node, 'wp:term_id'),
    taxonomy: taxonomy || textOf(node, 'wp:term_taxonomy'),
    slug: textOf(node, slug),
    name: textOf(node, name),
    parent: textOf(node, parent),
    description: node.children.find((child) => child.name.endsWith('_description'))?.text ?? '',
  };
}

const commentOf = (node: Node): WordPressComment => ({
  id: textOf(node, 'wp:comment_id'),
  author: textOf(node, 'wp:comment_author'),
  day: dayIn(textOf(node, 'wp:comment_date')),
  content: textOf(node, 'wp:comment_content'),
  approved: textOf(node, 'wp:comment_approved'),
  type: textOf(node, 'wp:comment_type'),
  parent: textOf(node, 'wp:comment_parent'),
});

function itemOf(node: Node): Item {
  const get = (name: string): string => textOf(node, name);
  const meta = childrenOf(node, 'wp:postmeta').map(
    (each) => [textOf(each, 'wp:meta_key'), textOf(each, 'wp:meta_value')] as const,
  );
  return {
    type: 'item',
    ...{ id: get('wp:post_id'), kind: get('wp:post_type'), status: get('wp:status') },
    ...{ title: get('title').replace(/\s+/g, ' '), link: get('link'), guid: get('guid') },
    ...{ slug: get('wp:post_name'), day: dayIn(get('wp:post_date')), creator: get('dc:creator') },
    ...{ parent: get('wp:post_parent'), hasPassword: get('wp:post_password') !== '' },
    ...{
      attachment: get('wp:attachment_url'),
      content: get('content:encoded'),
      excerpt: get('excerpt:encoded'),
    },
    terms: childrenOf(node, 'category').map(({ attributes, text }) => ({
      taxonomy: attributes['domain'] ?? '',
      slug: attributes['nicename'] ?? '',
      name: text.trim(),
    })),
    meta: new Map(
      [...Map.groupBy(meta, ([key]) => key)].map(([key, pairs]) => [key, pairs.map(([, value]) => value)]),
    ),
    comments: childrenOf(node, 'wp:comment').map(commentOf),
  };
}

function entryOf(node: Node): WxrEntry | undefined {
  if (node.name === 'item') return itemOf(node);
  if (node.name === 'wp:author')
    return {
      type: 'author',
      login: textOf(node, 'wp:author_login'),
      name: textOf(node, 'wp:author_display_name'),
    };
  return node.name in termNames ? { type: 'term', term: termOf(node) } : undefined;
}

/** Makes the parser; it calls `found` with each direct child of the channel. */
function parserFor(found: (node: Node) => void): sax.SAXParser {
  const parser = sax.parser(true, {});
  const open: Node[] = [];
  parser.onopentag = ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, value]) => [key, String(value)]);
    const node = {
      name,
      attributes: Object.fromEntries(values) as Record<string, string>,
      children: [],
      text: '',
    };
    // Level 0 is <rss>, 1 <channel>: their children are not kept.
    if (open.length > 2) open.at(-1)?.children.push(node);
    open.push(node);
  };
  const add = (text: string): void => {
    const node = open.at(-1);
    if (node && open.length > 2) node.text += text.replace(unwanted, '');
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onclosetag = () => {
    const node = open.pop();
    if (node && open.length === 2) found(node);
  };
  return parser;
}

/**
 * Reads an export, in its order.
 *
 * @throws UserError if it is not one, or is cut off
 */
export async function* readExport(file: string): AsyncGenerator<WxrEntry> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UserError(`There is no file ${file}. Write the path of WordPress's export: Tools → Export.`);
  const entries: WxrEntry[] = [];
  let version = '';
  const parser = parserFor((node) => {
    if (node.name === 'wp:wxr_version') version = node.text;
    const entry = entryOf(node);
    if (entry) entries.push(entry);
  });
  const fail = (wrong: string): never => {
    throw new UserError(
      `${file}:${parser.line + 1}: ${wrong}. Export again: in WordPress, Tools → Export → All content.`,
    );
  };
  parser.onerror = (error) => fail(`this is not XML that can be read: ${error.message.split('\n')[0] ?? ''}`);
  for await (const part of createReadStream(file, { encoding: 'utf8' })) {
    parser.write(String(part));
    yield* entries.splice(0);
  }
  parser.close();
  yield* entries.splice(0);
  if (version === '') fail('this is not an export of WordPress');
}
