// A made-up bilingual magazine as an export of WordPress, for tests of many posts.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { sharp } from '../src/files/sharp.ts';

const words = {
  ar: 'الميناء القديم يفتح أبوابه كل صباح لسفن تحمل القمح والملح والخشب من مدن بعيدة وتعود بالسمك والحكايات إلى أهلها'.split(
    ' ',
  ),
  en: 'the old harbour opens every morning for ships that carry wheat salt and timber from far towns and take fish and stories home'.split(
    ' ',
  ),
};
const topics = [
  ['ports', 'موانئ', 'Ports'],
  ['salt', 'ملح', 'Salt'],
  ['ships', 'سفن', 'Ships'],
  ['towns', 'مدن', 'Towns'],
] as const;

/** A paragraph of about 60 words, another one for each number. */
function paragraph(lang: 'ar' | 'en', seed: number): string {
  const list = words[lang];
  const text = Array.from({ length: 60 }, (_, i) => list[(seed * 7 + i * (1 + (seed % 5))) % list.length]);
  return `${text.join(' ')} ${1000 + (seed % 900)}.`;
}

function content(lang: 'ar' | 'en', n: number): string {
  const heading = (i: number): string => (lang === 'ar' ? `الفصل ${i}` : `Chapter ${i}`);
  const image = `<img class="wp-image-1" src="https://old.example/wp-content/uploads/ship-300x200.png" alt="${lang === 'ar' ? 'سفينة' : 'A ship'}" />`;
  const parts = Array.from({ length: 12 }, (_, i) => paragraph(lang, n * 13 + i));
  if (n % 2 === 0)
    return [
      parts[0],
      '<!--more-->',
      `<h2>${heading(1)}</h2>`,
      parts[1],
      `[caption id="a"]${image} ${parts[2]?.slice(0, 40)}[/caption]`,
      ...parts.slice(3, 7),
      `<h2>${heading(2)}</h2>`,
      ...parts.slice(7),
      '[contact-form-7 id="1"]',
      'https://video.example/1',
    ].join('\n\n');
  const block = (name: string, html: string): string => `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`;
  const p = (text = ''): string => block('paragraph', `<p>${text}</p>`);
  return [
    p(parts[0]),
    block('heading', `<h2>${heading(1)}</h2>`),
    ...parts.slice(1, 7).map(p),
    block('image', `<figure class="wp-block-image">${image}</figure>`),
    block('heading', `<h2>${heading(2)}</h2>`),
    block(
      'quote',
      `<blockquote class="wp-block-quote"><p>${parts[7]}</p><cite>${heading(3)}</cite></blockquote>`,
    ),
    ...parts.slice(8).map(p),
    block('list', '<ul><li>1</li><li>2</li></ul>'),
  ].join('\n\n');
}

const item = (n: number, lang: 'ar' | 'en'): string => {
  const id = 100 + n;
  const pair = Math.floor(n / 2);
  const [slug, arabic, english] = topics[pair % 4] ?? topics[0];
  const name = lang === 'ar' ? arabic : english;
  const title = lang === 'ar' ? `حكاية السفينة ${pair}` : `The story of ship ${pair}`;
  const day = new Date(Date.UTC(2010, 0, 1 + pair * 3)).toISOString().slice(0, 10);
  const path =
    lang === 'ar' ? encodeURIComponent(`حكاية-السفينة-${pair}`).toLowerCase() : `story-of-ship-${pair}`;
  // Every tenth pair is one that no plugin recorded.
  const plugin =
    pair % 10 === 9
      ? ''
      : `<category domain="language" nicename="${lang}">x</category><category domain="post_translations" nicename="pll_${pair}">x</category>`;
  return `<item><title><![CDATA[${title}]]></title><link>https://old.example/2014/${path}/</link><dc:creator>salma</dc:creator><guid>https://old.example/?p=${id}</guid><content:encoded><![CDATA[${content(lang, pair)}]]></content:encoded><excerpt:encoded></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${day} 10:00:00</wp:post_date><wp:post_name>${path}</wp:post_name><wp:status>${pair % 25 === 3 ? 'draft' : 'publish'}</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="${slug}${lang === 'ar' ? '-ar' : ''}"><![CDATA[${name}]]></category>${plugin}<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>${pair % 5 === 0 ? `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Noor</wp:comment_author><wp:comment_author_email>noor@mail.example</wp:comment_author_email><wp:comment_author_IP>203.0.113.1</wp:comment_author_IP><wp:comment_date>${day} 12:00:00</wp:comment_date><wp:comment_content>${title}</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>` : ''}</item>\n`;
};

/**
 * Writes an export and its media.
 *
 * @param folder that gets export.xml and uploads/
 * @param count of posts, half of them in each language
 */
export async function writeExport(folder: string, count: number): Promise<void> {
  const background = '#246';
  await sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .png()
    .toFile(join(folder, 'uploads/ship.png'));
  const out = createWriteStream(join(folder, 'export.xml'));
  out.write(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="e" xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>salma</wp:author_login><wp:author_display_name>سلمى</wp:author_display_name></wp:author>
<item><title>ship</title><link>https://old.example/ship/</link><wp:post_id>1</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>https://old.example/wp-content/uploads/ship.png</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A ship</wp:meta_value></wp:postmeta></item>\n`);
  for (let n = 0; n < count; n++)
    if (!out.write(item(n, n % 2 === 0 ? 'ar' : 'en'))) await once(out, 'drain');
  out.end('</channel></rss>\n');
  await once(out, 'finish');
}
