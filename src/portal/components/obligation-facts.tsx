import { OBLIGATION_STATE_NAMES, OBLIGATION_STATES, type ObligationState } from '../../schema/vocabulary.ts';
import { formatNumber } from '../frame/format.ts';
import type { ObligationCounts } from './obligation-counts.ts';
import { StatFigures } from './stat-figures.tsx';

/** The numbers behind a bar, each leading to its list; a state without any is left out, but late is always said. */
export const ObligationFacts = (props: {
  readonly obligations: ObligationCounts;
  readonly href: (state: ObligationState) => string;
}) => (
  <StatFigures
    figures={OBLIGATION_STATES.filter((state) => state === 'late' || props.obligations[state] > 0).map(
      (state) => ({
        title: OBLIGATION_STATE_NAMES[state],
        value: formatNumber(props.obligations[state]),
        unit: '项',
        href: props.href(state),
        alarming: state === 'late' && props.obligations.late > 0,
      }),
    )}
  />
);
