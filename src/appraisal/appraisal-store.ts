import type { AppraisalResult, AppraisedBody } from '../api/contract.ts';
import type { Db, Tx } from '../database/database.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import {
  APPRAISAL_FACTS,
  type AppraisalDeclaration,
  type AppraisalFact,
  type AppraisalFacts,
} from '../schema/appraisal.ts';
import { type AppraisalState, isAppraisalState } from '../schema/vocabulary.ts';
import { seedOf } from './draw-sample.ts';
import { type AppraisalScore, appraise } from './rules-appraisal.ts';

const rowOf = (db: Db | Tx, id: string) =>
  db.selectFrom('appraisal').selectAll().where('id', '=', id).executeTakeFirst();
export type AppraisalRow = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

const entriesOf = (db: Db | Tx, id: string) =>
  db.selectFrom('appraisal_entry').selectAll().where('appraisal_id', '=', id).orderBy('id').execute();
export type AppraisalEntry = Awaited<ReturnType<typeof entriesOf>>[number];

/** An appraisal with everything that was said in it. */
export interface KnownAppraisal {
  readonly row: AppraisalRow;
  readonly state: AppraisalState;
  readonly declared: AppraisalDeclaration;
  readonly bodies: readonly { readonly code: string; readonly name: string }[];
  readonly entries: readonly AppraisalEntry[];
}

/** Written by this program alone, from a declaration of the catalogue. */
const isDeclaration = (value: unknown): value is AppraisalDeclaration =>
  value !== null && typeof value === 'object' && 'indicators' in value && Array.isArray(value.indicators);

export async function findAppraisal(db: Db | Tx, id: string): Promise<KnownAppraisal | null> {
  const row = await rowOf(db, id);
  if (!row) return null;
  const declared: unknown = row.declaration;
  if (!isDeclaration(declared) || !isAppraisalState(row.state)) throw new Error(`appraisal ${id} is broken`);
  const bodies = await db
    .selectFrom('appraisal_body')
    .innerJoin('public_body', 'public_body.code', 'appraisal_body.body_code')
    .select(['public_body.code', 'public_body.name'])
    .where('appraisal_id', '=', id)
    .orderBy('public_body.level_rank')
    .orderBy('public_body.sort_order')
    .orderBy('public_body.code')
    .execute();
  return { row, state: row.state, declared, bodies, entries: await entriesOf(db, id) };
}

const pointsOf = ({ points }: AppraisalEntry): number => Number(points ?? 0);
const textsIn = (detail: unknown, name: string): readonly string[] => {
  if (detail === null || typeof detail !== 'object') return [];
  const value: unknown = Object.entries(detail).find(([key]) => key === name)?.[1];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
};
export const recordOf = ({ detail }: AppraisalEntry): string => {
  const value = isJsonObject(detail) ? detail.record : undefined;
  return typeof value === 'string' ? value : '';
};

const isFact = (name: string): name is AppraisalFact => Object.hasOwn(APPRAISAL_FACTS, name);
const NOTHING: AppraisalFacts = {
  obligationsDue: 0,
  obligationsInTime: 0,
  cellsOwed: 0,
  cellsCurrent: 0,
  inspectionScore: 0,
  rectifications: 0,
  criticisms: 0,
  orders: 0,
  overdue: 0,
  consultationsClosed: 0,
  consultationsAnswered: 0,
  falseTimes: 0,
  sampled: 0,
  samplePassed: 0,
};

/** The newest of each indicator. */
const newest = (entries: readonly AppraisalEntry[]): ReadonlyMap<string, AppraisalEntry> =>
  new Map(entries.map((entry) => [entry.indicator ?? '', entry]));
const byIndicator = (entries: readonly AppraisalEntry[]): Record<string, number> =>
  Object.fromEntries([...newest(entries)].map(([indicator, entry]) => [indicator, pointsOf(entry)]));

const ofKind = (own: readonly AppraisalEntry[], kind: string) => own.filter((entry) => entry.kind === kind);

