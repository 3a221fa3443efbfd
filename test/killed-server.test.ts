import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { processesIn } from '../src/postgres/leftover-processes.ts';
import { actOn, at, listAt, signIn, textAt, visitor } from './harness/api-client.ts';
import { POLICY_ITEM, policyRecord } from './harness/policy-record.ts';
import { type RunningProcess, runScript } from './harness/process.ts';

/** `kill -9` of a real server process, its own database with it, in the middle of the work. */
const dataDir = mkdtempSync(join(tmpdir(), 'gk-killed-'));
chmodSync(dataDir, 0o755);
const started: RunningProcess[] = [];

const start = (environment: Readonly<Record<string, string>> = {}): RunningProcess => {
  const running = runScript('test/harness/publishing-server.ts', [], {
    PORT: '0',
    GONGKAI_DATA_DIR: dataDir,
    ...environment,
  });
  started.push(running);
  return running;
};
const address = async (running: RunningProcess): Promise<string> =>
  (await running.printed(/已启动：(\S+)/))[1] ?? '';
const kill = async (running: RunningProcess): Promise<void> => {
  running.kill('SIGKILL');
  await running.ended;
  await vi.waitFor(() => expect(processesIn(dataDir)).toEqual([]), { timeout: 30_000 });
};
afterAll(async () => {
  // All at once: they share the folder, and each wait is for the last of them.
  for (const running of started) running.kill('SIGKILL');
  for (const running of started) await kill(running);
  rmSync(dataDir, { recursive: true, force: true });
});

test('a first start that was killed while it loaded is loaded anew, and never half', async () => {
  const first = start({ HALT: '1' });
  await first.printed(/half loaded/);
  await kill(first);
  const second = start();
  const url = await address(second);
  expect(second.output()).toContain('上次载入演示数据时中断');
  await signIn(url, 'editor@hbt');
  await kill(second);
  const third = start();
  await address(third);
  expect(third.output()).not.toContain('载入');
  await kill(third);
}, 180_000);

test('publications that were acknowledged outlive the server; the others happened wholly or not at all', async () => {
  const acknowledged: string[] = [];
  const drafts: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    const running = start();
    const url = await address(running);
    const [editor, reviewer, issuer] = [
      await signIn(url, 'editor@zfbgt'),
      await signIn(url, 'reviewer@zfbgt'),
      await signIn(url, 'issuer@zfbgt'),
    ];
    const body = { item: POLICY_ITEM, body: 'zfbgt', content: policyRecord({ documentDate: '2026-03-02' }) };
    const ready: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const id = textAt((await editor.send('POST', '/api/v1/drafts', body)).json, 'id');
      expect((await actOn(editor, id, 'submit')).status).toBe(200);
      expect((await actOn(reviewer, id, 'approve')).status).toBe(200);
      ready.push(id);
    }
    drafts.push(...ready);
    let answered = 0;
    await Promise.all(
      ready.map(async (id) => {
        try {
          const answer = await actOn(issuer, id, 'publish');
          if (answer.status === 200) acknowledged.push(id);
          answered += 1;
          if (answered === 4) running.kill('SIGKILL');
        } catch {
          // Killed before it answered: nothing was promised.
        }
      }),
    );
    await kill(running);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(8);
  expect(acknowledged.length).toBeLessThan(drafts.length);

  const url = await address(start());
  const [editor, issuer] = [await signIn(url, 'editor@zfbgt'), await signIn(url, 'issuer@zfbgt')];
  const inLog = async (): Promise<readonly unknown[]> =>
    listAt((await visitor(url).get('/api/v1/changes?limit=1000')).json, 'items').map((change) =>
      at(change, 'disclosure'),
    );
  // The next start signed what the killed one had committed.
  const checkpoint = (await visitor(url).get('/log/checkpoint')).text;
  expect(Number(checkpoint.split('\n')[1])).toBe((await inLog()).length);
  for (const id of drafts) {
    const draft = (await editor.get(`/api/v1/drafts/${id}`)).json;
    const state = textAt(draft, 'state');
    if (acknowledged.includes(id)) expect(state).toBe('published');
    if (state !== 'published') {
      expect(state).toBe('approved');
      expect((await actOn(issuer, id, 'publish')).status).toBe(200);
    }
  }
  const disclosures = listAt((await visitor(url).get('/api/v1/disclosures?limit=100')).json, 'items');
  expect(disclosures).toHaveLength(drafts.length);
  expect([...(await inLog())].sort()).toEqual(disclosures.map((each) => textAt(each, 'id')).sort());
}, 180_000);
