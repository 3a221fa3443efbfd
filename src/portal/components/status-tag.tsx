import { isObligationState, OBLIGATION_STATE_NAMES, type ObligationState } from '../../schema/vocabulary.ts';
import type { Specimen } from './specimen.ts';

export type Tone = 'plain' | 'good' | 'warning' | 'bad' | 'muted';

/** A word in a frame. The word says it; colour only helps. */
export const StatusTag = (props: { readonly tone: Tone; readonly children: string }) => (
  <span class={`tag tag-${props.tone}`}>{props.children}</span>
);

const OBLIGATION_TONES: Readonly<Record<ObligationState, Tone>> = {
  late: 'bad',
  'due-soon': 'warning',
  due: 'plain',
  done: 'good',
  'done-late': 'warning',
  'nothing-to-publish': 'good',
  'not-applicable': 'muted',
  excepted: 'muted',
};

export const ObligationTag = (props: { readonly state: string }) =>
  isObligationState(props.state) ? (
    <StatusTag tone={OBLIGATION_TONES[props.state]}>{OBLIGATION_STATE_NAMES[props.state]}</StatusTag>
  ) : (
    <StatusTag tone="plain">{props.state}</StatusTag>
  );

export const statusTagSpecimen: Specimen = {
  name: '状态标签',
  purpose: '标明状态。文字本身说明含义，不单靠颜色。',
  parameters: { tone: '语气：plain、good、warning、bad、muted', children: '两到六个字' },
  examples: [
    {
      title: '义务状态',
      render: () => (
        <p class="tag-row">
          {Object.keys(OBLIGATION_STATE_NAMES).map((state) => (
            <ObligationTag key={state} state={state} />
          ))}
        </p>
      ),
    },
    { title: '有效性', render: () => <StatusTag tone="good">现行有效</StatusTag> },
  ],
};
