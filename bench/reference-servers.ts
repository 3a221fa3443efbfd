import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { freePort, stopped } from './platform-process.ts';
import { processTree } from './process-cpu.ts';

export interface ReferenceServer {
  readonly name: string;
  readonly url: string;
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

/** Servers that give the same bytes: a bare node:http, and nginx with gzip_static where it is installed. */
export async function startReferences(folder: string, page: Buffer): Promise<ReferenceServer[]> {
  const www = join(folder, 'www');
  mkdirSync(www);
  // nginx gives up root, so its folder must be open to all.
  for (const path of [folder, www]) chmodSync(path, 0o755);
  writeFileSync(join(www, 'page.html'), page);
  writeFileSync(join(www, 'page.html.gz'), gzipSync(page, { level: 6 }));
  const bare = await bareServer(www);
  const nginx = spawnSync('nginx', ['-v']).error === undefined ? await nginxServer(folder, www) : null;
  return nginx === null ? [bare] : [bare, nginx];
}

async function bareServer(www: string): Promise<ReferenceServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), String(port), www], {
    stdio: 'inherit',
  });
  const url = `http://127.0.0.1:${port}/page.html`;
  await ready(url);
  return { name: 'node:http', url, pids: [child.pid ?? 0], stop: () => stopped(child) };
}

async function nginxServer(folder: string, www: string): Promise<ReferenceServer> {
  const port = await freePort();
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(
    configuration,
    `worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; gzip_static on;
  types { text/html html; }
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  open_file_cache max=100;
  server { listen 127.0.0.1:${port}; root ${www}; }
}
`,
  );
  const child = spawn('nginx', ['-c', configuration], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}/page.html`;
  await ready(url);
  return { name: 'nginx gzip_static', url, pids: processTree(child.pid ?? 0), stop: () => stopped(child) };
}

async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    try {
      const response = await fetch(url);
      await response.arrayBuffer();
      if (response.status === 200) return;
    } catch {
      // Not listening yet.
    }
    await sleep(20);
  }
  throw new Error(`${url} does not answer`);
}
