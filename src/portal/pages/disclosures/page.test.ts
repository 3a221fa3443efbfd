import { describe, expect, test } from 'vitest';
import { foldUnchanged } from '../../components/difference-lines.tsx';
import { renderPage } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { sampleDisclosure, sampleEdition, sampleSite } from '../../testing/sample-models.ts';
import { disclosurePage } from './disclosure-page.tsx';
import type { PublishedDisclosure } from './published.ts';

const HOSTILE = '</title><script>alert(1)</script>"onmouseover="x';
const drawn = (disclosure: PublishedDisclosure): string =>
  renderPage(sampleSite, disclosurePage({ disclosure, edition: disclosure.current }, sampleSite));
const meta = (html: string, name: string): string | undefined =>
  new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1];

describe('a record on its page', () => {
  test('carries the tags of the national guide, with the time of first publication', () => {
    const disclosure = sampleDisclosure();
    const html = drawn(disclosure);
    for (const name of ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'])
      expect(meta(html, name), name).toBeDefined();
    expect(meta(html, 'ArticleTitle')).toBe(disclosure.current?.title);
    expect(meta(html, 'PubDate')).toBe('2026-03-01 09:30');
    expect(meta(html, 'ContentSource')).toBe('省生态环境厅（样例）');
    expect(meta(html, 'Url')).toBe(`https://zwgk.example.gov.cn${urls.disclosure(disclosure.id)}`);
  });

  test('JSON-LD parses and cannot end its script', () => {
    const html = drawn(sampleDisclosure({ current: sampleEdition(2, { title: HOSTILE }) }));
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@graph': [{ name: HOSTILE, version: '2' }, { '@type': 'BreadcrumbList' }],
    });
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  test('when it was withdrawn the text is gone, the reason stays', () => {
    const html = drawn(
      sampleDisclosure({
        state: 'withdrawn',
        current: null,
        withdrawnReason: '附件误载他人身份信息',
        withdrawnAt: '2026-03-09T03:00:00.000Z',
      }),
    );
    expect(html).toContain('附件误载他人身份信息');
    expect(html).not.toContain('总体要求');
  });
});

describe('the difference of two editions', () => {
  const same = { kind: 'same', pieces: [{ kind: 'same', text: '甲' }] } as const;
  const changed = { kind: 'changed', pieces: [{ kind: 'added', text: '乙' }] } as const;

  test('every change is shown and every paragraph counted', () => {
    const changes = [same, same, same, changed, same, same, same, same, changed];
    const lines = foldUnchanged(changes);
    const shown = lines.filter((line) => line.kind === 'change');
    const skipped = lines.reduce((sum, line) => sum + (line.kind === 'skipped' ? line.count : 0), 0);
    expect(shown.filter((line) => line.change.kind === 'changed')).toHaveLength(2);
    expect(shown.length + skipped).toBe(changes.length);
  });
});
