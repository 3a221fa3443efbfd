import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Examination, startExamination } from './testing/examination.ts';
import { type SmallSite, startSmallSite } from './testing/small-site.ts';

let site: SmallSite;
let folder: string;
let check: Examination['check'];

beforeEach(async () => {
  ({ site, folder, check } = await startExamination(300));
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

describe('a changed document', () => {
  const tamper = (change: (detail: ReturnType<typeof detailOf>) => void) => {
    const detail = structuredClone(detailOf());
    change(detail);
    site.details.set('edition9', detail);
  };
  const detailOf = () => {
    const detail = site.details.get('edition9');
    if (!detail) throw new Error('no edition9');
    return detail;
  };

  it.each([
    ['text in the record', 'SHA-256、SM3', (d) => Object.assign(d.proof.record.content, { text: '改过' })],
    ['salt', 'SHA-256、SM3', (d) => Object.assign(d.proof, { salt: '00'.repeat(32) })],
    [
      'another edition altogether',
      'SHA-256、SM3',
      (d) => Object.assign(d.proof, site.details.get('edition8')?.proof),
    ],
    ['text beside the record', '“content”', (d) => Object.assign(d, { content: { text: '改过' } })],
    ['title beside the record', '“title”', (d) => Object.assign(d, { title: '改过' })],
  ] satisfies [string, string, (detail: ReturnType<typeof detailOf>) => void][])(
    'fails: %s',
    async (_what, named, change) => {
      tamper(change);
      for (const how of [
        ['--document', 'doc9'],
        ['--documents', 'all'],
      ]) {
        const { exit, text } = await check(...how);
        expect(text).toContain('版本 edition9');
        expect(text).toContain(named);
        expect(exit).toBe(1);
      }
    },
  );

  it('fails when a file is another one, or the list of files was swapped', async () => {
    site.lies.set('/files/9', 'other bytes');
    expect(await check('--document', 'doc9')).toMatchObject({
      exit: 1,
      text: expect.stringContaining('附件'),
    });
    site.lies.clear();
    tamper((d) => Object.assign(d, { attachments: site.details.get('edition8')?.attachments }));
    expect(await check('--document', 'doc9')).toMatchObject({ exit: 1 });
  });

  it('fails when a recorded file is not listed', async () => {
    tamper((d) => Object.assign(d, { attachments: [] }));
    expect(await check('--document', 'doc9')).toMatchObject({
      exit: 1,
      text: expect.stringContaining('网站没有列出'),
    });
  });

  it('fails when it vanished after it had been published again', async () => {
    site.withdraw(9);
    const again = String(site.entries[9])
      .replace('"edition9"', '"edition9b"')
      .replace('published', 'corrected');
    site.entries.push(Buffer.from(again));
    expect(await check('--document', 'doc9')).toMatchObject({
      exit: 1,
      text: expect.stringContaining('没有撤下记录'),
    });
  });

  it('fails when it vanished without a logged withdrawal, or was never logged', async () => {
    site.details.delete('edition9');
    expect(await check('--document', 'doc9')).toMatchObject({
      exit: 1,
      text: expect.stringContaining('没有撤下记录'),
    });
    expect(await check('--document', 'nowhere')).toMatchObject({ exit: 1 });
  });

  it('fails with a proof that is missing, of another entry, damaged, or of a fork', async () => {
    const path = '/d/doc9/v/1.tlog-proof';
    const truth = String(site.truth(path));
    const other = String(site.truth('/d/doc8/v/1.tlog-proof'));
    const fork = await startSmallSite();
    for (const lie of [
      null,
      other,
      other.replace('index 8', 'index 9'),
      truth.replace('@v1', '@v2'),
      fork.vkey,
    ]) {
      site.lies.set(path, lie);
      expect(await check('--document', 'doc9')).toMatchObject({ exit: 1 });
    }
    await fork.close();
    const honest = site.entries[200] ?? Buffer.alloc(0);
    site.entries[200] = Buffer.from('{"kind":"other","v":1}');
    site.lies.set(path, site.truth(path));
    site.entries[200] = honest;
    expect(await check('--document', 'doc9')).toMatchObject({
      exit: 1,
      text: expect.stringContaining('分叉'),
    });
  });
});

describe('a document shown for a term', () => {
  it('may be gone after the day that the log names; its proof is checked all the same', async () => {
    site.publishUntil('2020-01-31');
    const { exit, text } = await check('--document', 'doc300', '--documents', 'all');
    expect(text).toContain('公示期已满');
    expect(text).toContain('证明文件有效');
    expect(exit).toBe(0);
    site.lies.set('/d/doc300/v/1.tlog-proof', null);
    expect(await check('--document', 'doc300')).toMatchObject({ exit: 1 });
  });

  it('must not be gone before', async () => {
    site.publishUntil('2999-12-31');
    expect(await check('--document', 'doc300')).toMatchObject({
      exit: 1,
      text: expect.stringContaining('没有撤下记录'),
    });
  });
});
