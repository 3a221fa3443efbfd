import { Tag, Tooltip } from 'antd';
import {
  choicesOf,
  type DraftState,
  isObligationState,
  OBLIGATION_LIGHT_NAMES,
  type ObligationState,
} from '../../src/schema/vocabulary.ts';
import { today, weekdaysUntil } from '../format.ts';

const STATE_COLOURS: Readonly<Record<DraftState | 'withdrawn', string>> = {
  editing: 'default',
  returned: 'red',
  'in-review': 'gold',
  approved: 'blue',
  published: 'green',
  discarded: 'default',
  withdrawn: 'red',
};

const isColoured = (state: string): state is keyof typeof STATE_COLOURS =>
  Object.hasOwn(STATE_COLOURS, state);

export const StateTag = ({ state, name }: { state: string; name: string }) => (
  <Tag color={isColoured(state) ? STATE_COLOURS[state] : 'default'}>{name}</Tag>
);

export type Light = 'red' | 'yellow' | 'green' | 'grey';

const LIGHT_NAMES: Readonly<Record<Light, string>> = {
  red: '已超期',
  yellow: '即将超期',
  green: '正常',
  grey: '无期限',
};

/** 红黄绿灯: red = late, yellow = three working days or fewer, green = in time. */
export function lightOf(dueOn: string | null, done = false): Light {
  if (dueOn === null) return 'grey';
  if (done) return 'green';
  const left = weekdaysUntil(today(), dueOn);
  return left < 0 ? 'red' : left <= 3 ? 'yellow' : 'green';
}

const OBLIGATION_LIGHTS: Readonly<Record<ObligationState, Light>> = {
  late: 'red',
  'due-soon': 'yellow',
  due: 'green',
  done: 'green',
  'done-late': 'red',
  'nothing-to-publish': 'green',
  'not-applicable': 'green',
  excepted: 'green',
};

export const obligationLight = (state: string): Light =>
  isObligationState(state) ? OBLIGATION_LIGHTS[state] : 'green';

/** Nothing is said by colour alone: the word stands beside it. */
export const DueLight = ({ light, dueOn, hint }: { light: Light; dueOn: string | null; hint?: string }) =>
  dueOn === null ? (
    <span className="muted">—</span>
  ) : (
    <Tooltip title={hint}>
      <span className="due">
        <i className={`light light-${light}`} aria-hidden />
        {dueOn} <small>{LIGHT_NAMES[light]}</small>
      </span>
    </Tooltip>
  );

/** `open` is every one not yet met; it is what the list shows first. */
export const OBLIGATION_STATES: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'open', label: '全部未公开' },
  ...choicesOf(OBLIGATION_LIGHT_NAMES),
  { value: 'all', label: '全部' },
];
