import { join } from 'node:path';
import { engine, root } from 'virtual:project';
import { readColours } from '../publish/colours.ts';
import { site } from '../settings/site.ts';

/** The site's colours, for what has no stylesheet. */
export const colours = readColours(engine, site.colours && join(root, site.colours));
