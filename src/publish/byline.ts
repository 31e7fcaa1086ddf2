import type { Translation } from '../article/model/article.ts';
import { stringsOf } from '../language/strings.ts';

/** Who wrote a text and where it came from, in one line without markup; empty where neither is known. */
export function bylineOf({ lang, author, source, retelling }: Translation): string {
  const words = stringsOf(lang);
  return [
    ...(author ? [retelling ? words.after : words.by, author] : []),
    ...(source ? [author ? words.bySource : words.from, words.outlet(source.name)] : []),
  ].join(' ');
}
