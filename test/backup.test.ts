import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Command } from 'commander';
import { afterAll, expect, test, vi } from 'vitest';
import { addBackupCommands } from '../src/main/backup/backup-commands.ts';
import { failureText } from '../src/main/exit-with.ts';
import { processesIn } from '../src/postgres/leftover-processes.ts';
import { runVerify } from '../verifier/cli.ts';
import { actOn, listAt, signIn, textAt, visitor } from './harness/api-client.ts';
import { drillSeed } from './harness/drill-seed.ts';
import { POLICY_ITEM, policyRecord } from './harness/policy-record.ts';
import { type RunningProcess, runScript } from './harness/process.ts';

/**
 * Backup while serving, kill -9, restore under another folder: the same province, or a refusal that says why. Real
 * servers and the real commands; the seed says how many records come before, between and after the backups.
 */
const root = mkdtempSync(join(tmpdir(), 'gk-backup-'));
chmodSync(root, 0o755);
const [data, backups, restored] = [join(root, 'data'), join(root, 'backups'), join(root, 'restored')];
const PASSPHRASE = '演练口令 correct horse';
/** The sample of CI leaves out the scratch restore; `npm run drill -- restore` makes it. */
const LONG = process.env.DRILL_SEED !== undefined;
const servers: RunningProcess[] = [];

function serve(dataDir: string): RunningProcess {
  const running = runScript('test/harness/publishing-server.ts', [], {
    PORT: '0',
    GONGKAI_DATA_DIR: dataDir,
  });
  servers.push(running);
  return running;
}
const address = async (running: RunningProcess): Promise<string> =>
  (await running.printed(/已启动：(\S+)/))[1] ?? '';

async function kill(running: RunningProcess, dataDir: string): Promise<void> {
  running.kill('SIGKILL');
  await running.ended;
  await vi.waitFor(() => expect(processesIn(dataDir)).toEqual([]), { timeout: 30_000 });
}

/** The command itself, in this process: starting one anew for each costs more than all that it does. */
async function gongkai(args: readonly string[], passphrase: string = PASSPHRASE) {
  const said: string[] = [];
  const program = new Command();
  addBackupCommands(program, {
    environment: { GONGKAI_DATA_DIR: data, GONGKAI_BACKUP_PASSPHRASE: passphrase },
    print: (line) => said.push(line),
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return { code: 0, said: said.join('\n') };
  } catch (error) {
    const { text, exitCode } = failureText(error);
    return { code: exitCode, said: [...said, text].join('\n') };
  }
}

afterAll(async () => {
  for (const running of servers) running.kill('SIGKILL');
  for (const dataDir of [data, restored])
    await vi.waitFor(() => expect(processesIn(dataDir)).toEqual([]), { timeout: 30_000 });
  rmSync(root, { recursive: true, force: true });
});

async function publish(url: string, count: number): Promise<void> {
  const [editor, reviewer, issuer] = [
    await signIn(url, 'editor@zfbgt'),
    await signIn(url, 'reviewer@zfbgt'),
    await signIn(url, 'issuer@zfbgt'),
  ];
  const body = { item: POLICY_ITEM, body: 'zfbgt', content: policyRecord({ documentDate: '2026-03-02' }) };
  for (let n = 0; n < count; n += 1) {
    const id = textAt((await editor.send('POST', '/api/v1/drafts', body)).json, 'id');
    expect((await actOn(editor, id, 'submit')).status).toBe(200);
    expect((await actOn(reviewer, id, 'approve')).status).toBe(200);
    expect((await actOn(issuer, id, 'publish')).status).toBe(200);
  }
}

const stateOf = async (url: string) => ({
  checkpoint: (await visitor(url).get('/log/checkpoint')).text,
  disclosures: listAt((await visitor(url).get('/api/v1/disclosures?limit=100')).json, 'items'),
});

test('backup, kill, restore: the same province; what would fork the log, is damaged or overwrites is refused', async () => {
  const seed = drillSeed(1);
  const first = serve(data);
  const url = await address(first);
  await publish(url, 1 + (seed % 3));
  // A file of the store, as uploads leave it.
  const sha256 = '9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0';
  mkdirSync(join(data, 'files/98'), { recursive: true });
  writeFileSync(join(data, 'files/98', sha256.slice(2)), 'aaa');
  const one = await gongkai(['backup', backups, '--no-check']);
  expect([one.code, one.said]).toEqual([0, expect.stringContaining('新增 1 个')]);
  await publish(url, 1 + (seed % 2));
  const two = await gongkai(['backup', backups, ...(LONG ? [] : ['--no-check'])]);
  expect([two.code, two.said]).toEqual([0, expect.stringMatching(/新增 0 个/)]);
  if (LONG) expect(two.said).toContain('已在临时位置恢复核对');
  expect(two.said).not.toContain(PASSPHRASE);
  const before = await stateOf(url);
  await kill(first, data);

  const [older = '', newest = ''] = readdirSync(join(backups, 'snapshots')).sort();
  const snapshot = join(backups, 'snapshots', newest);
  expect(readdirSync(snapshot)).not.toContain('keys.json');
  const refusals: readonly (readonly [readonly string[], RegExp, string?])[] = [
    [['restore', join(backups, 'snapshots', older), restored], /分叉.*--accept-fork/s],
    [['restore', backups, restored], /口令|PASSPHRASE/, 'another'],
    [['restore', backups, data], /不是空的/],
  ];
  for (const [args, says, passphrase] of refusals) {
    const refused = await gongkai(args, passphrase);
    expect([args, refused.code, refused.said]).toEqual([args, 1, expect.stringMatching(says)]);
  }
  expect(existsSync(restored)).toBe(false);

  const done = await gongkai(['restore', backups, restored]);
  expect([done.code, done.said]).toEqual([0, expect.stringMatching(/公开日志 \d+ 条[\s\S]*删除记录：0 项/)]);
  expect(readFileSync(join(restored, 'files/98', sha256.slice(2)), 'utf8')).toBe('aaa');
  const second = serve(restored);
  const again = await address(second);
  expect(await stateOf(again)).toEqual(before);
  const report = new PassThrough();
  expect(await runVerify([again, '--state', join(root, 'verifier.json')], report)).toBe(0);
  await publish(again, 1);

  const damaged = join(snapshot, 'database/PG_VERSION');
  writeFileSync(damaged, '17\n');
  const refused = await gongkai(['restore', backups, join(root, 'third')]);
  expect([refused.code, refused.said]).toEqual([
    1,
    expect.stringContaining('备份已损坏：database/PG_VERSION'),
  ]);
}, 240_000);
