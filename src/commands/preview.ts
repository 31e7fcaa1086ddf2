// npm run preview: serves the built site until it is stopped.
import { serve } from './server.ts';

const port = Number(process.env['PORT'] ?? 4321);
try {
  const { site } = await import('../settings/site.ts');
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT "${process.env['PORT']}" is not a port. Write a number from 1 to 65535.`);
  await serve('dist', site.base, port);
  console.log(`The site is at http://localhost:${port}${site.base}  (Ctrl+C stops it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
