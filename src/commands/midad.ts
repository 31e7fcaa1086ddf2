#!/usr/bin/env node
// midad <command>: the entry of every command. Each reads the rest of the command line itself.
import { didYouMean } from '../article/problems/problem.ts';

const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  preview: () => import('./preview.ts'),
  check: () => import('./check.ts'),
  anchors: () => import('./anchors.ts'),
  translated: () => import('./translated.ts'),
  status: () => import('./status.ts'),
  import: () => import('./import.ts'),
  upgrade: () => import('./upgrade.ts'),
  comments: () => import('./comments.ts'),
};

const [given = ''] = process.argv.splice(2, 1);
const run = Object.hasOwn(commands, given) ? commands[given] : undefined;
if (run) await run();
else {
  const names = Object.keys(commands);
  const wrong = given ? `"${given}" is not a command of midad. ${didYouMean(given, names)}` : '';
  console.error(`${wrong}Write midad and one of ${names.join(', ')}.`);
  process.exitCode = 1;
}
