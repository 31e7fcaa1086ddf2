import type { Content } from '../article/loader/load.ts';
import { hostWarnings } from './host-limits.ts';
import { localAddress } from '../settings/addresses.ts';
import type { Phases } from './progress.ts';
import type { BuildRecord } from './record.ts';
import type { Rendered } from './render.ts';
import { dist } from './publish.ts';

/** What a build did. */
interface Done {
  /** Scheme and host of the site. */
  readonly origin: string;
  readonly content: Pick<Content, 'articles'>;
  readonly record: BuildRecord;
  readonly rendered: Pick<Rendered, 'rendered' | 'drawn'>;
  /** The number of files that were written. */
  readonly written: number;
  readonly phases: Phases;
}

const onThisMachine = `Its feeds, cards and sitemap say ${localAddress}, which only this machine opens. To publish it, write address: 'https://example.org' in astro.config.ts, or set SITE_URL.`;

const number = (count: number): string => count.toLocaleString('en');
const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

/** The last lines a build prints. */
export function summarise({ origin, content, record, rendered, written, phases }: Done): string {
  const paths = [...record.files.keys()];
  const sizes = Array.from(record.files.values(), ({ size }) => size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const pages = paths.filter((path) => path.endsWith('.html')).length;
  const made = [...record.units.values()].reduce((sum, { files }) => sum + files.length, 0);
  const cards = paths.filter((path) => path.endsWith('/card.png')).length;
  const seconds = Object.entries(phases).map(([name, time]) => `${name} ${time.toFixed(1)}`);
  const total = Object.values(phases).reduce((sum, time) => sum + time, 0);
  return [
    `The site is built: ${dist}`,
    `${counted(content.articles.length, 'article')}, ${counted(pages, 'page')}, ${counted(paths.length, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`,
    `${counted(rendered.rendered, 'file')} rendered, ${number(made - rendered.rendered)} carried over; ${number(written)} written; ${number(rendered.drawn)} of ${counted(cards, 'card')} drawn`,
    `${total.toFixed(1)} s: ${seconds.join(', ')}`,
    ...(origin === localAddress ? [onThisMachine] : []),
    ...hostWarnings(new Map(Array.from(record.files, ([path, { size }]) => [path, size]))),
  ].join('\n');
}
