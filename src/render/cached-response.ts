import { readFileSync } from 'node:fs';
import type { CachedFile } from '../publish/cached-file.ts';
import { buildContext, cachedHeaders } from '../build-context.ts';

/** Responds with a cached image. A build takes the file itself. */
export const cachedResponse = ({ file, drawn }: CachedFile): Response =>
  buildContext.catalog
    ? new Response(null, {
        headers: { [cachedHeaders.file]: file, ...(drawn && { [cachedHeaders.drawn]: 'yes' }) },
      })
    : new Response(readFileSync(file), {
        headers: { 'content-type': file.endsWith('.webp') ? 'image/webp' : 'image/png' },
      });
