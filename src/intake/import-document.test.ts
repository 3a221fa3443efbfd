import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PartyMention } from '../schema/declaration.ts';
import { type ImportedDocument, importDocument } from './import-document.ts';
import type { DocumentInput } from './read-document.ts';

const shared = process.env.GONGKAI_SHARED ?? resolve(import.meta.dirname, '../../..', 'shared');
const opinion = resolve(shared, 'mission/opinion-2016.txt');

const unresolved = (phrases: readonly string[]): readonly PartyMention[] =>
  phrases.map((phrase) => ({ phrase, resolution: 'bodies', bodies: ['somebody'], set: null }));

async function imported(input: DocumentInput): Promise<ImportedDocument> {
  const result = await importDocument(input, {
    resolveParties: unresolved,
    areaFor: (number) => (number === '(一)' ? '01-one' : null),
  });
  if (!result.ok) throw new Error(result.refusals.map((refusal) => refusal.message).join());
  return result.value;
}

const phrases = (mentions: readonly PartyMention[] | undefined) => mentions?.map((mention) => mention.phrase);

const SMALL = `甲省人民政府办公厅
关于做好样例工作的通知
甲政办发〔2026〕3号
各市州、县市区人民政府，省政府各厅委、各直属机构：
为做好样例工作，经省人民政府同意，现通知如下。
一、总体要求
（一）明确目标。年底前完成。（牵头单位：省样例厅、省示范局；责任单位：各市州、县市区人民政府，省直有关单位）
（二）加强保障。落实经费。（省样例厅牵头，省财政厅、省示范局等按职责分工负责）
甲省人民政府办公厅
2026年3月2日
（此件公开发布）`;

describe('importDocument', () => {
  test('recognises a notice with number, date, issuer, articles and division of labour', async () => {
    const document = await imported({ kind: 'text', text: SMALL });
    expect(document).toMatchObject({
      title: '甲省人民政府办公厅关于做好样例工作的通知',
      documentNumber: '甲政办发〔2026〕3号',
      documentDate: '2026-03-02',
      issuers: ['甲省人民政府办公厅'],
      outline: [
        { level: 1, number: '一', heading: '总体要求', anchor: 'ch-1' },
        { level: 2, number: '(一)', heading: '明确目标', anchor: 'art-1' },
        { level: 2, number: '(二)', heading: '加强保障', anchor: 'art-2' },
      ],
    });
    expect(
      document.divisionOfLabour.map((row) => [
        row.article,
        row.area,
        phrases(row.leads),
        phrases(row.responsible),
      ]),
    ).toEqual([
      ['(一)', '01-one', ['省样例厅', '省示范局'], ['各市州、县市区人民政府', '省直有关单位']],
      ['(二)', null, ['省样例厅'], ['省财政厅', '省示范局']],
    ]);
  });

  test('a marking of secrecy is refused before anything is kept', async () => {
    const result = await importDocument(
      { kind: 'text', text: `机密★10年\n${SMALL}` },
      { resolveParties: unresolved, areaFor: () => null },
    );
    expect(!result.ok && result.refusals.map((refusal) => refusal.code)).toEqual(['secrecy-marking-found']);
  });

  test.skipIf(!existsSync(opinion))(
    `the opinion of 2016 (${existsSync(opinion) ? 'present' : 'skipped: shared folder absent'})`,
    async () => {
      const document = await imported({ kind: 'text', text: readFileSync(opinion, 'utf8') });
      expect(document.title).toBe('关于全面推进政务公开工作的实施意见');
      expect(document.documentDate).toBe('2016-10-12');
      expect(document.documentNumber).toBeNull();
      expect(document.issuers).toEqual(['中共湖南省委办公厅', '湖南省人民政府办公厅']);
      expect(
        document.outline
          .filter((entry) => entry.level === 1)
          .map((entry) => entry.number)
          .join(''),
      ).toBe('一二三四五');
      const articles = document.outline.filter((entry) => entry.level === 2);
      expect(articles.map((entry) => entry.anchor)).toEqual(
        Array.from({ length: 26 }, (_, i) => `art-${i + 1}`),
      );
      expect(articles[2]).toMatchObject({ number: '(三)', heading: '扩大公众参与' });
      expect(articles[25]).toMatchObject({ number: '(二十六)', heading: '社会保障服务公开' });
      const rows = document.divisionOfLabour;
      expect(rows).toHaveLength(24);
      const row = (article: string) => rows.find((candidate) => candidate.article === article);
      expect(phrases(row('(六)')?.leads)).toEqual(['省政府法制办']);
      expect(phrases(row('(八)')?.leads)).toEqual(['省编办', '省政府法制办']);
      expect(phrases(row('(三)')?.leads)).toEqual([]);
      expect(phrases(row('(三)')?.responsible)).toEqual(['各市州政府', '省政府相关部门']);
      expect(phrases(row('(二十三)')?.responsible)).toEqual(['各市州政府']);
      expect(phrases(row('(二十六)')?.leads)).toEqual([
        '省人力资源社会保障厅',
        '省民政厅',
        '省住房城乡建设厅',
      ]);
      expect(row('(六)')).toMatchObject({ heading: '进行合法性审查', anchor: 'art-6' });
    },
  );
});
