import type { Tone } from '../../components/status-tag.tsx';

/** The colour that helps the word of a stage's state. */
export const STATE_TONES: Readonly<Record<string, Tone>> = {
  done: 'good',
  now: 'plain',
  held: 'bad',
  next: 'plain',
  missing: 'bad',
  lifted: 'warning',
  later: 'muted',
  'not-needed': 'muted',
  restricted: 'muted',
};
