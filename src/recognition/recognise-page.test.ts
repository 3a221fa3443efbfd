import { beforeAll, expect, test } from 'vitest';
import { printPage, scannedPdf } from '../../test/harness/printed-page.ts';
import { isScan, recognisePage } from './recognise-page.ts';

/** Printed pages come back as text, marked by how sure the program is; what is no text fails and says so. */
const LINES = `湖南省人民政府办公厅关于印发生态环境保护工作责任规定的通知
湘政办发〔2026〕18号
各市州、县市区人民政府，省政府各厅委、各直属机构：
《湖南省生态环境保护工作责任规定》已经省人民政府同意，现印发给你们，请认真组织实施。
一、总体要求。坚持以人民为中心，落实党政同责、一岗双责，推动绿色低碳发展，让人民群众喝上干净水、呼吸清洁空气、吃上放心食品。
二、补贴标准为每人每月500元，期限12个月，自2026年5月1日起施行，有效期5年。
（一）省生态环境厅负责统一监督管理；省发展和改革委员会、省财政厅、省自然资源厅按照职责分工负责。
（二）各级人民政府应当于每年3月31日前公开上一年度环境质量状况，公布举报电话12369，依法接受社会监督。
三、违反本规定的，由有关机关责令改正；造成严重后果的，依法追究责任。涉及企业的，按照统一社会信用代码登记核查。
湖南省人民政府办公厅
2026年4月16日`.split('\n');

let png: Buffer;
let jpg: Buffer;
let scan: Uint8Array;
beforeAll(async () => {
  ({ png, jpg } = await printPage(LINES));
  scan = await scannedPdf([null, jpg]);
});

const signs = (text: string): string => text.replace(/\s/g, '');

/** Length of the longest common subsequence: the characters that came through, in their order. */
function inCommon(a: string, b: string): number {
  let before = new Array<number>(b.length + 1).fill(0);
  for (const sign of a) {
    const row = [0];
    for (let j = 0; j < b.length; j += 1)
      row.push(sign === b[j] ? (before[j] ?? 0) + 1 : Math.max(before[j + 1] ?? 0, row[j] ?? 0));
    before = row;
  }
  return before[b.length] ?? 0;
}

test.each([
  ['a picture', () => ({ bytes: png, extension: 'png', page: 1 })],
  ['a picture with losses', () => ({ bytes: jpg, extension: 'jpg', page: 1 })],
  ['the second page of a scanned PDF', () => ({ bytes: scan, extension: 'pdf', page: 2 })],
])('%s of print at 200 dpi gives 95 of 100 characters', async (_, input) => {
  const reading = await recognisePage(input());
  const truth = signs(LINES.join(''));
  expect(inCommon(truth, signs(reading?.text ?? '')) / truth.length).toBeGreaterThanOrEqual(0.95);
  expect(reading?.confidence).toBeGreaterThan(80);
  expect(reading?.text).toContain('统一社会信用代码');
});

test('an empty page, a page that is not there and bytes that are no picture fail', async () => {
  expect(await recognisePage({ bytes: scan, extension: 'pdf', page: 1 })).toBeNull();
  expect(await recognisePage({ bytes: scan, extension: 'pdf', page: 3 })).toBeNull();
  expect(await recognisePage({ bytes: Buffer.from('no picture'), extension: 'png', page: 1 })).toBeNull();
});

test('what says that it is larger than a page can be is not unpacked, and an ornament is no scan', async () => {
  const huge = Buffer.from(png.subarray(0, 64));
  huge.writeUInt32BE(100_000, 16);
  huge.writeUInt32BE(100_000, 20);
  expect(await recognisePage({ bytes: huge, extension: 'png', page: 1 })).toBeNull();
  expect(isScan('png', png)).toBe(true);
  expect(isScan('gif', png)).toBe(false);
  const small = Buffer.from(png.subarray(0, 64));
  small.writeUInt32BE(16, 20);
  expect(isScan('png', small)).toBe(false);
});
