import { describe, expect, test } from 'vitest';
import { HUNAN } from '../catalogue/index.ts';
import { addMonths, civilDate } from '../src/kernel/civil-date.ts';
import { Catalogue } from '../src/schema/catalogue.ts';
import { PLACE } from '../src/schema/places.ts';
import { StatuteBook } from '../src/schema/statute-book.ts';
import { faultOf, lawReport } from './law-report.ts';
import { articlesIn, lawTextsFolder, readLawTexts } from './law-texts.ts';

const CATALOGUE = new Catalogue(HUNAN);
const TODAY = civilDate('2026-11-30');
const folder = lawTextsFolder();

describe('the statutes as declared', () => {
  const { statutes } = CATALOGUE.law;

  test('have codes and names of their own', () => {
    for (const names of [statutes.map((each) => each.code), statutes.map((each) => each.full)])
      expect(new Set(names).size).toBe(names.length);
  });

  test.each(statutes.map((statute) => [statute.name, statute] as const))('%s', (_, statute) => {
    const versions = statute.texts.flatMap((text) => text.versions);
    expect(versions.map((each) => each.from)).toEqual(versions.map((each) => each.from).toSorted());
    expect(new Set(versions.map((each) => each.label)).size).toBe(versions.length);
    if (statute.ended) expect(statute.ended.on > (versions.at(-1)?.from ?? '')).toBe(true);
    for (const text of statute.texts) {
      if (text.source === 'transcription') expect(text.file).toBeDefined();
      for (const place of Object.keys(text.says)) expect(place).toMatch(new RegExp(`^${PLACE}$`, 'u'));
      for (const place of Object.keys(text.becomes ?? {})) expect(Object.keys(text.says)).toContain(place);
    }
  });
});

test('nothing rests on a law that is over, and every basis refers to the data or is a rule of our own', () => {
  const report = lawReport(CATALOGUE, CATALOGUE.declaredItems, null, TODAY);
  expect(report.repealed).toEqual([]);
  // Without texts nothing was checked, and nothing is said to be.
  expect(report.checked).toEqual([]);
  expect(report.notCompared.length).toBeGreaterThan(200);
  expect(report.unchecked.filter(({ why }) => why.includes('不在法律库中'))).toEqual([]);
});

// Without the texts nothing can be compared; the name of the variable is in the title so that whoever sees it skipped
// knows why.
describe.skipIf(folder === null)('against the texts of the law (GONGKAI_LAW_TEXTS)', () => {
  test('every article exists and says what is quoted', () => {
    const report = lawReport(CATALOGUE, CATALOGUE.declaredItems, readLawTexts(folder ?? ''), TODAY);
    expect(report.wrong).toEqual([]);
    // The mandate is the catalogue itself.
    expect(
      report.notCompared.filter((place) => !place.startsWith('《关于全面推进政务公开工作的实施意见》')),
    ).toEqual([]);
    expect(report.checked.length).toBeGreaterThan(200);
  });

  test('what is called unread has no text at hand, and what has one is quoted', () => {
    const files = [...readLawTexts(folder ?? '').keys()].flatMap((file) => {
      const [, name = '', passed = ''] = /^(.+)\((\d{4}-\d{2}-\d{2})\)$/u.exec(file) ?? [];
      return name === '' ? [] : [{ file, name, passed }];
    });
    expect(files.length).toBeGreaterThan(40);
    // A law is passed in the year before it comes into force, or on that very day.
    const ofVersion = (name: string, from: string): readonly string[] =>
      files
        .filter(
          (each) => each.name === name && each.passed <= from && addMonths(civilDate(each.passed), 12) > from,
        )
        .map(({ file }) => file);
    const faults = CATALOGUE.law.statutes.flatMap(({ name, texts }) =>
      texts.flatMap(({ source, file, versions, says }) =>
        source === 'memory'
          ? versions.flatMap(({ from }) => ofVersion(name, from))
          : Object.entries(says).flatMap(([place, sentence]) =>
              sentence === '' && file !== undefined ? [`${name}${place}`] : [],
            ),
      ),
    );
    expect(faults).toEqual([]);
  });
});

test('what a lawyer entered counts before what the catalogue says of itself: who, when, what', () => {
  const said = (place: string, confirmed: boolean) => ({
    statute: 'disclosure-regulation',
    label: '国务院令第492号',
    place,
    reader: '张律师',
    readOn: '2026-11-30',
    finding: confirmed ? '与公报一致' : '应为第十九条',
    confirmed,
  });
  const book = new StatuteBook(CATALOGUE.law.statutes, [], [said('第十八条', true), said('第十一条', false)]);
  const report = lawReport(CATALOGUE, CATALOGUE.declaredItems, null, TODAY, book);
  const place = '《中华人民共和国政府信息公开条例》（国务院令第492号）';
  const wrong = { place: `${place}第十一条`, why: '张律师于2026-11-30核对，认为有误：应为第十九条' };
  expect(report.checked).toEqual([`${place}第十八条`]);
  expect(report.unchecked).toContainEqual(wrong);
  expect(report.readings).toEqual([
    { place: `${place}第十八条`, why: '张律师于2026-11-30核对，认为无误：与公报一致' },
    wrong,
  ]);
});

describe('a place and a sentence are held to the text', () => {
  const articles = articlesIn(
    '# 法\n<!-- INFO END -->\n## 第一章 总则\n第一条 应当公开下列信息：\n\n(一)规章；\n\n(二)机构；\n\n不公开的，说明理由。\n\n第二条 三日内公开。',
  );
  test.each([
    ['第一条', '应当公开下列信息：', null],
    ['第一条第二项', '机构', null],
    ['第一条第二款', '不公开的，说明理由。', null],
    ['第二条', '三日内公开。', null],
    ['第一条第一项', '机构', '引用的句子不在该条中'],
    ['第一条第三款', '三日', '第一条没有第3款'],
    ['第一条第三项', '三日', '第一条没有第3项'],
    ['第二条', '五日内公开。', '引用的句子不在该条中'],
    ['第三条', '三日内公开。', '没有第三条'],
  ])('%s %s', (place, sentence, fault) => {
    expect(faultOf(place, sentence, articles)).toBe(fault);
  });
});
