import { expect, test } from 'vitest';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { interpretationRefusals } from './rules-interpretation.ts';

const words = '这份文件规定了换乘优惠的时限、适用的线路和补贴的办法，乘客不用另外申请，刷卡即可享受。';
const body = `<p>${words}</p>`;
const refused = (content: JsonObject) => interpretationRefusals(content).map(({ path }) => path);
const image = { mediaType: 'image/png' };

test('an interpretation says something in words, whatever its form', () => {
  expect(refused({ form: 'text', body })).toEqual([]);
  expect(refused({ form: 'text', body: '<p>见图。</p>' })).toEqual(['/content/body']);
  // What is left out of it by law says nothing.
  expect(refused({ form: 'text', body: `<p>${'〔依法不予公开：国家秘密〕'.repeat(5)}</p>` })).toEqual([
    '/content/body',
  ]);
});

test('a picture interpretation has its picture, and each picture its words', () => {
  expect(refused({ form: 'picture', body })).toEqual(['/content/attachments']);
  expect(refused({ form: 'chart', body, attachments: [{ mediaType: 'application/pdf' }] })).toEqual([
    '/content/attachments',
  ]);
  expect(refused({ form: 'picture', body, attachments: [image] })).toEqual([]);
  expect(refused({ form: 'picture', body: `${body}<img src="/x" alt="换乘时限示意图">` })).toEqual([]);
  for (const alt of ['', ' alt=""', ' alt="  "'])
    expect(refused({ form: 'picture', body: `${body}<img src="/x"${alt}>` })).toEqual(['/content/body']);
});

test('a film is there, or linked', () => {
  expect(refused({ form: 'video', body })).toEqual(['/content/attachments']);
  expect(refused({ form: 'video', body: `${body}<a href="https://www.hunan.gov.cn/">视频</a>` })).toEqual([]);
  expect(refused({ form: 'video', body, attachments: [{ mediaType: 'video/mp4' }] })).toEqual([]);
});
