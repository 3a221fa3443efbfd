import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usedDataFolder } from '../../test/harness/data-folder.ts';
import { type RunningProcess, runScript } from '../../test/harness/process.ts';
import { processesIn } from '../postgres/leftover-processes.ts';

const SERVER = 'test/harness/small-server.ts';
let dataDir: string;
const started: RunningProcess[] = [];

const start = (
  environment: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): RunningProcess => {
  const running = runScript(SERVER, args, { PORT: '0', GONGKAI_DATA_DIR: dataDir, ...environment });
  started.push(running);
  return running;
};
const address = async (running: RunningProcess): Promise<string> =>
  (await running.printed(/已启动：(\S+)/))[1] ?? '';

beforeEach(async () => {
  dataDir = await usedDataFolder();
});
afterEach(async () => {
  for (const running of started.splice(0)) {
    running.kill('SIGKILL');
    await running.ended;
  }
  await expect.poll(() => processesIn(dataDir), { timeout: 20_000 }).toEqual([]);
  rmSync(dataDir, { recursive: true, force: true });
});

describe('several processes on one port', () => {
  const processesOf = async (url: string): Promise<Set<string>> => {
    const asked = await Promise.all(
      Array.from({ length: 40 }, () => fetch(`${url}/process`, { headers: { connection: 'close' } })),
    );
    return new Set(await Promise.all(asked.map((answer) => answer.text())));
  };

  it('are replaced one after the other without a lost request, and when one of them died', async () => {
    const running = start({}, ['2']);
    const url = await address(running);
    const first = await processesOf(url);
    expect(first.size).toBe(2);
    let going = true;
    const answers: (number | string)[] = [];
    const visitors = Array.from({ length: 6 }, async (_, i) => {
      // Some come over a connection that stays, some over a new one each.
      const headers = i % 2 === 0 ? { connection: 'close' } : {};
      while (going)
        answers.push(await fetch(`${url}/kept`, { headers }).then(({ status }) => status, String));
    });
    const slow = fetch(`${url}/slow`).then((response) => response.text());
    await running.printed(/slow request has begun/);
    running.kill('SIGUSR2');
    await running.printed(/网页进程已全部换新/);
    expect(await slow).toBe('done');
    going = false;
    await Promise.all(visitors);
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.filter((answer) => answer !== 200)).toEqual([]);
    const second = await processesOf(url);
    expect(second.size).toBe(2);
    expect([...second].filter((pid) => first.has(pid))).toEqual([]);

    const [one = ''] = second;
    process.kill(Number(one), 'SIGKILL');
    await running.printed(/意外退出/);
    await expect
      .poll(() => processesOf(url), { timeout: 60_000 })
      .toSatisfy((found: Set<string>) => found.size === 2);
    expect(await fetch(`${url}/write/several`).then((answer) => answer.text())).toBe('kept');
    running.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    for (const pid of second) expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
  }, 120_000);
});

