import { foreignRuns } from '../language/foreign-runs.ts';
import type { Language } from '../language/language.ts';
import { escapeText } from './escape.ts';

/** A text as HTML, with what it holds of the other script isolated and marked. */
export const runsAsHtml = (lang: Language, text: string): string =>
  foreignRuns(lang, text)
    .map((run) =>
      run.dir
        ? `<bdi${run.lang ? ` lang="${run.lang}"` : ''} dir="${run.dir}">${escapeText(run.text)}</bdi>`
        : escapeText(run.text),
    )
    .join('');
