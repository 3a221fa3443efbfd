import type { WorkCalendar } from '../kernel/calendar.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { chineseDate } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { Condition } from '../schema/condition.ts';
import type {
  DossierKind,
  Ground,
  StageDeclaration,
  StageRecord,
  StageType,
} from '../schema/dossier-kind.ts';
import { cite } from '../schema/vocabulary.ts';
import { conditionRefusal, conditionsNamed, remedyOf, stagesOf } from './rules-condition-words.ts';
import { currentRound, rankOf } from './rules-order.ts';

export const GROUND_NAMES: Readonly<Record<Ground, string>> = {
  'state-secret': '国家秘密',
  'business-secret': '商业秘密',
  'personal-privacy': '个人隐私',
};

/** 政府信息公开条例: what the grounds rest on. */
const GROUND_BASIS = cite('政府信息公开条例', '第十四条', '第十五条');

/** A dossier as far as it is known when a record wants onto it; `records` without the record itself, oldest first. */
export interface KnownDossier {
  readonly title: string;
  readonly records: readonly StageRecord[];
}

/** A record that wants a place on a dossier. */
export interface Placing {
  readonly kind: DossierKind;
  readonly number: string;
  readonly record: StageRecord;
  /** Titles of the type's fields, for sentences. */
  readonly titles: Readonly<Record<string, string>>;
  /** Null: nobody has opened a dossier of this number. */
  readonly dossier: KnownDossier | null;
  /** The conditions of its stage that do not hold for it, by key, as the database judged (judgement.ts). */
  readonly unmet: readonly string[];
  /** The address at which a record of a stage is entered; absent where there is none. */
  readonly enter: (stage: string) => string | undefined;
}

/** With all that judges its text too. */
export interface Candidate extends Placing {
  readonly calendar: WorkCalendar;
}

const isEmpty = (content: JsonObject, field: string): boolean => {
  const value = content[field];
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
};

/** Every reason why a record may not stand in its dossier; all at once. Pure: what is known comes in. */
export function candidateRefusals(candidate: Candidate): readonly Refusal[] {
  const { kind, record } = candidate;
  const stage = kind.stages.find((each) => each.key === record.stage) ?? null;
  const type = stage?.types.find((each) => each.type === record.type) ?? null;
  const refusals = numberRefusals(candidate, stage);
  if (stage === null || type === null) {
    const possible = kind.stages.filter((each) => each.types.some(({ type: key }) => key === record.type));
    return [
      ...refusals,
      problem(
        'stage-unknown',
        {
          kind: kind.title,
          stage: stage?.title ?? record.stage,
          stages: possible.map((each) => `“${each.title}”`).join('、') || '无',
        },
        { path: `/content/${kind.fields.stage}` },
      ),
    ];
  }
  const before = candidate.dossier?.records ?? [];
  const unmet = conditionsNamed(stage, candidate.unmet);
  return [
    ...refusals,
    ...(candidate.dossier === null ? [] : placeRefusals(candidate, stage, candidate.dossier, unmet)),
    ...unmetRefusals(candidate, stage, unmet),
    ...withheldRefusals(candidate, type),
    ...stage.gates.flatMap((gate) => gate.judge(record, before, candidate.calendar)),
  ];
}

function unmetRefusals(
  { kind, dossier, enter }: Placing,
  stage: StageDeclaration,
  unmet: readonly Condition[],
): readonly Refusal[] {
  return unmet.map((condition) => {
    const remedy = remedyOf(kind, condition, dossier?.records ?? []);
    return conditionRefusal(kind, stage, condition, remedy === stage.key ? undefined : enter(remedy));
  });
}

/**
 * Whether a record could stand at its stage as far as the order of the dossier goes; what it says itself (gates,
 * withheld fields) is judged when it is there.
 */
export function orderRefusals(candidate: Placing): readonly Refusal[] {
  const { kind, record, dossier } = candidate;
  const stage = kind.stages.find((each) => each.key === record.stage) ?? null;
  const refusals = numberRefusals(candidate, stage);
  if (stage === null || dossier === null) return refusals;
  const unmet = conditionsNamed(stage, candidate.unmet).filter(
    (condition) => !stagesOf(condition).includes(stage.key),
  );
  return [
    ...refusals,
    ...placeRefusals(candidate, stage, dossier, unmet),
    ...unmetRefusals(candidate, stage, unmet),
  ];
}

function numberRefusals(candidate: Placing, stage: StageDeclaration | null): readonly Refusal[] {
  const { kind, number, dossier, record } = candidate;
  const at = { path: `/content/${kind.fields.number}` };
  const { title, help, example, pattern } = kind.number;
  const refusals: Refusal[] = [];
  if (number !== '' && !new RegExp(`^(?:${pattern})$`).test(number))
    refusals.push(problem('dossier-number-invalid', { title, value: number, help, example }, at));
  if (dossier === null && stage !== null && !stage.opens) {
    const first = kind.stages.filter((each) => each.opens).map((each) => each.title);
    refusals.push(
      problem('dossier-unknown', { title, number, kind: kind.title, first: first.join('”或者“') }, at),
    );
  }
  const opened = dossier?.records.some((each) => each.stage === record.stage) ?? false;
  if (dossier !== null && stage?.opens === true && !stage.repeatable && opened)
    refusals.push(problem('dossier-number-taken', { title, number, dossier: dossier.title }, at));
  return refusals;
}

/**
 * Order of phases and of days. A stage that is demanded and empty (its record was withdrawn) may be filled afterwards.
 */
