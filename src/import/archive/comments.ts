// The comments of a post → files of content/comments. No email or IP address comes with them.
import { printComment } from '../../article/comments/comment.ts';
import { flawOf, isVisible } from '../../article/comments/characters.ts';
import { commentsFolder } from '../../article/comments/threads.ts';
import { guessLanguage } from '../../language/guess.ts';
import type { InputPart } from '../draft/totals.ts';
import { parseHtml, rawText } from '../page/html.ts';
import type { Target } from './plan.ts';
import type { Item, WordPressComment } from './wxr.ts';

/** Comments that were read: files by their paths, and what became of each. */
interface ReadComments {
  readonly files: ReadonlyMap<string, string>;
  readonly parts: readonly Omit<InputPart, 'unit' | 'line'>[];
}

const mail = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,;]+/gu;

/** A comment's text without markup; links keep their addresses, and email addresses are left out. */
const textOf = (content: string): string =>
  rawText(
    parseHtml(
      content
        .replace(/<a\s[^>]*href="(https?:[^"]+)"[^>]*>([^]*?)<\/a>/gi, (_, address: string, text: string) =>
          text.includes(address) ? text : `${text} ${address}`,
        )
        .replace(/<\/p>|<br\s*\/?>(?:\r?\n)?/gi, '\n'),
      { fragment: true },
    ),
  )
    .replace(mail, '…')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const idOf = ({ day, id }: WordPressComment): string => `${day}-c${id}`;

function whyDropped(
  { approved, type, day, author, content }: WordPressComment,
  target: Target,
): string | undefined {
  if (type !== '' && type !== 'comment') return `a ${type}`;
  if (approved !== '1')
    return approved === '0' ? 'a comment that waits for approval' : `a comment marked as ${approved}`;
  if (target.kind === 'page') return 'a comment on a page: pages have none';
  const text = textOf(content);
  if (day === '' || !isVisible(author) || !isVisible(text)) return 'a comment without a name, day or text';
  const flaw = flawOf(text) ?? flawOf(author);
  return flaw ? `a comment with forbidden characters (${flaw})` : undefined;
}

/** Reads the comments of a post. An answer to an answer answers the first one: there is one level. */
export function readComments({ comments }: Item, target: Target): ReadComments {
  const files = new Map<string, string>();
  const kept = new Map(
    comments.filter((comment) => whyDropped(comment, target) === undefined).map((each) => [each.id, each]),
  );
  const topOf = (comment: WordPressComment, depth = 0): WordPressComment => {
    const parent = depth < 20 ? kept.get(comment.parent) : undefined;
    return parent ? topOf(parent, depth + 1) : comment;
  };
  for (const comment of kept.values()) {
    const text = textOf(comment.content);
    const top = topOf(comment);
    files.set(
      `${commentsFolder}/${target.id}/${idOf(comment)}.md`,
      printComment({
        name: comment.author.replace(mail, '…').replace(/\s+/g, ' '),
        date: comment.day,
        lang: guessLanguage(text, [target.lang, target.lang === 'en' ? 'ar' : 'en']),
        to: top === comment ? undefined : idOf(top),
        text,
      }),
    );
  }
  const parts = comments.map((comment) => {
    const note = whyDropped(comment, target);
    return {
      text: comment.content.slice(0, 200),
      action: note === undefined ? ('moved' as const) : ('dropped' as const),
      note: note ?? 'to content/comments',
    };
  });
  return { files, parts };
}
