import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { GALLERY } from './gallery.ts';
import { barSegments, obligationSentence } from './obligation-chart.tsx';
import { NO_OBLIGATIONS } from './obligation-counts.ts';
import { pageNumbers } from './pagination.tsx';

describe('every component', () => {
  test('names are told apart, purposes and parameters are written down', () => {
    expect(new Set(GALLERY.map((specimen) => specimen.name)).size).toBe(GALLERY.length);
    for (const specimen of GALLERY) {
      expect(specimen.purpose.length).toBeGreaterThan(8);
      expect(Object.keys(specimen.parameters).length).toBeGreaterThan(0);
    }
  });

  for (const specimen of GALLERY) {
    for (const example of specimen.examples) {
      test(`${specimen.name}（${example.title}） renders without inline style or handlers`, () => {
        const html = renderToString(<>{example.render()}</>);
        expect(html).not.toBe('');
        expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|undefined|\[object/);
      });
    }
  }
});

describe('pagination', () => {
  test('always shows first, last and current, and a gap never hides nothing', () => {
    for (let count = 1; count <= 12; count += 1) {
      for (let page = 1; page <= count; page += 1) {
        const shown = pageNumbers(page, count);
        expect(shown).toEqual(expect.arrayContaining([1, page, count]));
        shown.forEach((n, i) => {
          if (n === null) expect((shown[i + 1] ?? 0) - (shown[i - 1] ?? 0)).toBeGreaterThan(1);
        });
      }
    }
  });
});

describe('the bar of obligations', () => {
  test('is full, in one piece, and shows the rarest state', () => {
    const segments = barSegments({ ...NO_OBLIGATIONS, late: 1, done: 99_999 });
    expect(segments.map((s) => s.state)).toEqual(['late', 'done']);
    expect(segments.reduce((sum, s) => sum + s.width, 0)).toBeCloseTo(100);
    expect(segments[0]?.width).toBeGreaterThan(0.9);
    expect(segments[1]?.x).toBeCloseTo(segments[0]?.width ?? 0);
  });
  test('says in words what it shows', () => {
    expect(obligationSentence({ ...NO_OBLIGATIONS, late: 2 })).toBe('已逾期 2 项');
    expect(obligationSentence(NO_OBLIGATIONS)).toBe('没有应公开事项');
  });
});
