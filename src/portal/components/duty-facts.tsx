import { DUTY_STATES, type DutyCounts, type DutyState } from '../data.ts';
import { formatNumber } from '../frame/format.ts';
import { StatFigures } from './stat-figures.tsx';
import { DUTY_NAMES } from './status-tag.tsx';

/** The numbers behind a bar, each leading to its list; a state without any is left out, but late is always said. */
export const DutyFacts = (props: {
  readonly duties: DutyCounts;
  readonly href: (state: DutyState) => string;
}) => (
  <StatFigures
    figures={DUTY_STATES.filter((state) => state === 'late' || props.duties[state] > 0).map((state) => ({
      title: DUTY_NAMES[state],
      value: formatNumber(props.duties[state]),
      unit: '项',
      href: props.href(state),
      alarming: state === 'late' && props.duties.late > 0,
    }))}
  />
);
