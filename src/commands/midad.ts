#!/usr/bin/env node
// midad <command>: the entry of every command.
const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  preview: () => import('./preview.ts'),
  anchors: () => import('./anchors.ts'),
  translated: () => import('./translated.ts'),
  status: () => import('./status.ts'),
  import: () => import('./import.ts'),
  comments: () => import('./comments.ts'),
};

const [name = ''] = process.argv.splice(2, 1);
const run = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (run) await run();
else {
  console.error(`Write midad and one of ${Object.keys(commands).join(', ')}.`);
  process.exitCode = 1;
}
