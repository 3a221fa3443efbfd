import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TROPHIC_STATE } from '../../catalogue/standards/trophic-state.ts';
import type { Readings } from './reading.ts';
import { readings } from './testing/readings.ts';
import * as trophic from './trophic-index.ts';

const judgeTrophicState = (values: Readings) => trophic.judgeTrophicState(values, TROPHIC_STATE);

const lake = { chla: '10', tp: '0.06', tn: '1.6', sd: '0.6', codmn: '2.6' };

it('computes the worked example: 49.7, 中营养', () => {
  const judgement = judgeTrophicState(readings(lake));
  expect(judgement?.index).toBe(49.7);
  expect(judgement?.class.title).toBe('中营养');
  const expected = [50.006, 48.67, 62.492, 61.09, 26.516];
  for (const [i, part] of (judgement?.parts ?? []).entries())
    expect(part.index).toBeCloseTo(expected[i] ?? 0, 3);
});

it('weighs by the squares of the correlations', () => {
  const sum = TROPHIC_STATE.parameters.reduce((total, parameter) => total + parameter.r2, 0);
  const weights = TROPHIC_STATE.parameters.map((parameter) => (parameter.r2 / sum).toFixed(4));
  expect(weights).toEqual(['0.2663', '0.1879', '0.1790', '0.1834', '0.1834']);
});

it.each([
  [29.9, '贫营养'],
  [30, '中营养'],
  [50, '中营养'],
  [50.1, '轻度富营养'],
  [60, '轻度富营养'],
  [60.1, '中度富营养'],
  [70, '中度富营养'],
  [70.1, '重度富营养'],
])('%s is %s', (index, title) => {
  expect(trophic.trophicClass(index, TROPHIC_STATE).title).toBe(title);
});

it('is silent when one of the five is missing, invalid or zero', () => {
  for (const name of Object.keys(lake)) {
    expect(judgeTrophicState(readings({ ...lake, [name]: '--' }))).toBeNull();
    expect(judgeTrophicState(readings({ ...lake, [name]: '0' }))).toBeNull();
    expect(judgeTrophicState(readings({ ...lake, [name]: '1*' }))).toBeNull();
  }
});

it('rises with nutrients and falls with transparency', () => {
  const amount = fc.integer({ min: 1, max: 9_000 });
  fc.assert(
    fc.property(fc.constantFrom('chla', 'tp', 'tn', 'codmn', 'sd'), amount, amount, (name, a, b) => {
      const index = (n: number) =>
        judgeTrophicState(readings({ ...lake, [name]: (n / 1000).toFixed(3) }))?.index ?? NaN;
      const [low, high] = [index(Math.min(a, b)), index(Math.max(a, b))];
      if (name === 'sd') expect(low).toBeGreaterThanOrEqual(high);
      else expect(low).toBeLessThanOrEqual(high);
    }),
  );
});
