import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Output } from './output.ts';

const isText = /\.(?:css|html|js|json|md|svg|txt|webmanifest|xml)$/;
/** In bytes. A smaller file needs one packet anyway. */
const smallest = 1000;

const compressions = {
  '.br': promisify(brotliCompress),
  '.gz': (text: Buffer) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
};

/** Adds compressed copies beside the text files, for servers that send them. Those of unchanged files are kept. */
export async function addCompressed(output: Output): Promise<void> {
  const texts = [...output.files].filter(([path, { size }]) => isText.test(path) && size >= smallest);
  const isKept = (path: string): boolean =>
    !output.written.has(path) && output.keep(Object.keys(compressions).map((ending) => path + ending));
  const changed = texts.filter(([path]) => !isKept(path)).values();
  // zlib works in threads of its own. All files at once would be in memory together.
  const compressNext = async (): Promise<void> => {
    for (const [path] of changed) {
      const text = output.read(path);
      for (const [ending, compress] of Object.entries(compressions))
        output.write(path + ending, await compress(text));
    }
  };
  await Promise.all(Array.from({ length: 8 }, compressNext));
}
