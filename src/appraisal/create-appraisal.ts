import { randomBytes } from 'node:crypto';
import type { NewAppraisal } from '../api/contract.ts';
import type { Working } from '../catalogue/source.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { parseCivilDate } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { sendMessages } from '../messages/send-messages.ts';
import type { AppraisalDeclaration } from '../schema/appraisal.ts';

/** The year's set with other weights; an indicator without weight falls out. */
function weighed(declared: AppraisalDeclaration, weights: NewAppraisal['weights']): AppraisalDeclaration {
  if (weights === undefined) return declared;
  const indicators = declared.indicators
    .map((indicator) => ({ ...indicator, weight: weights[indicator.code] ?? indicator.weight }))
    .filter(({ weight }) => weight > 0);
  return { ...declared, version: `${declared.version}（分值经调整）`, indicators };
}

/**
 * The office begins an appraisal: indicators, period and bodies are fixed from here on, and so is the secret of the
 * sample, of which the digest is told at once.
 */
export function createAppraisal(
  deps: Working,
  actor: Actor,
  input: NewAppraisal,
): Promise<Result<{ readonly id: string }>> {
  return write<{ readonly id: string }>(deps, actor, 'create-appraisal', async ({ tx, now, record }) => {
    const denied = can(actor, 'supervise-as-department', '*');
    if (denied !== null) return refused(denied);
    const year = deps.catalogue.appraisals.find((each) => each.year === input.year);
    if (year === undefined)
      return refused(problem('not-found', { what: `${input.year} 年度的考核指标` }, { path: '/year' }));
    const declared = weighed(year, input.weights);
    const codes = [...new Set(input.bodies)];
    const known = await tx.selectFrom('public_body').select('code').where('code', 'in', codes).execute();
    const exists = new Set(known.map(({ code }) => code));
    const [from, to] = [parseCivilDate(input.periodFrom), parseCivilDate(input.periodTo)];
    const sum = declared.indicators.reduce((total, { weight }) => total + Math.round(weight * 100), 0) / 100;
    const refusals: Refusal[] = [
      ...codes
        .filter((code) => !exists.has(code))
        .map((body) => problem('appraisal-body-unknown', { body }, { path: '/bodies' })),
      ...(from === null || to === null || from > to
        ? [problem('appraisal-period-wrong', {}, { path: '/periodFrom' })]
        : []),
      ...(sum === 100 ? [] : [problem('appraisal-weights-wrong', { sum }, { path: '/weights' })]),
    ];
    if (refusals.length > 0) return refused(...refusals);
    const id = newId(now);
    const secret = randomBytes(32).toString('hex');
    await tx
      .insertInto('appraisal')
      .values({
        id,
        year: input.year,
        title: input.title.trim(),
        period_from: input.periodFrom,
        period_to: input.periodTo,
        declaration: JSON.stringify(declared),
        commitment: sha256Hex(secret),
        secret,
        created_at: now,
        created_by: actor.id,
        created_by_name: actor.name,
      })
      .execute();
    await tx
      .insertInto('appraisal_body')
      .values(codes.map((code) => ({ appraisal_id: id, body_code: code })))
      .execute();
    await sendMessages(
      tx,
      now,
      codes.map((body) => ({
        cause: `appraisal:${id}:open`,
        to: { body, role: 'editor' as const },
        kind: 'supervised' as const,
        subject: `${input.title}已开始，请自评`,
        text: `考核期间 ${input.periodFrom} 至 ${input.periodTo}。请逐项填写自评分、理由和可以查看的网址。`,
        link: appraisalLink(id),
      })),
    );
    await record({ kind: 'appraisal-created', subject: `appraisal:${id}`, detail: { bodies: codes.length } });
    return accepted({ id });
  });
}

/** Of the back office. */
export const appraisalLink = (id: string): string => `/console/appraisals/${id}`;
