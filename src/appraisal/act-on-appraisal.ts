import type { AppraisalAct } from '../api/contract.ts';
import type { Working } from '../catalogue/source.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { chineseDate, civilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { APPRAISAL_STATE_NAMES } from '../schema/vocabulary.ts';
import { isEvidenceUrl } from '../supervision/rules-instrument.ts';
import { findAppraisal, type KnownAppraisal, scoreOfBody } from './appraisal-store.ts';
import { appraisalLink } from './create-appraisal.ts';

const ACT_NAMES: Readonly<Record<AppraisalAct['kind'], string>> = {
  claim: '自评',
  review: '评审',
  looked: '填写抽查结论',
  objected: '提出异议',
  decided: '处理异议',
};
const OF_BODY: readonly AppraisalAct['kind'][] = ['claim', 'objected'];
const WHEN_TOLD: readonly AppraisalAct['kind'][] = ['objected', 'decided'];

/** The indicator is one that the act is about, and the points are no more than it has. */
function refusalsOfIndicator({ declared }: KnownAppraisal, act: AppraisalAct): readonly Refusal[] {
  if (act.kind === 'looked') return [];
  const indicator = declared.indicators.find(({ code }) => code === act.indicator);
  const byPeople = act.kind === 'objected' || act.kind === 'decided' || indicator?.formula === null;
  const claimed = act.kind === 'claim';
  if (indicator === undefined || !(byPeople || claimed))
    return [
      problem(
        'appraisal-indicator-unknown',
        { indicator: act.indicator, act: ACT_NAMES[act.kind] },
        { path: '/indicator' },
      ),
    ];
  const points = 'points' in act ? (act.points ?? 0) : 0;
  return points > indicator.weight
    ? [
        problem(
          'appraisal-points-over',
          { indicator: indicator.title, weight: indicator.weight, points },
          { path: '/points' },
        ),
      ]
    : [];
}

function refusalsOfObjection(
  { declared, entries, row }: KnownAppraisal,
  act: Extract<AppraisalAct, { kind: 'objected' | 'decided' }>,
  by: { readonly actor: string; readonly today: string },
): readonly Refusal[] {
  const title = declared.indicators.find(({ code }) => code === act.indicator)?.title ?? act.indicator;
  const own = entries.filter((each) => each.body_code === act.body && each.indicator === act.indicator);
  const has = (kind: string): boolean => own.some((each) => each.kind === kind);
  const refusals: Refusal[] = [];
  if (act.kind === 'objected' ? has('objected') : !has('objected') || has('decided'))
    refusals.push(problem('appraisal-objection-unknown', { indicator: title }, { path: '/indicator' }));
  if (act.kind === 'objected' && row.objection_until !== null && by.today > row.objection_until)
    refusals.push(problem('appraisal-objection-late', { day: chineseDate(civilDate(row.objection_until)) }));
  if (act.kind === 'decided' && own.some((each) => each.kind === 'review' && each.actor_id === by.actor))
    refusals.push(problem('appraisal-same-person', { indicator: title }));
  return refusals;
}

function refusalsOf(
  known: KnownAppraisal,
  actor: Actor,
  act: AppraisalAct,
  today: string,
): readonly Refusal[] {
  const { row, state, bodies, entries } = known;
  const denied = OF_BODY.includes(act.kind)
    ? can(actor, 'answer-instrument', act.body)
    : can(actor, 'supervise-as-department', '*');
  if (denied !== null) return [denied];
  if (!bodies.some(({ code }) => code === act.body))
    return [problem('appraisal-body-unknown', { body: act.body }, { path: '/body' })];
  if (state !== (WHEN_TOLD.includes(act.kind) ? 'told' : 'open'))
    return [
      problem('appraisal-state-wrong', {
        title: row.title,
        state: APPRAISAL_STATE_NAMES[state],
        act: ACT_NAMES[act.kind],
      }),
    ];
  const drawn = entries.filter((each) => each.kind === 'sample' && each.body_code === act.body).at(-1);
  return [
    ...(act.text.trim() === '' ? [problem('field-required', { field: '理由' }, { path: '/text' })] : []),
    ...refusalsOfIndicator(known, act),
    ...(act.kind === 'objected' || act.kind === 'decided'
      ? refusalsOfObjection(known, act, { actor: actor.id, today })
      : []),
    ...(act.kind === 'looked' && !JSON.stringify(drawn?.detail ?? {}).includes(`"${act.record}"`)
      ? [problem('not-found', { what: '抽取的这条信息' }, { path: '/record' })]
      : []),
    ...(act.kind === 'claim'
      ? (act.links ?? [])
          .filter((link) => !isEvidenceUrl(link))
          .map((value) => problem('instrument-evidence-invalid', { value }, { path: '/links' }))
      : []),
  ];
}