function sampleOf(own: readonly AppraisalEntry[]): AppraisedBody['sample'] {
  const looked = new Map(ofKind(own, 'looked').map((entry) => [recordOf(entry), entry]));
  return textsIn(ofKind(own, 'sample').at(-1)?.detail, 'drawn').map((record) => ({
    record,
    outcome: looked.get(record)?.outcome ?? null,
    text: looked.get(record)?.text ?? '',
  }));
}

function factsOf(own: readonly AppraisalEntry[], sample: AppraisedBody['sample']): AppraisalFacts {
  const counted: unknown = ofKind(own, 'evidence').at(-1)?.detail;
  const facts =
    counted !== null && typeof counted === 'object'
      ? Object.fromEntries(
          Object.entries(counted).filter(([name, value]) => isFact(name) && typeof value === 'number'),
        )
      : {};
  return {
    ...NOTHING,
    ...facts,
    sampled: sample.filter(({ outcome }) => outcome !== null).length,
    samplePassed: sample.filter(({ outcome }) => outcome === 'passed').length,
  };
}

/** The score of a body by what was said so far. */
export function scoreOfBody({ declared, entries }: KnownAppraisal, body: string): AppraisalScore {
  const own = entries.filter(({ body_code }) => body_code === body);
  return appraise(declared, {
    facts: factsOf(own, sampleOf(own)),
    reviewed: byIndicator(ofKind(own, 'review')),
    decided: byIndicator(ofKind(own, 'decided').filter(({ outcome }) => outcome === 'upheld')),
  });
}

function bodyOf(known: KnownAppraisal, { code, name }: KnownAppraisal['bodies'][number]): AppraisedBody {
  const own = known.entries.filter(({ body_code }) => body_code === code);
  const sample = sampleOf(own);
  const decided = newest(ofKind(own, 'decided'));
  const { parts, total, vetoed, grade } = scoreOfBody(known, code);
  return {
    body: code,
    bodyName: name,
    facts: { ...factsOf(own, sample) },
    claims: [...newest(ofKind(own, 'claim')).values()].map((entry) => ({
      indicator: entry.indicator ?? '',
      points: pointsOf(entry),
      text: entry.text,
      links: [...textsIn(entry.detail, 'links')],
      at: momentRfc3339(entry.at),
    })),
    reviews: [...newest(ofKind(own, 'review')).values()].map((entry) => ({
      indicator: entry.indicator ?? '',
      points: pointsOf(entry),
      text: entry.text,
      at: momentRfc3339(entry.at),
    })),
    candidates: [...textsIn(ofKind(own, 'sample').at(-1)?.detail, 'candidates')],
    sample,
    objections: ofKind(own, 'objected').map((entry) => {
      const answer = decided.get(entry.indicator ?? '');
      return {
        indicator: entry.indicator ?? '',
        text: entry.text,
        at: momentRfc3339(entry.at),
        outcome: answer?.outcome ?? null,
        points: answer === undefined || answer.points === null ? null : pointsOf(answer),
        decision: answer?.text ?? null,
        decidedAt: answer === undefined ? null : momentRfc3339(answer.at),
      };
    }),
    scores: ofKind(own, 'score').map((entry) => ({
      at: momentRfc3339(entry.at),
      cause: entry.text,
      total: pointsOf(entry),
    })),
    parts: [...parts],
    total,
    vetoed: [...vetoed],
    grade,
  };
}

/** Everything that the score comes from, without the names of officials; the secret only once it was used. */
export function resultOf(known: KnownAppraisal, only?: readonly string[]): AppraisalResult {
  const { row, declared, bodies } = known;
  const drawn = row.drawn_at !== null && row.log_hash !== null;
  return {
    id: row.id,
    year: row.year,
    title: row.title,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    declaration: {
      ...declared,
      indicators: declared.indicators.map((indicator) => ({ ...indicator })),
    },
    draw: {
      commitment: row.commitment,
      secret: drawn ? row.secret : null,
      logIndex: row.log_index,
      logHash: row.log_hash,
      seed: drawn && row.log_hash !== null ? seedOf(row.secret, row.log_hash) : null,
    },
    bodies: bodies
      .filter(({ code }) => only === undefined || only.includes(code))
      .map((body) => bodyOf(known, body)),
  };
}
