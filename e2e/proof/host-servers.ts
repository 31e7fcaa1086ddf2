// Real hosts on this machine, each serving a built site with the configuration that the build wrote for it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostFiles } from '../../src/publish/hosts.ts';
import type { Redirect } from '../../src/publish/host-rules.ts';

/** What is deployed, and where it is to be served. */
interface Deployed {
  /** The folder that the host serves as its root. */
  readonly root: string;
  /** A folder for the host's own files. */
  readonly work: string;
  /** The folder of what was written for web servers. */
  readonly hosts: string;
  readonly port: number;
}

interface Host {
  readonly name: string;
  /** The program that must be installed. */
  readonly program: string;
  /** Whether it sends the headers of Midad's table. */
  readonly sendsHeaders: boolean;
  /** What to run, after writing its configuration. */
  readonly command: (deployed: Deployed) => readonly string[];
}

const nginx: Host = {
  name: 'nginx',
  program: 'nginx',
  sendsHeaders: true,
  command({ root, work, hosts, port }) {
    const server = readFileSync(join(hosts, 'nginx.conf'), 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('listen [::]:80;', '')
      .replace(/root .*;/, `root ${root};`);
    for (const name of ['midad-redirects.map', 'midad-queries.map'])
      if (existsSync(join(hosts, name))) cpSync(join(hosts, name), join(work, 'conf.d', name));
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${work}/${name};`)
      .join(' ');
    const types = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types'].find((file) =>
      existsSync(file),
    );
    writeFileSync(
      join(work, 'nginx.conf'),
      `${user} pid ${work}/pid; error_log stderr; events {}
http { ${types ? `include ${types};` : ''} default_type application/octet-stream; access_log off; ${folders}
${server} }`,
    );
    return ['nginx', '-p', work, '-c', join(work, 'nginx.conf'), '-g', 'daemon off;'];
  },
};

const caddy: Host = {
  name: 'Caddy',
  program: 'caddy',
  sendsHeaders: true,
  command({ root, work, hosts, port }) {
    const site = readFileSync(join(hosts, 'Caddyfile'), 'utf8')
      .replace(/^\S+ \{$/m, `http://127.0.0.1:${port} {`)
      .replace(/root \* .*/, `root * ${root}`);
    for (const name of ['midad-redirects.caddy', 'midad-queries.caddy'])
      if (existsSync(join(hosts, name))) cpSync(join(hosts, name), join(work, name));
    writeFileSync(join(work, 'Caddyfile'), `{\n  admin off\n  auto_https off\n}\n${site}`);
    return ['caddy', 'run', '--adapter', 'caddyfile', '--config', join(work, 'Caddyfile')];
  },
};

const cloudflare: Host = {
  name: 'Cloudflare Pages (wrangler)',
  program: 'wrangler',
  sendsHeaders: true,
  command: ({ root, port }) => [
    ...['wrangler', 'pages', 'dev', root, '--ip', '127.0.0.1', '--port', String(port)],
    '--compatibility-date=2024-09-01',
  ],
};

const plain: Host = {
  name: 'a plain file server',
  program: 'python3',
  sendsHeaders: false,
  command: ({ root, port }) => [
    ...['python3', '-m', 'http.server', '--bind', '127.0.0.1', '--directory', root, String(port)],
  ],
};

export const allHosts = [nginx, caddy, cloudflare, plain];

export const isInstalled = ({ program }: Host): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Puts together what docs/deploy.md says is deployed: the site in its folder, the files for hosts above it. */
function deploy(project: string, base: string, root: string): void {
  cpSync(join(project, 'dist'), join(root, base), { recursive: true });
  if (base === '/') return;
  for (const name of ['_headers', '_redirects', 'vercel.json', '.nojekyll'])
    cpSync(join(project, 'hosts', name), join(root, name));
}

/** Writes the files for hosts again, with redirects of former addresses. */
function addRedirects(moved: readonly Redirect[], base: string, root: string, hosts: string): void {
  const { deployed, servers } = hostFiles(base, 'https://example.org', moved);
  for (const { name, text } of deployed) writeFileSync(join(root, name), text);
  for (const { name, text } of servers) writeFileSync(join(hosts, name), text);
}

/**
 * Starts a host with a built site.
 *
 * @param project the folder that dist/ and hosts/ are in
 * @param moved redirects of former addresses
 * @returns its scheme, host and port
 * @throws if it does not answer, with what it printed
 */
export async function startHost(
  host: Host,
  project: string,
  base: string,
  moved: readonly Redirect[] = [],
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'midad-host-'));
  const [root, work, hosts] = [join(folder, 'root'), join(folder, 'work'), join(folder, 'hosts')];
  for (const made of [root, work, join(work, 'conf.d')]) mkdirSync(made, { recursive: true });
  deploy(project, base, root);
  cpSync(join(project, 'hosts'), hosts, { recursive: true });
  if (moved.length > 0) addRedirects(moved, base, root, hosts);
  const port = await freePort();
  const [program = '', ...args] = host.command({ root, work, hosts, port });
  const child = spawn(program, args, {
    cwd: work,
    // A group of its own: wrangler starts other programs.
    detached: true,
    env: { ...process.env, HOME: work, WRANGLER_SEND_METRICS: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += String(data)));
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  const until = Date.now() + 90_000;
  while (!(await fetch(origin + base).catch(() => undefined))?.ok) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`${host.name} does not answer:\n${printed}`);
    }
    await new Promise((next) => setTimeout(next, 200));
  }
  return { origin, stop };
}
