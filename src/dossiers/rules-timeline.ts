import type { WorkCalendar } from '../kernel/calendar.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { type CivilDate, daysBetween } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import type {
  DossierKind,
  StageDeadline,
  StageDeclaration,
  StageDue,
  StageRecord,
} from '../schema/dossier-kind.ts';
import type { Judgement } from './judgement.ts';
import { rankOf } from './rules-order.ts';
import { judgeStep, NO_STEP, type StepProgress } from './rules-progress.ts';

export const STAGE_STATE_NAMES = {
  done: '已公开',
  now: '进行中',
  next: '待公开',
  missing: '未公开',
  held: '未达到要求',
  lifted: '依法不公开',
  later: '尚未开始',
  'not-needed': '不涉及',
  restricted: '限范围公开',
} as const;
export type StageState = keyof typeof STAGE_STATE_NAMES;

/** A deadline that applies, with the day that is compared with its due day: of the act or of its publication. */
export interface FoundDeadline extends StageDue {
  readonly title: string;
  /** Its place among those of the stage. */
  readonly index: number;
  readonly measures: StageDeadline['measures'];
  /** Null while it is not met. */
  readonly metOn: CivilDate | null;
}

export type DeadlineState = 'kept' | 'late' | 'open' | 'overdue';

/** How a deadline stands today, and how many calendar days beyond its day. */
export function deadlineState(
  { dueOn, metOn }: Pick<FoundDeadline, 'dueOn' | 'metOn'>,
  today: CivilDate,
): { readonly state: DeadlineState; readonly daysLate: number } {
  const late = (metOn ?? today) > dueOn;
  return {
    state: metOn === null ? (late ? 'overdue' : 'open') : late ? 'late' : 'kept',
    daysLate: late ? daysBetween(dueOn, metOn ?? today) : 0,
  };
}

export interface JudgedStage {
  readonly stage: StageDeclaration;
  readonly state: StageState;
  /** What is owed by the records that stand: the obligations of the dossier. */
  readonly deadlines: readonly FoundDeadline[];
  readonly progress: StepProgress;
}

/** True when a record ends the dossier. */
export const isClosed = (kind: DossierKind, records: readonly StageRecord[]): boolean =>
  records.some(
    (record) => kind.stages.find((stage) => stage.key === record.stage)?.closes(record.content) ?? false,
  );

/**
 * What is done, what is next, what is missing: drawn from the public records alone, so that a stage that is not for
 * everybody always looks the same, whether something stands there or not.
 */
export function judgeTimeline(
  kind: DossierKind,
  records: readonly StageRecord[],
  judgement: Judgement,
  today: CivilDate,
  calendar: WorkCalendar,
): readonly JudgedStage[] {
  const closed = isClosed(kind, records);
  const at = (stage: StageDeclaration) => records.filter((record) => record.stage === stage.key);
  const ordered = kind.stages.map((stage) => stage.audience === 'public' && stage.anyTime !== true);
  const reached = kind.stages.findLastIndex((stage, i) => ordered[i] === true && at(stage).length > 0);
  const reachedRank = rankOf(kind, kind.stages[reached]?.key ?? '');
  const firstNext = kind.stages.findIndex(
    (stage, i) => ordered[i] === true && rankOf(kind, stage.key) > reachedRank && stage.required(records),
  );
  const nextRank = rankOf(kind, kind.stages[firstNext]?.key ?? '');
  const stateOf = (stage: StageDeclaration, i: number, progress: StepProgress): StageState => {
    if (stage.audience !== 'public') return 'restricted';
    if (at(stage).length > 0 && progress.unmet.length > 0) return 'held';
    if (at(stage).length > 0) return i === reached && !closed ? 'now' : 'done';
    if (progress.lifted) return 'lifted';
    const rank = rankOf(kind, stage.key);
    const required = stage.required(records);
    if (stage.anyTime === true || (closed && rank >= reachedRank)) return 'not-needed';
    if (rank < reachedRank) return required ? 'missing' : 'not-needed';
    if (rank === reachedRank) return required ? 'next' : 'later';
    return rank === nextRank && required ? 'next' : 'later';
  };
  return kind.stages.map((stage, i) => {
    const progress =
      closed || stage.audience !== 'public' ? NO_STEP : judgeStep(kind, stage, records, judgement, today);
    const state = stateOf(stage, i, progress);
    const rank = rankOf(kind, stage.key);
    const before = records.filter(
      (record) => rankOf(kind, record.stage) <= rank && record.stage !== stage.key,
    );
    return {
      stage,
      state,
      progress,
      deadlines:
        state === 'restricted' || state === 'not-needed' || state === 'lifted'
          ? []
          : deadlinesOf(stage, before, at(stage)[0] ?? null, calendar),
    };
  });
}

/** `own`: the first record of the stage, null before it. */
export const deadlinesOf = (
  stage: StageDeclaration,
  before: readonly StageRecord[],
  own: StageRecord | null,
  calendar: WorkCalendar,
): readonly FoundDeadline[] =>
  stage.deadlines.flatMap(({ title, measures, due }, index) => {
    const found = due(before, own, calendar);
    const metOn = own === null ? null : measures === 'act' ? own.on : own.publishedOn;
    return found === null ? [] : [{ ...found, title, index, measures, metOn }];
  });

/** What a record changes of what was told before, as its kind names the rows. */
export function changesIn(
  kind: DossierKind,
  content: JsonObject,
): { subject: string; before: string; after: string }[] {
  const rows = kind.fields.changes === null ? null : content[kind.fields.changes];
  if (!Array.isArray(rows)) return [];
  return rows.filter(isJsonObject).map((row) => ({
    subject: String(row.subject ?? ''),
    before: String(row.before ?? ''),
    after: String(row.after ?? ''),
  }));
}
