// npm run icons: writes the icons in public anew. They are committed, so that a build copies them.
import { writeFileSync } from 'node:fs';
import { icons } from './icon.ts';

for (const [name, make] of Object.entries(icons)) {
  const file = await make();
  writeFileSync(`public/${name}`, file);
  console.log(`public/${name}  ${file.length} bytes`);
}
