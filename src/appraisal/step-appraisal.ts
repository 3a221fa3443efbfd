import { sql } from 'kysely';
import type { AppraisalStep } from '../api/contract.ts';
import type { Working } from '../catalogue/source.ts';
import type { Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { canonicalJson, digestOf, sha256Hex, sm3Hex } from '../kernel/canonical-json.ts';
import { chineseDate, civilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { appendToLog } from '../log/append.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { APPRAISAL_STATE_NAMES } from '../schema/vocabulary.ts';
import { writeEntry } from './act-on-appraisal.ts';
import { findAppraisal, type KnownAppraisal, recordOf, resultOf, scoreOfBody } from './appraisal-store.ts';
import { countFacts } from './count-facts.ts';
import { appraisalLink } from './create-appraisal.ts';
import { drawSample, seedOf } from './draw-sample.ts';

type Step = AppraisalStep['step'];
const STEP_NAMES: Readonly<Record<Step, string>> = {
  draw: '抽取样本',
  tell: '告知结果',
  publish: '公布',
};

/** Public records of the period of each body, by their ids in order: from these is drawn. */
async function candidatesOf(
  tx: Tx,
  { row, bodies }: KnownAppraisal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ readonly body: string; readonly ids: readonly string[] }>`
    SELECT body_code AS body, array_agg(id ORDER BY id COLLATE "C") AS ids FROM disclosure
     WHERE body_code = ANY(${bodies.map(({ code }) => code)}::text[]) AND state = 'published' AND audience = 'public'
       AND (first_published_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN ${row.period_from}::date AND ${row.period_to}::date GROUP BY 1`.execute(
    tx,
  );
  return new Map(rows.map(({ body, ids }) => [body, ids]));
}

/** The seed is the secret and the leaf of the log that is newest now. */
async function draw(unit: Unit, known: KnownAppraisal): Promise<readonly Refusal[]> {
  const { tx, now } = unit;
  const newest = await tx
    .selectFrom('log_leaf')
    .select(['index', 'leaf_hash'])
    .orderBy('index', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined)
    return [problem('appraisal-not-whole', { what: '公开日志还没有可以用于抽取的记录' })];
  const leaf = newest.leaf_hash.toString('hex');
  const candidates = await candidatesOf(tx, known);
  const seed = seedOf(known.row.secret, leaf);
  for (const { code } of known.bodies) {
    const own = candidates.get(code) ?? [];
    await writeEntry(unit, known.row.id, {
      body: code,
      kind: 'sample',
      detail: { candidates: own, drawn: drawSample(seed, own, known.declared.sampleSize) },
    });
  }
  await tx
    .updateTable('appraisal')
    .set({ log_index: Number(newest.index), log_hash: leaf, drawn_at: now })
    .where('id', '=', known.row.id)
    .execute();
  return [];
}

/** What people still have to say before a score can be told. */
function missing({ row, declared, bodies, entries }: KnownAppraisal): readonly Refusal[] {
  const samples = declared.indicators.some(({ method }) => method === 'sample');
  if (samples && row.drawn_at === null) return [problem('appraisal-not-whole', { what: '还没有抽取样本' })];
  return bodies.flatMap(({ code, name }) => {
    const own = entries.filter(({ body_code }) => body_code === code);
    const reviewed = new Set(own.flatMap(({ kind, indicator }) => (kind === 'review' ? [indicator] : [])));
    const looked = new Set(own.flatMap((entry) => (entry.kind === 'looked' ? [recordOf(entry)] : [])));
    const detail: unknown = own.filter(({ kind }) => kind === 'sample').at(-1)?.detail;
    const drawn =
      detail !== null && typeof detail === 'object' && 'drawn' in detail && Array.isArray(detail.drawn)
        ? detail.drawn
        : [];
    return [
      ...declared.indicators
        .filter(({ code: indicator, formula }) => formula === null && !reviewed.has(indicator))
        .map(({ title }) => problem('appraisal-not-whole', { what: `${name}的“${title}”还没有评审` })),
      ...(drawn.every((id) => looked.has(String(id)))
        ? []
        : [problem('appraisal-not-whole', { what: `${name}抽取的信息还没有全部检查` })]),
    ];
  });
}

/** Facts are counted and kept, scores computed and told to the bodies, which may object from now on. */
async function tell(deps: Working, unit: Unit, known: KnownAppraisal): Promise<readonly Refusal[]> {
  const refusals = missing(known);
  if (refusals.length > 0) return refusals;
  const { tx, now, today } = unit;
  const { row, bodies, declared } = known;
  const codes = bodies.map(({ code }) => code);
  const facts = await countFacts(tx, codes, { from: row.period_from, to: row.period_to }, today);
  for (const code of codes)
    await writeEntry(unit, row.id, { body: code, kind: 'evidence', detail: facts.get(code) ?? {} });
  const counted = await findAppraisal(tx, row.id);
  if (counted === null) throw new Error(`appraisal ${row.id} is gone`);
  const until = deps.catalogue.calendar.workingDayAfter(today, declared.objectionDays);
  for (const code of codes)
    await writeEntry(unit, row.id, {
      body: code,
      kind: 'score',
      points: scoreOfBody(counted, code).total,
      text: '告知结果',
    });
  await tx
    .updateTable('appraisal')
    .set({ state: 'told', told_at: now, objection_until: until })
    .where('id', '=', row.id)
    .execute();
  await sendMessages(
    tx,
    now,
    codes.map((body) => ({
      cause: `appraisal:${row.id}:told`,
      to: { body, role: 'editor' as const },
      kind: 'supervised' as const,
      subject: `${row.title}：得分 ${scoreOfBody(counted, body).total}`,
      text: `对得分有异议的，请于 ${chineseDate(until)} 前逐项提出。`,
      link: appraisalLink(row.id),
    })),
  );
  return [];
}

const frozenOf = (known: KnownAppraisal) => JSON.parse(JSON.stringify(resultOf(known)));

/** What the log says of a published result: which, when, and what whoever downloads it comes to. */
const entryOf = (known: KnownAppraisal, at: Date) => {
  const text = canonicalJson(frozenOf(known));
  return {
    v: 1,
    kind: 'appraised',
    at: at.toISOString(),
    appraisal: known.row.id,
    digest: { sha256: sha256Hex(text), sm3: sm3Hex(text) },
  };
};

/** The result is frozen as it is, with its digest. */
async function publish({ tx, now, today, signal }: Unit, known: KnownAppraisal): Promise<readonly Refusal[]> {
  const { row } = known;
  const result = resultOf(known);
  const open = result.bodies.flatMap(({ objections }) =>
    objections.filter(({ outcome }) => outcome === null),
  );
  if (row.objection_until === null || today <= row.objection_until || open.length > 0)
    return [
      problem('appraisal-objections-open', {
        day: row.objection_until === null ? '' : chineseDate(civilDate(row.objection_until)),
        n: open.length,
      }),
    ];
  const frozen = frozenOf(known);
  await tx
    .updateTable('appraisal')
    .set({ state: 'published', published_at: now, result: JSON.stringify(frozen), digest: digestOf(frozen) })
    .where('id', '=', row.id)
    .execute();
  await signal('obligations-changed');
  // Signs what the log takes below; no page of a record changes.
  await signal('published', []);
  return [];
}

const STATE_FOR: Readonly<Record<Step, string>> = { draw: 'open', tell: 'open', publish: 'told' };

/** The office draws the sample, tells the results, and publishes them when the time for objections is over. */
export function stepAppraisal(deps: Working, actor: Actor, id: string, step: Step): Promise<Result<null>> {
  return write<null>(deps, actor, 'step-appraisal', async (unit) => {
    const known = await findAppraisal(unit.tx, id);
    if (known === null) return refused(problem('not-found', { what: '这次考核' }));
    const denied = can(actor, 'supervise-as-department', '*');
    if (denied !== null) return refused(denied);
    const { row, state } = known;
    if (state !== STATE_FOR[step] || (step === 'draw' && row.drawn_at !== null))
      return refused(
        problem('appraisal-state-wrong', {
          title: row.title,
          state: step === 'draw' && row.drawn_at !== null ? '样本已抽取' : APPRAISAL_STATE_NAMES[state],
          act: STEP_NAMES[step],
        }),
      );
    const refusals = await (step === 'draw'
      ? draw(unit, known)
      : step === 'tell'
        ? tell(deps, unit, known)
        : publish(unit, known));
    if (refusals.length > 0) return refused(...refusals);
    const eventId = await unit.record({ kind: `appraisal-${step}`, subject: `appraisal:${id}` });
    // Last: the log's lock is held from here to the commit.
    if (step === 'publish') await appendToLog(unit.tx, entryOf(known, unit.now), eventId, null);
    return accepted(null);
  });
}
