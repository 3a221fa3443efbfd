import { describe, expect, test } from 'vitest';
import type { ContentRow } from '../../components/content-rows.tsx';
import { renderPage } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { obligationsOf, sampleArea, sampleItem, sampleSite } from '../../testing/sample-models.ts';
import { areaPage } from './area-page.tsx';
import { areasPage } from './areas-page.tsx';
import { contentsByForm, kindsOfItems, rankBodies } from './query.ts';

const AREAS = [sampleArea('03-a', 'decision'), sampleArea('14-environment', 'management')];

describe('areas', () => {
  const draw = (
    kind: Parameters<typeof kindsOfItems>[2],
    items = [sampleItem('result', { kind: 'result' })],
  ) =>
    renderPage(
      sampleSite,
      areasPage({ kind, total: AREAS.length, kinds: kindsOfItems(AREAS, items, kind), latest: [] }),
    );

  test('of one kind show the areas of that kind and nothing else', () => {
    const html = draw('decision');
    expect(html).toContain(`<h3><a href="${urls.area('03-a')}">`);
    expect(html).not.toContain(`<h3><a href="${urls.area('14-environment')}">`);
  });

  test('of results show the items of other areas that are results, gathered under them', () => {
    const html = draw('result');
    expect(html).toContain('最新的结果公开');
    expect(html).toContain(urls.areaItem('14-environment', 'result'));
    expect(
      kindsOfItems(AREAS, [sampleItem('old', { kind: 'result', retiredOn: '2026-01-01' })], 'result'),
    ).toEqual([]);
  });
});

test('an area quotes the mandate, gathers what is there by form and names who is late', () => {
  const items = ['document', 'register', 'dossier', 'series'].map((code) => sampleItem(code));
  const rows: readonly ContentRow[] = (['document', 'register', 'dossier', 'series'] as const).map(
    (form) => ({
      item: form,
      area: '14-environment',
      form,
      title: '样例<script>',
      href: `/${form}`,
      body: 'hbt',
      bodyName: '省生态环境厅',
      at: '2026-03-05T01:30:00.000Z',
    }),
  );
  const late = { code: 'hbt', title: '省生态环境厅', obligations: obligationsOf({ late: 3 }) };
  const html = renderPage(
    sampleSite,
    areaPage({
      area: sampleArea('14-environment', 'management'),
      article: {
        number: 14,
        article: '（十四）',
        chapter: '',
        title: '环境保护',
        text: '公开监测数据。',
        leads: '',
        responsible: '',
      },
      mandate: '实施意见',
      ranking: rankBodies([late]),
      topics: [],
      contents: contentsByForm(items, rows),
      items: { inUse: items, retired: [] },
      latest: { items: [], total: 0, exact: true },
      page: 1,
      shownItems: [],
    }),
  );
  for (const form of ['文件和公告', '清单和名录', '事项进展', '数据和图表'])
    expect(html).toContain(`>${form}</h3>`);
  expect(html).toContain('公开监测数据。');
  expect(html).toContain('省生态环境厅（3 项）');
  expect(html).not.toContain('样例<script>');
  expect(html).toContain('&lt;script>');
});

test('bodies are ranked by what they published in time; who had nothing to do is not ranked', () => {
  const row = (code: string, obligations: Parameters<typeof obligationsOf>[0]) => ({
    code,
    title: code,
    obligations: obligationsOf(obligations),
  });
  const { ranked } = rankBodies([
    row('late', { done: 1, late: 3 }),
    row('idle', { due: 4 }),
    row('few', { done: 2 }),
    row('many', { done: 9 }),
    row('slow', { done: 3, 'done-late': 1 }),
  ]);
  expect(ranked.map((each) => each.code)).toEqual(['many', 'few', 'slow', 'late']);
});
