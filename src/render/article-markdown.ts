import type { Article } from '../article/model/article.ts';
import { placeOf } from '../article/model/catalog.ts';
import { parse } from '../article/markdown/markdown.ts';
import { newDocument } from '../article/markdown/document.ts';
import { plainMarkdown } from '../article/markdown/plain-markdown.ts';
import { readMarkdown } from '../article/loader/read-again.ts';
import { formatDate } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import { stringsOf } from '../language/strings.ts';
import { bylineOf } from '../publish/byline.ts';
import { site } from '../site.ts';
import { absolute, pathOf, entryPath, placePath } from '../publish/urls.ts';
import { escapeMarkdown } from '../publish/escape.ts';
import { catalog } from './published.ts';
import { prepareImages } from './images.ts';
import { readMoreLinks } from './read-more-links.ts';

/**
 * An article as plain Markdown: its title, standfirst, byline, day and address, then its text.
 *
 * @throws where the article does not exist in that language
 */
export async function markdownOf(article: Article, lang: Language): Promise<string> {
  const { id, translations } = article;
  const translation = translations[lang];
  if (!translation) throw new Error(`${id} has no translation in "${lang}"`);
  const all = await catalog();
  const words = stringsOf(lang);
  const { title, description, date, file, retelling } = translation;
  const { body, firstLine } = readMarkdown(process.cwd(), file);
  const document = newDocument(lang, file, firstLine);
  const tokens = parse(body, document);
  const images = await prepareImages(
    file.slice(0, file.lastIndexOf('/')),
    document.images.map(({ src }) => src),
  );
  const text = plainMarkdown(body, tokens, {
    address: (target) => {
      const place = placeOf(all, target, lang, id);
      return place ? absolute(placePath(place)) : '';
    },
    picture: (src) => absolute(pathOf(String(images.get(src)?.['src'] ?? '')) ?? ''),
    readMore: (items) =>
      [
        `**${words.readMore}**`,
        '',
        ...readMoreLinks(all, lang, items).map(({ title, url }) =>
          url ? `- [${escapeMarkdown(title)}](${url})` : `- ${escapeMarkdown(title)}`,
        ),
      ].join('\n'),
  });
  return [
    `# ${escapeMarkdown(title)}`,
    ...(description ? [escapeMarkdown(description)] : []),
    ...[bylineOf(translation), retelling ? words.retelling(site.name[lang]) : '']
      .filter(Boolean)
      .map(escapeMarkdown),
    ...(date ? [formatDate(lang, date)] : []),
    `<${absolute(entryPath(lang, id))}>`,
    text,
  ].join('\n\n');
}
