import type { InstrumentSummary } from '../../../api/contract.ts';
import { type InstrumentState, isInstrumentState } from '../../../schema/vocabulary.ts';
import { StatusTag, type Tone } from '../../components/status-tag.tsx';

const TONES: Readonly<Record<InstrumentState, Tone>> = {
  told: 'plain',
  open: 'warning',
  answered: 'plain',
  closed: 'good',
  again: 'bad',
  withdrawn: 'muted',
};

export const InstrumentTag = (props: {
  readonly instrument: Pick<InstrumentSummary, 'state' | 'stateName' | 'overdue'>;
}) => {
  const { state, stateName, overdue } = props.instrument;
  if (overdue) return <StatusTag tone="bad">逾期未回复</StatusTag>;
  return <StatusTag tone={isInstrumentState(state) ? TONES[state] : 'plain'}>{stateName}</StatusTag>;
};