/** What the entry keeps of the act. */
function entryOf(act: AppraisalAct) {
  const text = act.text.trim();
  switch (act.kind) {
    case 'claim':
      return { indicator: act.indicator, points: act.points, text, detail: { links: act.links ?? [] } };
    case 'review':
      return { indicator: act.indicator, points: act.points, text, detail: {} };
    case 'looked':
      return { outcome: act.passed ? 'passed' : 'failed', text, detail: { record: act.record } };
    case 'objected':
      return { indicator: act.indicator, text, detail: {} };
    case 'decided':
      return {
        indicator: act.indicator,
        text,
        detail: {},
        ...(act.points === undefined ? { outcome: 'rejected' } : { outcome: 'upheld', points: act.points }),
      };
  }
}

export async function writeEntry(
  { tx, now, actor }: Pick<Unit, 'tx' | 'now' | 'actor'>,
  appraisal: string,
  entry: {
    readonly body: string;
    readonly kind: string;
    readonly indicator?: string;
    readonly points?: number;
    readonly outcome?: string;
    readonly text?: string;
    readonly detail?: object;
  },
): Promise<void> {
  const { body, kind, indicator, points, outcome, text = '', detail = {} } = entry;
  await tx
    .insertInto('appraisal_entry')
    .values({
      appraisal_id: appraisal,
      body_code: body,
      kind,
      indicator: indicator ?? null,
      points: points === undefined ? null : String(points),
      outcome: outcome ?? null,
      text,
      detail: JSON.stringify(detail),
      at: now,
      actor_id: actor.id,
      actor_name: actor.name,
    })
    .execute();
}

/**
 * 自评 and 异议 by the body; 评审, the conclusion on a sampled record and the decision on an objection by the office. After a
 * decision the score is computed anew; the former one stays.
 */
export function actOnAppraisal(
  deps: Working,
  actor: Actor,
  id: string,
  act: AppraisalAct,
): Promise<Result<null>> {
  return write<null>(deps, actor, 'act-on-appraisal', async (unit) => {
    const known = await findAppraisal(unit.tx, id);
    if (known === null) return refused(problem('not-found', { what: '这次考核' }));
    const refusals = refusalsOf(known, actor, act, unit.today);
    if (refusals.length > 0) return refused(...refusals);
    await writeEntry(unit, id, { body: act.body, kind: act.kind, ...entryOf(act) });
    if (act.kind === 'decided') {
      const after = await findAppraisal(unit.tx, id);
      if (after !== null)
        await writeEntry(unit, id, {
          body: act.body,
          kind: 'score',
          points: scoreOfBody(after, act.body).total,
          text: `处理异议：${act.indicator}`,
        });
    }
    await tell(unit, known, act);
    await unit.record({
      kind: 'appraisal-acted',
      subject: `appraisal:${id}`,
      bodyCode: act.body,
      detail: { kind: act.kind },
    });
    return accepted(null);
  });
}

/** An objection is told to the office, a decision to the body. */
async function tell({ tx, now }: Unit, { row, declared }: KnownAppraisal, act: AppraisalAct): Promise<void> {
  if (act.kind !== 'objected' && act.kind !== 'decided') return;
  const title = declared.indicators.find(({ code }) => code === act.indicator)?.title ?? act.indicator;
  await sendMessages(tx, now, [
    {
      cause: `appraisal:${row.id}:${act.kind}:${act.body}:${act.indicator}`,
      to: act.kind === 'objected' ? { body: '*', role: 'office' } : { body: act.body, role: 'editor' },
      kind: 'reply',
      subject:
        act.kind === 'objected' ? `${row.title}：对“${title}”的异议` : `${row.title}：“${title}”异议处理结果`,
      text: act.text,
      link: appraisalLink(row.id),
    },
  ]);
}