function placeRefusals(
  candidate: Placing,
  stage: StageDeclaration,
  dossier: KnownDossier,
  unmet: readonly Condition[],
): readonly Refusal[] {
  const { kind } = candidate;
  const at = { path: `/content/${kind.fields.stage}` };
  const { records } = dossier;
  const own = rankOf(kind, stage.key);
  const same = records.filter((each) => each.stage === stage.key);
  const later =
    stage.anyTime === true
      ? []
      : currentRound(kind, records).filter(
          (each) => !isAnyTime(kind, each) && rankOf(kind, each.stage) > own,
        );
  const refusals: Refusal[] = [];

  const end = records.find(
    (each) => kind.stages.find(({ key }) => key === each.stage)?.closes(each.content) ?? false,
  );
  const fillsGap = same.length === 0 && later.length > 0 && stage.required(records);
  if (end !== undefined && !fillsGap)
    refusals.push(
      problem('dossier-closed', { dossier: dossier.title, on: chineseDate(end.on), stage: stage.title }, at),
    );
  const [done] = same;
  if (done !== undefined && !stage.repeatable && !stage.opens)
    refusals.push(problem('stage-already-done', { stage: stage.title, on: chineseDate(done.on) }, at));
  if (end === undefined && later.length > 0 && !fillsGap && (done === undefined || stage.repeatable))
    refusals.push(outOfOrder(kind, stage, later));
  if (stage.anyTime === true) return refusals;
  for (const missing of kind.stages.filter((each) => rankOf(kind, each.key) < own)) {
    if (!missing.required(records) || records.some((each) => each.stage === missing.key)) continue;
    if (unmet.some((condition) => stagesOf(condition).includes(missing.key))) continue;
    const href = candidate.enter(missing.key);
    refusals.push(
      problem(
        'stage-incomplete',
        { missing: missing.title, stage: stage.title },
        { ...at, ...(href === undefined ? {} : { href }) },
      ),
    );
  }
  return [...refusals, ...dayRefusals(candidate, own)];
}

const isAnyTime = (kind: DossierKind, record: StageRecord): boolean =>
  kind.stages.find((each) => each.key === record.stage)?.anyTime === true;

function outOfOrder(kind: DossierKind, stage: StageDeclaration, later: readonly StageRecord[]): Refusal {
  const reached = kind.stages.findLast((each) => later.some((record) => record.stage === each.key));
  return problem(
    'stage-out-of-order',
    { stage: stage.title, reached: reached?.title ?? '' },
    { path: `/content/${kind.fields.stage}` },
  );
}

/** What happened in an earlier phase cannot have happened later, nor the other way round. */
function dayRefusals(candidate: Placing, own: number): readonly Refusal[] {
  const { kind, record, dossier, titles } = candidate;
  const records = currentRound(kind, dossier?.records ?? []).filter((each) => !isAnyTime(kind, each));
  const title = (stage: string): string => kind.stages.find((each) => each.key === stage)?.title ?? stage;
  const mine = titles[kind.fields.on] ?? '';
  const order = (later: string, laterValue: StageRecord, earlier: string, earlierValue: StageRecord) =>
    problem(
      'date-order',
      {
        later,
        laterValue: chineseDate(laterValue.on),
        earlier,
        earlierValue: chineseDate(earlierValue.on),
      },
      { path: `/content/${kind.fields.on}` },
    );
  const last = records
    .filter((each) => rankOf(kind, each.stage) < own)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
  const next = records
    .filter((each) => rankOf(kind, each.stage) > own)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
  return [
    ...(last !== undefined && record.on < last.on
      ? [order(mine, record, `${title(last.stage)}阶段的日期`, last)]
      : []),
    ...(next !== undefined && next.on < record.on
      ? [order(`${title(next.stage)}阶段的日期`, next, mine, record)]
      : []),
  ];
}

export interface Withheld {
  readonly field: string;
  readonly ground: string;
  readonly explanation: string;
}

/** The rows of 不予公开的内容. */
export function withheldIn(kind: DossierKind, content: JsonObject): readonly Withheld[] {
  const rows = content[kind.fields.withheld];
  if (!Array.isArray(rows)) return [];
  return rows.filter(isJsonObject).map((row) => ({
    field: String(row.field ?? ''),
    ground: String(row.ground ?? ''),
    explanation: String(row.explanation ?? ''),
  }));
}

const isGround = (text: string): text is Ground => Object.hasOwn(GROUND_NAMES, text);
export const groundName = (text: string): string => (isGround(text) ? GROUND_NAMES[text] : text);

/** 逐项: each such field is told, or withheld on a ground that the law allows for it; never neither, never both. */
function withheldRefusals(candidate: Placing, type: StageType): readonly Refusal[] {
  const { kind, record, titles } = candidate;
  const withheld = withheldIn(kind, record.content);
  return Object.entries(type.withholdable).flatMap(([field, grounds]) => {
    const title = titles[field] ?? field;
    const rows = withheld.filter((row) => row.field === field);
    const empty = isEmpty(record.content, field);
    const own = { path: `/content/${field}`, basis: GROUND_BASIS };
    if (rows.length === 0) return empty ? [problem('not-withheld', { field: title }, own)] : [];
    return [
      ...(empty ? [] : [problem('withheld-but-present', { field: title }, own)]),
      ...rows
        .filter((row) => !grounds.some((ground) => ground === row.ground))
        .map((row) =>
          problem(
            'withheld-ground-not-allowed',
            {
              field: title,
              ground: groundName(row.ground),
              grounds: grounds.map((ground) => GROUND_NAMES[ground]).join('、'),
            },
            { path: `/content/${kind.fields.withheld}`, basis: GROUND_BASIS },
          ),
        ),
    ];
  });
}
