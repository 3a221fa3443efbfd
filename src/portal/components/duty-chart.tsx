import type { DutyCounts, DutyState } from '../data.ts';
import { formatNumber } from '../frame/format.ts';
import type { Specimen } from './specimen.ts';
import { DUTY_NAMES } from './status-tag.tsx';

const ORDER: readonly DutyState[] = ['late', 'due-soon', 'due', 'done-late', 'done', 'excepted'];

export const dutyTotal = (duties: DutyCounts): number => ORDER.reduce((sum, state) => sum + duties[state], 0);

/** Widths in percent that add up to 100, at least a hair for what is not zero. */
export function barSegments(
  duties: DutyCounts,
): readonly { readonly state: DutyState; readonly x: number; readonly width: number }[] {
  const total = dutyTotal(duties);
  if (total === 0) return [];
  const floors = ORDER.map((state) => (duties[state] === 0 ? 0 : Math.max(duties[state] / total, 0.01)));
  const sum = floors.reduce((a, b) => a + b, 0);
  let x = 0;
  return ORDER.flatMap((state, i) => {
    const width = ((floors[i] ?? 0) / sum) * 100;
    if (width === 0) return [];
    const segment = { state, x, width };
    x += width;
    return [segment];
  });
}

/** What the bar says, in words: the table beside it has the same numbers. */
export const dutySentence = (duties: DutyCounts): string =>
  ORDER.filter((state) => duties[state] > 0)
    .map((state) => `${DUTY_NAMES[state]} ${formatNumber(duties[state])} 项`)
    .join('，') || '没有应公开事项';

export const DutyBar = (props: { readonly duties: DutyCounts }) => (
  <svg
    class="duty-bar"
    viewBox="0 0 100 8"
    preserveAspectRatio="none"
    role="img"
    aria-label={dutySentence(props.duties)}
  >
    <rect class="duty-none" x="0" y="0" width="100" height="8" />
    {barSegments(props.duties).map((s) => (
      <rect key={s.state} class={`duty-${s.state}`} x={s.x} y="0" width={s.width} height="8" />
    ))}
  </svg>
);

export const DutyLegend = () => (
  <ul class="duty-legend">
    {ORDER.map((state) => (
      <li key={state}>
        <svg viewBox="0 0 8 8" aria-hidden="true">
          <rect class={`duty-${state}`} width="8" height="8" />
        </svg>
        {DUTY_NAMES[state]}
      </li>
    ))}
  </ul>
);

export const dutyChartSpecimen: Specimen = {
  name: '义务条',
  purpose: '一个领域或一个单位的公开义务履行情况，旁边的表格有同样的数字。',
  parameters: { duties: '各状态的项数' },
  examples: [
    {
      title: '有逾期',
      render: () => (
        <>
          <DutyLegend />
          <DutyBar duties={{ late: 3, 'due-soon': 2, due: 8, 'done-late': 1, done: 26, excepted: 1 }} />
        </>
      ),
    },
    {
      title: '没有义务',
      render: () => (
        <DutyBar duties={{ late: 0, 'due-soon': 0, due: 0, 'done-late': 0, done: 0, excepted: 0 }} />
      ),
    },
  ],
};
