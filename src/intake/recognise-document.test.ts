import { describe, expect, test } from 'vitest';
import { toBlocks } from '../richtext/blocks.ts';
import { readPlainText } from './read-text.ts';
import { readDate, readDocumentNumber, recogniseDocument } from './recognise-document.ts';

const recognise = (text: string) => recogniseDocument(toBlocks(readPlainText(text).html));

describe('recogniseDocument', () => {
  test('a header copied from a page as lines gives number, issuer and dates, and leaves the text', () => {
    const found = recognise(
      '索 引 号：\n000/2026-00001\n主题分类：\n综合\n发文机关：\n甲省人民政府\n成文日期：\n2026年01月27日\n标　　题：\n甲省人民政府关于样例的意见\n发文字号：\n甲政发〔2026〕5号\n发布日期：\n2026年02月15日\n主 题 词：\n甲省人民政府关于样例的意见\n甲政发〔2026〕5号\n各市州人民政府：\n现提出意见。',
    );
    expect(found).toMatchObject({
      title: '甲省人民政府关于样例的意见',
      documentNumber: '甲政发〔2026〕5号',
      documentDate: '2026-01-27',
      issuers: ['甲省人民政府'],
      salutation: '各市州人民政府：',
    });
    expect(found.body.map((block) => block.text)).toEqual(['现提出意见。']);
  });

  test('a covering letter gives the title of what it forwards, both issuers and the date', () => {
    const found = recognise(
      '各县：\n《关于样例的意见》已经省人民政府同意，现印发给你们，请执行。\n中共甲省委办公厅\n甲省人民政府办公厅\n2026年3月2日\n根据要求，提出如下意见。\n一、总则',
    );
    expect(found).toMatchObject({
      title: '关于样例的意见',
      hasCoveringLetter: true,
      documentDate: '2026-03-02',
      issuers: ['中共甲省委办公厅', '甲省人民政府办公厅'],
      documentNumber: null,
    });
  });

  test("another document's number in a sentence is not the document's own", () => {
    expect(
      recognise('关于样例的通知\n根据甲政发〔2020〕1号文件要求，现通知如下。').documentNumber,
    ).toBeNull();
  });

  test('a page header table is read and removed', () => {
    const html =
      '<table><tr><td>索引号：</td><td>000/2026-1</td></tr><tr><td>发文字号：</td><td>甲政发[2026]7号</td></tr></table><p>关于样例的公告</p><p>内容。</p>';
    const found = recogniseDocument(toBlocks(html));
    expect(found.documentNumber).toBe('甲政发〔2026〕7号');
    expect(found.body.map((block) => block.tag)).toEqual(['p']);
  });
});

test.each([
  ['湘政办发〔2026〕5号', '湘政办发〔2026〕5号'],
  ['湘政办发[2026]05号', '湘政办发〔2026〕5号'],
  ['湘政办发（2026）第5号', '湘政办发〔2026〕5号'],
  ['湘政办发﹝2026﹞5号', '湘政办发〔2026〕5号'],
  ['依据湘政办发〔2026〕5号执行', null],
])('document number %s', (line, expected) => {
  expect(readDocumentNumber(line)).toBe(expected);
});

test.each([
  ['2016年10月12日', '2016-10-12'],
  ['二〇一六年十月十二日', '2016-10-12'],
  ['二○一六年十二月三十一日', '2016-12-31'],
  ['2026年2月30日', null],
  ['无日期', null],
])('date %s', (text, expected) => {
  expect(readDate(text)).toBe(expected);
});
