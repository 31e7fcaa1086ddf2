// npm run import -- <file or address>: imports an article from elsewhere, or a whole site; see --help.
import { withoutControls } from '../article/problems/control-characters.ts';
import { importArchive } from '../import/archive/import-archive.ts';
import { importArticle } from '../import/output/import-article.ts';
import { waitingCommand } from './command.ts';
import { readOptions, usage } from './import-options.ts';
import { loadSettings } from './load-settings.ts';

await waitingCommand(async () => {
  const options = readOptions();
  const print = (line: string): void => console.log(withoutControls(line));
  if (!options) console.log(usage);
  else if ('archive' in options) {
    await loadSettings();
    const { site } = await import('../settings/site.ts');
    await importArchive(process.cwd(), { ...options, base: site.base }, print);
  } else await importArticle(process.cwd(), options, print);
});