describe('stopping', () => {
  it('finishes the request in progress, stops the database and exits with 0', async () => {
    const running = start();
    const url = await address(running);
    const answer = fetch(`${url}/slow`).then((response) => response.text());
    await running.printed(/slow request has begun/);
    running.kill('SIGINT');
    expect(await answer).toBe('done');
    expect(await running.ended).toBe(0);
    expect(running.output()).toMatch(/按 Ctrl-C 停止[\s\S]*已停止。/);
    expect(processesIn(dataDir)).toEqual([]);
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  it('is forced by a second signal, but not by the same one passed on twice', async () => {
    const running = start();
    const url = await address(running);
    const answer = fetch(`${url}/slow`).catch(() => 'cut off');
    await running.printed(/slow request has begun/);
    running.kill('SIGTERM');
    await running.printed(/正在停止/);
    running.kill('SIGTERM');
    await sleep(600);
    expect(running.output()).not.toMatch(/强制退出…/);
    running.kill('SIGTERM');
    expect(await running.ended).toBe(130);
    expect(await answer).toBe('cut off');
  });
});

describe('after kill -9 the next start recovers', () => {
  it('while writing: every acknowledged row is there', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const running = start();
      const url = await address(running);
      const write = async (n: number): Promise<void> => {
        const key = `r${round}-${n}`;
        try {
          if ((await fetch(`${url}/write/${key}`)).ok) acknowledged.push(key);
        } catch {
          // Killed before it answered: nothing was promised.
        }
        if (n === 20) running.kill('SIGKILL');
      };
      await Promise.all(Array.from({ length: 60 }, (_, n) => write(n)));
      await running.ended;
    }
    const again = start();
    const kept: unknown = await (await fetch(`${await address(again)}/kept`)).json();
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
  });

  it('while the database is being made', async () => {
    const empty = join(dataDir, 'empty');
    mkdirSync(empty);
    const first = start({ GONGKAI_DATA_DIR: empty });
    await expect
      .poll(() => readdirSync(empty).some((name) => name.startsWith('postgres.new-')), {
        interval: 2,
        timeout: 30_000,
      })
      .toBe(true);
    first.kill('SIGKILL');
    await first.ended;
    expect(existsSync(join(empty, 'postgres'))).toBe(false);
    await address(start({ GONGKAI_DATA_DIR: empty }));
    expect(readdirSync(empty).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
  });

  it('with the numbers in its lock and in postmaster.pid now belonging to strangers', async () => {
    const first = start();
    await address(first);
    const postmaster = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
    first.kill('SIGKILL');
    await first.ended;
    await expect.poll(() => processesIn(dataDir), { timeout: 20_000 }).toEqual([]);
    const stranger = String(process.pid);
    writeFileSync(join(dataDir, 'lock'), `${stranger} 12345`);
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), postmaster.replace(/^\d+/, stranger));
    await address(start());
  });

  it('when the database outlived it, as where there is no setpriv to tie them', async () => {
    const first = start({ PATH: '/nonexistent' });
    await address(first);
    const survivors = processesIn(dataDir);
    first.kill('SIGKILL');
    await first.ended;
    expect(survivors.length).toBeGreaterThan(0);
    await address(start());
    expect(processesIn(dataDir).filter((pid) => survivors.includes(pid))).toEqual([]);
  });
});

describe('what is in the way is said in one line', () => {
  const oneLine = async (running: RunningProcess, exitCode: number, text: RegExp): Promise<void> => {
    expect(await running.ended).toBe(exitCode);
    expect(running.output().trim().split('\n')).toHaveLength(1);
    expect(running.output()).toMatch(text);
  };

  it('a data folder in use', async () => {
    const first = start();
    const url = await address(first);
    await oneLine(start(), 3, /数据文件夹正由另一进程使用（in use，PID \d+）/);
    expect((await fetch(`${url}/kept`)).status).toBe(200);
  });

  it('a port in use', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const bound = other.address();
        resolve(typeof bound === 'object' && bound ? bound.port : 0);
      });
    });
    await oneLine(start({ PORT: String(port) }), 3, new RegExp(`端口 ${port} 已被占用（port in use）`));
    other.close();
  });

  it('a data folder that is a file', async () => {
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    await oneLine(start({ GONGKAI_DATA_DIR: file }), 4, /路径不是文件夹（not a directory）/);
  });

  it.runIf(canMountTmpfs())('a full disk', async () => {
    const small = join(dataDir, 'small');
    mkdirSync(small);
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', small]);
    try {
      await oneLine(start({ GONGKAI_DATA_DIR: small }), 4, /磁盘空间不足（disk full）/);
    } finally {
      spawnSync('umount', [small]);
    }
  });

  it('a wrong variable', async () => {
    await oneLine(start({ PORT: 'http' }), 2, /^PORT 的值“http”不正确/);
  });
});

/** Only root outside an ordinary container may mount. */
function canMountTmpfs(): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'gk-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe]).status === 0;
  if (mounted) spawnSync('umount', [probe]);
  rmSync(probe, { recursive: true, force: true });
  return mounted;
}
