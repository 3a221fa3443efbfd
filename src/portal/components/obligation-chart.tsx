import { OBLIGATION_STATE_NAMES, type ObligationState } from '../../schema/vocabulary.ts';
import { formatNumber } from '../frame/format.ts';
import { NO_OBLIGATIONS, type ObligationCounts } from './obligation-counts.ts';
import type { Specimen } from './specimen.ts';

const ORDER: readonly ObligationState[] = [
  'late',
  'due-soon',
  'due',
  'done-late',
  'done',
  'nothing-to-publish',
  'not-applicable',
  'excepted',
];

export const obligationTotal = (obligations: ObligationCounts): number =>
  ORDER.reduce((sum, state) => sum + obligations[state], 0);

/** Widths in percent that add up to 100, at least a hair for what is not zero. */
export function barSegments(
  obligations: ObligationCounts,
): readonly { readonly state: ObligationState; readonly x: number; readonly width: number }[] {
  const total = obligationTotal(obligations);
  if (total === 0) return [];
  const floors = ORDER.map((state) =>
    obligations[state] === 0 ? 0 : Math.max(obligations[state] / total, 0.01),
  );
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
export const obligationSentence = (obligations: ObligationCounts): string =>
  ORDER.filter((state) => obligations[state] > 0)
    .map((state) => `${OBLIGATION_STATE_NAMES[state]} ${formatNumber(obligations[state])} 项`)
    .join('，') || '没有应公开事项';

export const ObligationBar = (props: { readonly obligations: ObligationCounts }) => (
  <svg
    class="obligation-bar"
    viewBox="0 0 100 8"
    preserveAspectRatio="none"
    role="img"
    aria-label={obligationSentence(props.obligations)}
  >
    <rect class="obligation-none" x="0" y="0" width="100" height="8" />
    {barSegments(props.obligations).map((s) => (
      <rect key={s.state} class={`obligation-${s.state}`} x={s.x} y="0" width={s.width} height="8" />
    ))}
  </svg>
);

export const ObligationLegend = () => (
  <ul class="obligation-legend">
    {ORDER.map((state) => (
      <li key={state}>
        <svg viewBox="0 0 8 8" aria-hidden="true">
          <rect class={`obligation-${state}`} width="8" height="8" />
        </svg>
        {OBLIGATION_STATE_NAMES[state]}
      </li>
    ))}
  </ul>
);

export const obligationChartSpecimen: Specimen = {
  name: '义务条',
  purpose: '一个领域或一个单位的公开义务履行情况，旁边的表格有同样的数字。',
  parameters: { obligations: '各状态的项数' },
  examples: [
    {
      title: '有逾期',
      render: () => (
        <>
          <ObligationLegend />
          <ObligationBar
            obligations={{
              ...NO_OBLIGATIONS,
              late: 3,
              'due-soon': 2,
              due: 8,
              'done-late': 1,
              done: 26,
              excepted: 1,
            }}
          />
        </>
      ),
    },
    {
      title: '没有义务',
      render: () => <ObligationBar obligations={NO_OBLIGATIONS} />,
    },
  ],
};
