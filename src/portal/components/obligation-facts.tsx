import { formatNumber } from '../frame/format.ts';
import { OBLIGATION_STATES, type ObligationCounts, type ObligationState } from './obligation-counts.ts';
import { StatFigures } from './stat-figures.tsx';
import { OBLIGATION_NAMES } from './status-tag.tsx';

/** The numbers behind a bar, each leading to its list; a state without any is left out, but late is always said. */
export const ObligationFacts = (props: {
  readonly obligations: ObligationCounts;
  readonly href: (state: ObligationState) => string;
}) => (
  <StatFigures
    figures={OBLIGATION_STATES.filter((state) => state === 'late' || props.obligations[state] > 0).map(
      (state) => ({
        title: OBLIGATION_NAMES[state],
        value: formatNumber(props.obligations[state]),
        unit: '项',
        href: props.href(state),
        alarming: state === 'late' && props.obligations.late > 0,
      }),
    )}
  />
);
