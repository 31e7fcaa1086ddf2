// midad check: builds the site and checks what was built. The exit code is 1 if anything is wrong. With --no-browser,
// pages are not opened in a browser.
import { UserError } from '../files/user-error.ts';
import { waitingCommand } from './command.ts';
import { loadSettings } from './load-settings.ts';

const noBrowser = process.argv.includes('--no-browser');

async function check(): Promise<void> {
  await loadSettings();
  const { site: settings } = await import('../settings/site.ts');
  const { readBuiltSite } = await import('../check/built-site.ts');
  const { bytesReport } = await import('../check/bytes.ts');
  const { findMistakes } = await import('../check/check-site.ts');
  const { printFindings } = await import('../check/report.ts');
  const site = readBuiltSite(process.cwd());
  const findings = await findMistakes(site, settings, !noBrowser);
  console.log(`\nBytes to load, compressed, styles and scripts included:\n${bytesReport(site)}\n`);
  if (findings.length > 0) throw new UserError(printFindings(findings));
  console.log(`Nothing is wrong on ${site.pages.size} pages.`);
}

// Building sets the exit code if the content has mistakes, and prints them.
await import('./build.ts');
if (!process.exitCode) await waitingCommand(check);
