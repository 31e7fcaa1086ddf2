// npm run import -- <file or address>: imports an article from elsewhere; see --help.
import { withoutControls } from '../article/problems/control-characters.ts';
import { importArticle } from '../import/output/import-article.ts';
import { waitingCommand } from './command.ts';
import { readOptions, usage } from './import-options.ts';

await waitingCommand(async () => {
  const options = readOptions();
  if (!options) console.log(usage);
  else await importArticle(process.cwd(), options, (line) => console.log(withoutControls(line)));
});
