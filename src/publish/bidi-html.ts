import { bidiRuns } from '../language/bidi-runs.ts';
import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import { escapeText } from './escape.ts';

/** A text as HTML, its bidi runs isolated and marked with language and direction. */
export const bidiHtml = (lang: Language, text: string): string =>
  bidiRuns(lang, text, site.languages)
    .map((run) =>
      run.dir
        ? `<bdi${run.lang ? ` lang="${run.lang}"` : ''} dir="${run.dir}">${escapeText(run.text)}</bdi>`
        : escapeText(run.text),
    )
    .join('');
