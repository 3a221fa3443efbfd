import { describe, expect, test } from 'vitest';
import { parseCivilDate } from '../kernel/civil-date.ts';
import { toBlocks } from '../richtext/blocks.ts';
import { readDate } from './document-date.ts';
import { readDocumentNumber } from './document-number.ts';
import { readPlainText } from './read-text.ts';
import { recogniseDocument } from './recognise-document.ts';
import { readValidityDates } from './validity-dates.ts';

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
      addressees: '各市州人民政府：',
    });
    expect(found.body.map((block) => block.text)).toEqual(['各市州人民政府：', '现提出意见。']);
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

describe('heads of official documents', () => {
  const TEXT = '现将有关事项通知如下。';
  test('a number beside 签发人, a copy number and the red head go into fields or are told', () => {
    const found = recognise(
      `000012\n特急\n甲省人民政府办公厅文件\n甲政办发〔２０２６〕８号　　签发人：张三\n甲省人民政府办公厅\n关于样例的通知\n各市州人民政府：\n${TEXT}`,
    );
    expect(found).toMatchObject({
      title: '甲省人民政府办公厅关于样例的通知',
      documentNumber: '甲政办发〔2026〕8号',
      signers: ['张三'],
      genre: '通知',
    });
    expect(found.parts.map(({ what }) => what)).toEqual(['版头', '版头', '版头', '发文字号', '标题', '标题']);
    expect(found.body.map(({ text }) => text)).toEqual(['各市州人民政府：', TEXT]);
  });

  test('a red head laid out as a table is read', () => {
    const html = `<table><tr><td>甲省财政厅文件</td></tr><tr><td>甲财预〔2026〕8号</td><td>签发人：李四</td></tr></table><p>关于样例的请示</p><p>省人民政府：</p><p>${TEXT}</p>`;
    const found = recogniseDocument(toBlocks(html));
    expect(found).toMatchObject({
      title: '关于样例的请示',
      documentNumber: '甲财预〔2026〕8号',
      signers: ['李四'],
      addressees: '省人民政府：',
    });
  });

  test('a decree has its series and number, on one line or on two', () => {
    expect(recognise(`中华人民共和国国务院令\n第 752 号\n样例条例\n${TEXT}`)).toMatchObject({
      documentNumber: '国务院令第752号',
      title: '样例条例',
    });
    expect(readDocumentNumber('甲省人民政府令第３００号')).toBe('甲省人民政府令第300号');
  });

  test('the first sentence of a reply is no addressee', () => {
    const found = recognise(
      '甲省人民政府关于样例的批复\n乙市人民政府：\n你市《关于样例的请示》（乙政〔2026〕3号）收悉，现批复如下：\n一、同意。',
    );
    expect(found).toMatchObject({ addressees: '乙市人民政府：', documentNumber: null, genre: '批复' });
    expect(found.body).toHaveLength(3);
    expect(
      recognise('关于样例的批复\n你厅《关于样例的请示》收悉，现批复如下：\n一、同意。').body,
    ).toHaveLength(2);
  });

  test('the title of a bulletin is whole, and its author stays in the text', () => {
    const bulletin =
      '甲县2025年国民经济和社会发展\n统计公报[1]\n甲县统计局\n（2026年3月1日）\n2025年，全县经济平稳运行。';
    const found = recognise(bulletin);
    expect(found.title).toBe('甲县2025年国民经济和社会发展统计公报');
    expect(found.body.map(({ text }) => text)).toEqual([
      '甲县统计局',
      '（2026年3月1日）',
      '2025年，全县经济平稳运行。',
    ]);
    expect(recognise('甲县统计局\n2025年甲县统计公报\n2025年平稳。')).toMatchObject({
      title: '2025年甲县统计公报',
    });
  });

  test('a document of one line is text, and a picture alone is no empty block', () => {
    expect(recognise('期限十二个月')).toMatchObject({ title: '', parts: [] });
    const found = recogniseDocument(
      toBlocks(`<p>甲。</p><p><img src="/files/${'a'.repeat(64)}/x.png" alt=""></p>`),
    );
    expect(found.body).toHaveLength(2);
  });

  test('annexes are listed without their numbers', () => {
    expect(
      recognise('关于样例的通知\n现印发。\n附件：1.甲表\n2.乙表\n甲省人民政府\n2026年3月2日').annexes,
    ).toEqual(['甲表', '乙表']);
  });

  test('with the parts that are fields or marks the body is the whole document', () => {
    const lines = [
      '甲政办发〔2026〕8号',
      '关于样例的通知',
      '下载 打印',
      '（试行）',
      '甲省人民政府',
      '各市州：',
      TEXT,
      '2026年3月2日',
    ];
    const found = recognise(lines.join('\n'));
    expect([...found.parts.map(({ text }) => text), ...found.body.map(({ text }) => text)].sort()).toEqual(
      lines.toSorted(),
    );
  });
});

test.each([
  ['本办法自2027年1月1日起施行，有效期5年。', '2027-01-01', '2031-12-31'],
  ['本通知自印发之日起施行，有效期至2028年2月29日。', '2026-03-02', '2028-02-29'],
  ['本规定自二〇二七年三月一日起实施，有效期为两年。', '2027-03-01', '2029-02-28'],
  ['《甲办法》自2020年1月1日起施行以来，成效明显。', null, null],
  ['本条例自公布之日起施行。', null, null],
  ['有效期5年。', null, null],
])('validity: %s', (text, effectiveOn, expiresOn) => {
  const on = parseCivilDate('2026-03-02');
  expect(readValidityDates(text, on)).toEqual({ effectiveOn, expiresOn });
});

test.each([
  ['湘政办发〔2O26〕8号', '湘政办发〔2026〕8号'],
  ['湘政办发〔2026〕８号', '湘政办发〔2026〕8号'],
  ['湘政办发〔２０２６〕第0８号', '湘政办发〔2026〕8号'],
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
  ['二О二六年三月二日', '2026-03-02'],
  ['２０２６年３月２日', '2026-03-02'],
  ['2026年2月30日', null],
  ['无日期', null],
])('date %s', (text, expected) => {
  expect(readDate(text)).toBe(expected);
});
