import { expect, test } from 'vitest';
import { changeText } from '../../record/presenters/amounts.ts';
import { sampleData } from '../../testing/sample-data.ts';
import { yearlyPage, yearPoints } from './yearly-page.tsx';

test('a year that nobody told is a gap in the chart, not a neighbour of the next', async () => {
  const [group] = await sampleData.yearlyFigures('hbt');
  if (group === undefined) throw new Error('no figures');
  expect(yearPoints(group, 0).map(({ period, value }) => [period, value])).toEqual([
    ['2023', 1200],
    ['2024', 1260],
    ['2025', null],
    ['2026', 1323],
  ]);
  expect(yearPoints(group, 2)[0]).toMatchObject({ value: null, quality: 'missing' });
  expect(changeText(1260, 1200)).toBe('增加 5.0%');
});

test('a body that is not on record has no page', async () => {
  expect(await yearlyPage(sampleData, 'nobody')).toBeNull();
  expect((await yearlyPage(sampleData, 'hbt'))?.frame.title).toContain('历年收支');
});
