import { type CivilDate, daysBetween } from '../kernel/civil-date.ts';
import type { DossierKind, StageDeclaration, StageRecord } from './declaration.ts';

export const STAGE_STATE_NAMES = {
  done: '已公开',
  now: '进行中',
  next: '待公开',
  missing: '未公开',
  later: '尚未开始',
  'not-needed': '不涉及',
  restricted: '限范围公开',
} as const;
export type StageState = keyof typeof STAGE_STATE_NAMES;

export type DeadlineState = 'kept' | 'late' | 'open' | 'overdue';

export interface JudgedDeadline {
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly basis: string;
  readonly state: DeadlineState;
  readonly daysLate: number;
}

export interface JudgedStage {
  readonly stage: StageDeclaration;
  readonly state: StageState;
  readonly deadlines: readonly JudgedDeadline[];
}

/** True when a record ends the matter. */
export const isClosed = (kind: DossierKind, records: readonly StageRecord[]): boolean =>
  records.some(
    (record) => kind.stages.find((stage) => stage.key === record.stage)?.closes(record.content) ?? false,
  );

/**
 * What is done, what is next, what is missing: drawn from the public records alone, so that a stage that is not for everybody always looks the
 * same, whether something stands there or not.
 */
export function judgeTimeline(
  kind: DossierKind,
  records: readonly StageRecord[],
  today: CivilDate,
): readonly JudgedStage[] {
  const closed = isClosed(kind, records);
  const at = (stage: StageDeclaration) => records.filter((record) => record.stage === stage.key);
  const reached = kind.stages.findLastIndex((stage) => stage.audience === 'public' && at(stage).length > 0);
  const next = kind.stages.findIndex(
    (stage, i) => i > reached && stage.audience === 'public' && stage.required(records),
  );
  const stateOf = (stage: StageDeclaration, i: number): StageState => {
    if (stage.audience !== 'public') return 'restricted';
    if (at(stage).length > 0) return i === reached && !closed ? 'now' : 'done';
    if (i < reached) return stage.required(records) ? 'missing' : 'not-needed';
    if (closed) return 'not-needed';
    return i === next ? 'next' : 'later';
  };
  return kind.stages.map((stage, i) => {
    const state = stateOf(stage, i);
    const before = records.filter((record) => kind.stages.findIndex((each) => each.key === record.stage) < i);
    return {
      stage,
      state,
      deadlines:
        state === 'restricted' || state === 'not-needed'
          ? []
          : judgeDeadlines(stage, before, at(stage)[0] ?? null, today),
    };
  });
}

function judgeDeadlines(
  stage: StageDeclaration,
  before: readonly StageRecord[],
  own: StageRecord | null,
  today: CivilDate,
): readonly JudgedDeadline[] {
  return stage.deadlines.flatMap((deadline) => {
    const due = deadline.due(before, own);
    if (due === null) return [];
    const done = own === null ? null : deadline.measures === 'act' ? own.on : own.publishedOn;
    const late = (done ?? today) > due.dueOn;
    const state: DeadlineState = done === null ? (late ? 'overdue' : 'open') : late ? 'late' : 'kept';
    return [
      {
        title: deadline.title,
        ...due,
        state,
        daysLate: late ? daysBetween(due.dueOn, done ?? today) : 0,
      },
    ];
  });
}
