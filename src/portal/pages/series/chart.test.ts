import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quality } from '../../../series/reading.ts';
import { runs } from '../../components/charts/chart-drawing.tsx';
import { axisSteps, shownLabels } from '../../components/charts/chart-scale.ts';
import { placeLabels } from './place-labels.ts';

const point = (value: number | null, quality: Quality) => ({ period: '', label: '', value, quality });

describe('the axis', () => {
  it.each([
    [
      [0.031, 0.05, 0.078],
      [0, 0.02, 0.04, 0.06, 0.08],
    ],
    [
      [36, 99, 75],
      [0, 25, 50, 75, 100],
    ],
    [[0], [0, 0.25]],
    [
      [-3, 8],
      [-5, 0, 5, 10],
    ],
  ])('of %j has the steps %j', (values, steps) => {
    expect(axisSteps(values, true)).toEqual(steps);
  });
  it('holds every value between few steps, whatever the values', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Math.round(n * 1000) / 1000);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), (values) => {
        const steps = axisSteps(values, true);
        const tolerance = Math.max(...values.map(Math.abs)) * 1e-9;
        expect(steps[0]).toBeLessThanOrEqual(Math.min(...values) + tolerance);
        expect(steps.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - tolerance);
        expect(steps.length).toBeLessThanOrEqual(7);
      }),
    );
  });
  it('labels the first and the last period and no more than there is room for', () => {
    expect([...shownLabels(60, 4)]).toEqual([0, 20, 39, 59]);
    expect([...shownLabels(2, 4)]).toEqual([0, 1]);
  });
});

it('breaks the line where a reading is missing or does not count', () => {
  const points = [
    point(1, 'valid'),
    point(2, 'below-detection'),
    point(null, 'missing'),
    point(4, 'valid'),
    point(9, 'invalid'),
    point(5, 'valid'),
  ];
  expect(runs(points)).toEqual([[0, 1], [3], [5]]);
});

it('keeps the names of neighbouring cities apart', () => {
  const cities = [
    { x: 100, y: 100, text: '湘潭 良' },
    { x: 118, y: 101, text: '株洲 良' },
  ];
  const [left, right] = placeLabels(cities, { width: 300, height: 300, font: 16 });
  expect([left?.anchor, right?.anchor]).toEqual(['end', 'start']);
});
