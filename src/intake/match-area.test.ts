import { expect, test } from 'vitest';
import { areaMatcher } from './match-area.ts';

const areaFor = areaMatcher([
  { code: '06-legality-review', article: '(六)', title: '合法性审查' },
  { code: '08-power', article: '(八)', title: '行政权力运行公开' },
]);

test.each([
  ['(六)', '进行合法性审查', '06-legality-review'],
  ['(六)', '加强组织领导', null],
  ['(二)', '行政权力运行公开', '08-power'],
  ['(二)', '审查行政公开', null],
  ['', '', null],
])('article %s %s', (number, heading, area) => {
  expect(areaFor(number, heading)).toBe(area);
});
