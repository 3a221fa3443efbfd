import { describe, expect, test } from 'vitest';
import { NO_FIGURES } from '../../../obligations/figures.ts';
import { renderPage } from '../../frame/page.tsx';
import type { PublishingBody } from '../../reads/bodies.ts';
import { changeText } from '../../record/presenters/amounts.ts';
import { obligationsOf, sampleItem, sampleSite } from '../../testing/sample-models.ts';
import { bodyPage } from './body-page.tsx';
import { STANDARD_ENTRIES, standardEntries } from './query.ts';
import type { YearlyFigures } from './yearly-figures.ts';
import { yearlyPage, yearPoints } from './yearly-page.tsx';

const body: PublishingBody = {
  code: 'hbt',
  name: '省生态环境厅（样例）',
  shortName: '省生态环境厅',
  level: 'province',
  levelName: '省级部门',
  kind: 'department',
  parent: 'province',
  parentRef: { code: 'province', name: '样例省人民政府' },
  divisionCode: '430000',
  uscc: '114300000000000000',
  abolishedOn: null,
  website: 'https://example.gov.cn',
  source: '',
  names: [
    {
      name: '省环境保护厅（样例）',
      shortName: '',
      validFrom: '2009-01-01',
      validTo: '2018-10-31',
      basis: '',
    },
    { name: '省生态环境厅（样例）', shortName: '', validFrom: '2018-10-31', validTo: null, basis: '' },
  ],
  successors: [],
  predecessors: [
    { code: 'old', name: '省环保局', kind: 'merged', effectiveOn: '2018-10-31', basis: '机构改革' },
  ],
  children: [{ code: 'center', name: '省环境监测中心（样例）' }],
  disclosures: 1204,
  obligations: obligationsOf({ late: 3 }),
};

describe('the standard page of a body (国办公开办函〔2019〕61号)', () => {
  const items = [
    sampleItem('sources', { disclosures: 0, retiredOn: '2026-03-10' }),
    sampleItem('report', { group: '政府信息公开年报' }),
    sampleItem('guide', { group: '政府信息公开指南' }),
    sampleItem('water'),
    sampleItem('statistics', {
      basis: [
        {
          kind: 'words',
          printed: '《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第四项',
          own: false,
        },
      ],
    }),
    sampleItem('rules', { group: '政府信息公开制度', disclosures: 0 }),
  ];

  test('all entries stand in the prescribed order, with what is owed in them and since when', () => {
    const entries = standardEntries(items, new Map([['rules', '2020-01-01']]));
    expect(entries.map((entry) => entry.title)).toEqual([...STANDARD_ENTRIES]);
    const shown = entries.map((entry) =>
      entry.groups.flatMap((group) =>
        group.items.map(({ item, owedSince }) => [group.title, item.code, owedSince]),
      ),
    );
    expect(shown).toEqual([
      [['政府信息公开指南', 'guide', null]],
      [['政府信息公开制度', 'rules', '2020-01-01']],
      [
        ['统计信息', 'statistics', null],
        ['其他依法应当主动公开的信息', 'water', null],
      ],
      [['政府信息公开年报', 'report', null]],
      [],
    ]);
  });

  test('says what the body was called before and whose work it took over', () => {
    const html = renderPage(
      sampleSite,
      bodyPage({
        body,
        entries: standardEntries(items),
        item: null,
        latest: { items: [], total: 0, exact: true },
        page: 1,
        yearly: [],
        late: [],
        cite: () => [],
        figures: NO_FIGURES,
        cells: [],
        instruments: { total: 0, open: 0, overdue: 0 },
      }),
    );
    for (const words of [
      '省环境保护厅（样例）（至',
      '承接职责自',
      '省环境监测中心（样例）',
      ...STANDARD_ENTRIES,
    ])
      expect(html).toContain(words);
  });
});

const years: YearlyFigures = {
  key: 'sample-budget',
  title: '预算',
  figures: [
    { title: '支出总计', unit: '万元' },
    { title: '“三公”经费合计', unit: '万元' },
    { title: '机关运行经费', unit: '万元' },
  ],
  years: [
    { year: '2023', id: '0000000000000001', title: '2023年度预算', values: ['1200.00', '40.00', null] },
    { year: '2024', id: '0000000000000002', title: '2024年度预算', values: ['1260.00', '36.00', '120.50'] },
    { year: '2026', id: '0000000000000003', title: '2026年度预算', values: ['1323.00', '30.60', '118.00'] },
  ],
};

test('a year that nobody told is a gap in the chart, not a neighbour of the next', () => {
  expect(yearPoints(years, 0).map(({ period, value }) => [period, value])).toEqual([
    ['2023', 1200],
    ['2024', 1260],
    ['2025', null],
    ['2026', 1323],
  ]);
  expect(yearPoints(years, 2)[0]).toMatchObject({ value: null, quality: 'missing' });
  expect(changeText(1260, 1200)).toBe('增加 5.0%');
  expect(yearlyPage({ body, groups: [years] }).frame.title).toContain('历年收支');
});
