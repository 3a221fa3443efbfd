import { type CivilDate, chineseDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

/** What is known of a body that a change names. */
export interface KnownBody {
  readonly code: string;
  readonly name: string;
  readonly establishedOn: CivilDate | null;
  readonly abolishedOn: CivilDate | null;
  /** From which day its present name is used. */
  readonly namedFrom: CivilDate;
  /** How many bodies that exist stand below it. */
  readonly below: number;
}

/** A change as it is entered, with what is on record about whom it names. */
export interface JudgedChange {
  readonly kind: 'add' | 'rename' | 'close' | 'merge';
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly effectiveOn: CivilDate;
  readonly basis: string;
  readonly body: KnownBody | null;
  /** Of a new body. */
  readonly parent: KnownBody | null;
  /** Whether a body below the same parent has the name already. */
  readonly nameTaken: boolean;
  readonly successor: KnownBody | null;
  /** Whether the successor is the body itself or stands below it. */
  readonly successorWithin: boolean;
  readonly waiting: boolean;
}

const CODE = /^[a-z][a-z0-9-]{1,39}$/;

const missing = (field: string, path: string): Refusal => problem('field-required', { field }, { path });
const unknown = (value: string, path: string): Refusal => problem('body-unknown', { value }, { path });

const closed = (body: KnownBody, path: string): readonly Refusal[] =>
  body.abolishedOn === null
    ? []
    : [problem('body-closed', { name: body.name, day: chineseDate(body.abolishedOn) }, { path })];

/** Every reason why a change is not taken: what it lacks, and what does not fit what is on record. */
export function refusalsOfBodyChange(change: JudgedChange): readonly Refusal[] {
  const { kind, body, basis } = change;
  return [
    ...(basis.trim() === '' ? [missing('批准文件', '/basis')] : []),
    ...(change.waiting ? [problem('body-change-waiting', { name: body?.name ?? change.code })] : []),
    ...(kind === 'add'
      ? ofNew(change)
      : body === null
        ? [unknown(change.code, '/body')]
        : ofKnown(change, body)),
  ];
}

function namesOf(change: JudgedChange): readonly Refusal[] {
  return [
    ...(change.name.trim() === '' ? [missing('名称', '/name')] : []),
    ...(change.shortName.trim() === '' ? [missing('简称', '/shortName')] : []),
  ];
}

function ofNew(change: JudgedChange): readonly Refusal[] {
  const { code, body, parent } = change;
  return [
    ...(CODE.test(code) ? [] : [problem('body-code-invalid', { value: code }, { path: '/body' })]),
    ...(body === null
      ? []
      : [problem('body-code-taken', { value: code, name: body.name }, { path: '/body' })]),
    ...namesOf(change),
    ...(parent === null ? [unknown('', '/parent')] : closed(parent, '/parent')),
    ...(change.nameTaken && parent !== null
      ? [problem('body-name-taken', { parent: parent.name, name: change.name }, { path: '/name' })]
      : []),
  ];
}

function ofKnown(change: JudgedChange, body: KnownBody): readonly Refusal[] {
  const { kind, effectiveOn } = change;
  const tooEarly = (earliest: CivilDate | null, what: string): readonly Refusal[] =>
    earliest === null || effectiveOn > earliest
      ? []
      : [
          problem(
            'body-change-before-its-time',
            { day: chineseDate(effectiveOn), earliest: chineseDate(earliest), what },
            { path: '/effectiveOn' },
          ),
        ];
  const common = [...closed(body, '/body'), ...tooEarly(body.establishedOn, '该单位成立之日')];
  if (kind === 'rename')
    return [
      ...common,
      ...namesOf(change),
      ...tooEarly(body.namedFrom, '现名称启用之日'),
      ...(change.name.trim() === body.name
        ? [problem('body-name-unchanged', { name: body.name }, { path: '/name' })]
        : []),
    ];
  if (kind === 'close')
    return body.below === 0
      ? common
      : [...common, problem('body-has-others-below', { name: body.name, n: body.below }, { path: '/body' })];
  return [...common, ...ofSuccessor(change, body)];
}

function ofSuccessor({ successor, successorWithin }: JudgedChange, body: KnownBody): readonly Refusal[] {
  if (successor === null) return [unknown('', '/successor')];
  return [
    ...closed(successor, '/successor'),
    ...(successorWithin ? [problem('body-successor-same', { name: body.name }, { path: '/successor' })] : []),
  ];
}

/** Why a change that waits is not decided by this person now. */
export function refusalsOfDecision(
  change: { readonly state: string; readonly proposedBy: string; readonly effectiveOn: CivilDate },
  by: { readonly actor: string; readonly today: CivilDate; readonly confirms: boolean },
): readonly Refusal[] {
  if (change.state !== 'proposed')
    return [problem('body-change-decided', { state: change.state === 'confirmed' ? '已确认' : '已退回' })];
  return [
    ...(by.actor === change.proposedBy ? [problem('body-change-same-person', {})] : []),
    ...(by.confirms && change.effectiveOn > by.today
      ? [problem('body-change-not-yet', { day: chineseDate(change.effectiveOn) })]
      : []),
  ];
}
