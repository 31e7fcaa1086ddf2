// Faults of a page's HTML as one line each.
import { htmlFaults as faultsOf } from '../src/check/html.ts';

export const htmlFaults = async (html: string): Promise<string[]> =>
  (await faultsOf(html)).map(({ line, wrong }) => `${line} ${wrong}`);
