// npm run translated -- <article> <language> [section …]: confirms that a translation, or some of its sections, is up to
// date with the original.
import { isLanguage } from '../language/language.ts';
import {
  confirm,
  translationStatusFile,
  writeTranslationStatus,
} from '../article/records/translation-status.ts';
import { idsOf } from '../article/model/contents.ts';
import { didYouMean } from '../article/problems/problem.ts';
import { UserError } from '../files/user-error.ts';
import { publishedContent, recordingCommand, refuseMistakes } from './command.ts';

const usage =
  'Write npm run translated -- <article> <language> [section …], such as: npm run translated -- csto en.';

await recordingCommand(async () => {
  const [id, lang, ...sections] = process.argv.slice(2);
  if (id === undefined || lang === undefined) throw new UserError(usage);
  const content = await publishedContent();
  refuseMistakes(content, 'Nothing was confirmed.');
  const article = content.articles.find((found) => found.id === id);
  if (!article) {
    const ids = content.articles.map((found) => found.id);
    throw new UserError(`There is no article "${id}". ${didYouMean(id, ids)}${usage}`);
  }
  const translation = isLanguage(lang) ? article.translations[lang] : undefined;
  if (!isLanguage(lang) || !translation)
    throw new UserError(
      `"${id}" is not translated into "${lang}". It is there in ${Object.keys(article.translations).join(', ')}.`,
    );
  if (lang === article.main)
    throw new UserError(`"${lang}" is the language "${id}" was written in: its translations are confirmed.`);
  const own = translation.sections.map((section) => section.id);
  // Sections may be given by former ids.
  const named = sections.map((section) => own.find((id) => idsOf(article, id).includes(section)) ?? section);
  for (const section of named)
    if (!own.includes(section))
      throw new UserError(
        `${translation.file} has no section "${section}". Its sections are ${own.join(', ')}.`,
      );

  const confirmed = named.length > 0 ? named : own;
  writeTranslationStatus('.', confirm(content.translationStatus ?? {}, article, lang, confirmed));
  console.log(
    `Up to date in ${id}, ${lang}: ${confirmed.join(', ')}. Recorded in ${translationStatusFile}: commit it.`,
  );
});
