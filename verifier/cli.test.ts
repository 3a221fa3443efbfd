import { generateKeyPairSync } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runVerify } from './cli.ts';
import { type Examination, startExamination } from './testing/examination.ts';
import { type SmallSite, startSmallSite } from './testing/small-site.ts';

/** One finished tile, a partial one, and a level above. */
const SIZE = 300;

let site: SmallSite;
let folder: string;
let state: string;
let check: Examination['check'];

beforeEach(async () => {
  ({ site, folder, state, check } = await startExamination(SIZE));
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** Changes one byte of the true answer of a path. */
function flip(path: string, at: number): void {
  const bytes = Buffer.from(site.truth(path) ?? '');
  expect(at).toBeLessThan(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  site.lies.set(path, bytes);
}

describe('an honest log', () => {
  it('passes, again after it has grown, with contents and a document', async () => {
    expect(await check()).toMatchObject({ exit: 0 });
    site.publish(250);
    const second = await check('--documents', '20', '--document', 'doc7');
    expect(second.text).toContain('上次核验时的 300 条原样保留，此后新增 250 条');
    expect(second.text).toContain('文件 doc7 第 1 版：内容、附件与日志第 7 条的承诺值一致');
    expect(second.text).toContain('20 个与承诺值一致，0 个不符');
    expect(second.exit).toBe(0);
    expect(JSON.parse(await readFile(state, 'utf8'))).toMatchObject({ vkey: site.vkey });
  });

  it('passes at every size around the edge of a tile', async () => {
    for (const size of [1, 255, 256, 257, 512]) {
      site.entries = [];
      site.details.clear();
      site.publish(size);
      await rm(state, { force: true });
      expect(await check(), `size ${size}`).toMatchObject({ exit: 0 });
    }
  });

  it('grows: an older checkpoint and a few tiles are enough to see it, and a fork is seen', async () => {
    const first = await check('--growth-only');
    expect(first).toMatchObject({ exit: 0, text: expect.stringContaining('无从比较') });
    site.publish(250);
    const second = await check('--growth-only');
    expect(second.text).toContain('一致性证明成立：上次的 300 条原样保留，此后新增 250 条');
    expect(second.exit).toBe(0);
    site.entries[3] = Buffer.from('{"another":"past"}');
    site.publish(1);
    const third = await check('--growth-only');
    expect(third).toMatchObject({ exit: 1, text: expect.stringContaining('一致性证明不成立') });
  });

  it('passes when its signature stands twice, and not when one key signs twice', async () => {
    const note = String(site.truth('/log/checkpoint'));
    const line = note.slice(note.indexOf('\n\n') + 2);
    site.lies.set('/log/checkpoint', note + line);
    expect(await check()).toMatchObject({ exit: 0 });
    const [dash, name, signature = ''] = line.split(' ');
    const other = `${signature.slice(0, 20)}${signature[20] === 'A' ? 'B' : 'A'}${signature.slice(21)}`;
    site.lies.set('/log/checkpoint', `${note}${dash} ${name} ${other}`);
    expect(await check()).toMatchObject({ exit: 1 });
  });

  it('of other people is checked as a log, not by what its entries mean', async () => {
    site.entries = Array.from({ length: 300 }, (_, n) => Buffer.from(`certificate ${n}`));
    site.publish(0);
    expect(await check()).toMatchObject({ exit: 1, text: expect.stringContaining('不是规范的 JSON 对象') });
    const whole = await check('--log-only');
    expect(whole.text).toContain('300 条日志和全部散列分片逐一重算，根一致');
    expect(whole.text).toContain('条目的含义没有核对');
    expect(whole.exit).toBe(0);
    expect(await check('--log-only', '--document', 'doc7')).toMatchObject({ exit: 2 });
  });

  it('passes by the address of a document, and of the log', async () => {
    let text = '';
    const out = { write: (part: string) => (text += part) };
    expect(await runVerify([`${site.url}/d/doc3/v/1`, '--state', state, '--lang', 'en'], out)).toBe(0);
    expect(text).toContain('document doc3 edition 1: content and attachments match entry 3');
    expect(await runVerify([`${site.url}/log/`, '--state', state, '--key', site.vkey], out)).toBe(0);
  });

  it('passes when a document was published between checkpoint and proof', async () => {
    site.lies.set('/log/checkpoint', site.checkpoint());
    site.publish(3);
    expect(await check('--document', 'doc3')).toMatchObject({ exit: 0 });
    site.lies.clear();
    expect((await check()).text).toContain(`上次核验时的 ${SIZE + 3} 条原样保留`);
  });

  it('passes with a withdrawal that the log records, and says that the content was not checked', async () => {
    site.withdraw(5);
    const { exit, text } = await check('--documents', 'all', '--document', 'doc5');
    expect(text).toContain('文件 doc5 第 1 版已撤下（日志有撤下记录），内容未核对');
    expect(text).toContain('1 个已撤下');
    expect(exit).toBe(0);
  });

  it('is told what a green report does not mean', async () => {
    const { text } = await check();
    for (const limit of [
      '文件内容未核对',
      '没有独立见证方',
      '不证明条目中写的时间属实',
      '公钥由网站自己提供',
    ]) {
      expect(text).toContain(limit);
    }
  });
});

describe('a tampered log', () => {
  it.each([
    ['a changed byte in an entry', '/log/tile/entries/000', 40, '第 0 条日志'],
    [
      'a changed length in a bundle',
      '/log/tile/entries/001.p/44',
      1,
      '分片 tile/entries/001.p/44 被截短或格式不对',
    ],
    [
      'a changed hash in a finished tile',
      '/log/tile/0/000',
      32 * 200 + 3,
      '第 200 条日志的内容与分片 tile/0/000',
    ],
    ['a changed hash in a partial tile', '/log/tile/0/001.p/44', 5, '第 256 条日志'],
    ['a changed hash in an upper tile', '/log/tile/1/000.p/1', 31, '分片 tile/1/000.p/1 的第 0 个散列'],
  ])('with %s fails and the place is named', async (_what, path, at, named) => {
    flip(path, at);
    const { exit, text } = await check();
    expect(text).toContain(named);
    expect(exit).toBe(1);
  });

  it.each(['/log/tile/entries/000', '/log/tile/0/000', '/log/tile/0/001.p/44', '/log/tile/1/000.p/1'])(
    'with %s truncated, lengthened or missing fails',
    async (path) => {
      const truth = site.truth(path) ?? Buffer.alloc(0);
      for (const lie of [
        truth.subarray(0, -1),
        Buffer.concat([truth, Buffer.of(0)]),
        Buffer.alloc(0),
        null,
      ]) {
        site.lies.set(path, lie);
        const { exit, text } = await check();
        expect(text).toContain(path.slice('/log/'.length));
        expect(exit).toBe(1);
      }
    },
  );

  it('whose tiles agree with a changed entry still fails at the signed root', async () => {
    const signed = site.checkpoint();
    site.entries[17] = Buffer.from('{"kind":"other","v":1}');
    site.lies.set('/log/checkpoint', signed);
    const { exit, text } = await check();
    expect(text).toContain('重新算出的根与检查点签名的根不一致');
    expect(exit).toBe(1);
  });

  it('with an entry that is not canonical JSON, or an edition published twice, fails', async () => {
    site.entries[2] = Buffer.from('{"v":1, "kind":"other"}');
    site.entries[4] = site.entries[3] ?? Buffer.alloc(0);
    const { exit, text } = await check();
    expect(text).toContain('第 2 条日志不是规范的 JSON');
    expect(text).toContain('第 4 条日志再次公布了版本 edition3');
    expect(exit).toBe(1);
  });

  it('with a wrong signature fails', async () => {
    site.lies.set('/log/checkpoint', site.checkpoint(SIZE, generateKeyPairSync('ed25519').privateKey));
    expect(await check()).toMatchObject({ exit: 1, text: expect.stringContaining('检查点的签名无效') });
    site.lies.set('/log/checkpoint', site.checkpoint().replace('small.example', 'other.example'));
    expect(await check()).toMatchObject({ exit: 1 });
    site.lies.set('/log/checkpoint', site.checkpoint().replace('\n300\n', '\n0300\n'));
    expect(await check()).toMatchObject({ exit: 1, text: expect.stringContaining('检查点格式不对') });
  });
});

describe('a log that contradicts its past', () => {
  it('rolled back fails, as often as it is asked', async () => {
    await check();
    site.entries = site.entries.slice(0, 299);
    for (let i = 0; i < 2; i += 1) {
      expect(await check()).toMatchObject({
        exit: 1,
        text: expect.stringContaining('上次 300 条，现在 299 条'),
      });
    }
    site.lies.set('/log/checkpoint', null);
    expect(await check()).toMatchObject({ exit: 1 });
  });

  it('forked fails, whether it grew or not, and shows both signed checkpoints', async () => {
    const before = site.checkpoint();
    await check();
    site.entries[100] = Buffer.from('{"kind":"other","v":1}');
    for (const growth of [0, 10]) {
      site.publish(growth);
      const { exit, text } = await check();
      expect(text).toContain('日志被改写（分叉）');
      expect(text).toContain(before);
      expect(text).toContain(site.checkpoint());
      expect(exit).toBe(1);
    }
  });

  it('with another key is an alarm, though all its signatures are good', async () => {
    await check();
    const other = await startSmallSite();
    other.publish(SIZE);
    for (const path of ['/log/vkey', '/log/checkpoint']) site.lies.set(path, other.truth(path));
    expect(await check()).toMatchObject({ exit: 1, text: expect.stringContaining('警报：日志公钥变了') });
    expect(await check('--key', other.vkey)).toMatchObject({ exit: 1 });
    await rm(state);
    expect(await check('--key', site.vkey)).toMatchObject({ exit: 1 });
    await other.close();
  });
});

describe('what could not be checked', () => {
  it.each([
    ['no address', [], '请给出一个网址'],
    ['no web address', ['ftp://example.gov.cn'], '不是 http 或 https 网址'],
    ['an unknown option', ['http://127.0.0.1:1', '--frobnicate'], '无法识别的参数'],
    ['a bad key', ['http://127.0.0.1:1', '--key', 'abc'], '--key'],
    ['a document elsewhere', ['http://127.0.0.1:1', '--document', 'http://127.0.0.1:2/d/a'], '不是'],
    ['a bad count', ['http://127.0.0.1:1', '--documents', '0'], '正整数'],
    ['nobody there', ['http://127.0.0.1:1'], '无法读取'],
  ])('is exit 2: %s', async (_what, argv, said) => {
    let text = '';
    const exit = await runVerify([...argv, ...(argv[0] ? ['--state', state] : [])], {
      write: (part) => {
        text += part;
      },
    });
    expect(text).toContain(said);
    expect(exit).toBe(2);
  });

  it('is exit 2: a broken server, no log yet, a damaged memory', async () => {
    site.lies.set('/log/tile/0/000', 503);
    expect(await check()).toMatchObject({ exit: 2 });
    site.lies.set('/log/checkpoint', null);
    expect(await check()).toMatchObject({ exit: 2 });
    site.lies.clear();
    await check();
    await writeFile(state, (await readFile(state, 'utf8')).replace('\\n300\\n', '\\n301\\n'));
    expect(await check()).toMatchObject({ exit: 2, text: expect.stringContaining('无法读取或已损坏') });
  });

  it('leaves the memory alone when the check failed', async () => {
    await check();
    const before = await readFile(state, 'utf8');
    site.publish(1);
    flip('/log/tile/0/000', 0);
    await check();
    expect(await readFile(state, 'utf8')).toBe(before);
  });

  it('is never said by --help', async () => {
    expect(await check('--help')).toMatchObject({ exit: 0, text: expect.stringContaining('用法') });
  });
});
