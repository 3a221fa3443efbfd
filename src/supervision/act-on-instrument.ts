import { draftToldRefusals } from '../catalogue/draft-told.ts';
import type { Working } from '../catalogue/source.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { type NewMessage, sendMessages } from '../messages/send-messages.ts';
import { INSTRUMENT_KIND_NAMES } from '../schema/vocabulary.ts';
import { type EvidenceFile, findEvidenceFiles, keepEvidenceFiles } from './evidence-files.ts';
import { instrumentLink } from './instrument-link.ts';
import { findInstrument, type KnownInstrument } from './instrument-queries.ts';
import { type InstrumentIssue, issueOne } from './issue-instruments.ts';
import { type InstrumentAct, isEvidenceUrl, refusalsOfAct, refusalsOfIssuer } from './rules-instrument.ts';
import { supervisedBodies } from './supervised-bodies.ts';

interface Kept {
  readonly act: InstrumentAct;
  readonly text: string;
  readonly finding?: number;
  readonly evidence?: readonly string[];
  readonly files?: readonly EvidenceFile[];
}

/** One act on an instrument: who may, whether it is its time, the row that keeps it, who is told. */
function actOnInstrument(
  deps: Working,
  actor: Actor,
  id: string,
  kept: (known: KnownInstrument, unit: Unit) => Promise<Result<Kept>>,
): Promise<Result<string>> {
  return write<string>(deps, actor, 'act-on-instrument', async (unit) => {
    const known = await findInstrument(unit.tx, id);
    if (!known) return refused(problem('not-found', { what: '监督文书' }));
    const prepared = await kept(known, unit);
    if (!prepared.ok) return prepared;
    const { act, text, finding, evidence = [], files = [] } = prepared.value;
    const told = await draftToldRefusals(unit.tx, text, '/text');
    if (told.length > 0) return refused(...told);
    const byBody = act.kind === 'answered' || act.kind === 'objected';
    const event = await unit.tx
      .insertInto('instrument_event')
      .values({
        instrument_id: id,
        kind: act.kind,
        at: unit.now,
        actor_id: actor.id,
        actor_name: actor.name,
        body_code: byBody ? known.addressee : known.issuer,
        finding: finding ?? null,
        outcome: 'outcome' in act ? act.outcome : null,
        text: text.trim(),
        evidence: JSON.stringify(evidence),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await keepEvidenceFiles(unit.tx, event.id, files);
    await sendMessages(unit.tx, unit.now, [messageOf(known, prepared.value)]);
    await unit.signal('obligations-changed');
    await unit.record({
      kind: `instrument-${act.kind}`,
      subject: `instrument:${id}`,
      bodyCode: known.addressee,
      detail: { number: known.number, ...('outcome' in act ? { outcome: act.outcome } : {}) },
    });
    return accepted(id);
  });
}

const required = (text: string, field: string, path: string): readonly Refusal[] =>
  text.trim() === '' ? [problem('field-required', { field }, { path })] : [];

/**
 * 回复: what the body has done, with places where it can be looked at, and files (by digest) that its people uploaded.
 */
export const answerInstrument = (
  deps: Working,
  actor: Actor,
  input: {
    readonly id: string;
    readonly text: string;
    readonly evidence: readonly string[];
    readonly files?: readonly string[] | undefined;
  },
): Promise<Result<string>> =>
  actOnInstrument(deps, actor, input.id, async (known, unit) => {
    const act = { kind: 'answered' } as const;
    const evidence = input.evidence.map((url) => url.trim()).filter((url) => url !== '');
    const wanted = [...new Set(input.files ?? [])];
    const files = await findEvidenceFiles(unit.tx, known.addressee, wanted);
    const missing = wanted.filter((sha256) => !files.some((file) => file.sha256 === sha256));
    const refusals = [
      ...deniedToBody(actor, known),
      ...refusalsOfAct(known, act, { actor: actor.id, today: unit.today }),
      ...required(input.text, '整改情况', '/text'),
      ...(evidence.length + wanted.length === 0
        ? [problem('instrument-evidence-missing', {}, { path: '/evidence' })]
        : []),
      ...missing.map((value) => problem('instrument-file-unknown', { value }, { path: '/files' })),
      ...evidence
        .filter((url) => !isEvidenceUrl(url))
        .map((value) => problem('instrument-evidence-invalid', { value }, { path: '/evidence' })),
    ];
    return refusals.length > 0 ? refused(...refusals) : accepted({ act, text: input.text, evidence, files });
  });

/** 异议: the body says why a finding is wrong. */
export const objectToFinding = (
  deps: Working,
  actor: Actor,
  input: { readonly id: string; readonly finding: number; readonly text: string },
): Promise<Result<string>> =>
  actOnInstrument(deps, actor, input.id, async (known, unit) => {
    const act = { kind: 'objected' } as const;
    const { number } = known;
    const contest = known.findings.get(input.finding);
    const refusals = [
      ...deniedToBody(actor, known),
      ...refusalsOfAct(known, act, { actor: actor.id, today: unit.today }),
      ...required(input.text, '异议理由', '/text'),
      ...(contest === undefined ? [problem('objection-unknown', { number, n: input.finding })] : []),
      ...(contest !== undefined && contest !== 'stands'
        ? [problem('objection-already', { number, n: input.finding })]
        : []),
    ];
    return refusals.length > 0
      ? refused(...refusals)
      : accepted({ act, text: input.text, finding: input.finding });
  });

/**
 * Decides an objection, by somebody else of the issuer than who signed. When no finding stands any more the instrument
 * is withdrawn.
 */
export const decideObjection = (
  deps: Working,
  actor: Actor,
  input: { readonly id: string; readonly finding: number; readonly upheld: boolean; readonly text: string },
): Promise<Result<string>> =>
  actOnInstrument(deps, actor, input.id, async (known, unit) => {
    const others = [...known.findings].filter(([n]) => n !== input.finding);
    const act = {
      kind: 'objection-decided',
      outcome: input.upheld ? 'upheld' : 'rejected',
      last: others.every(([, contest]) => contest === 'upheld'),
    } as const;
    const { number } = known;
    const refusals = [
      ...(await deniedToIssuer(deps, unit, actor, known)),
      ...refusalsOfAct(known, act, { actor: actor.id, today: unit.today }),
      ...required(input.text, '处理理由', '/text'),
      ...(known.findings.get(input.finding) === 'objected'
        ? []
        : [problem('objection-unknown', { number, n: input.finding })]),
    ];
    return refusals.length > 0
      ? refused(...refusals)
      : accepted({ act, text: input.text, finding: input.finding });
  });

/**
 * 复查 by somebody else than who issued and who answered: 销号, or the same findings again in a new instrument that names
 * the first. Findings that an objection took away are not asked for again.
 */
export const reinspectInstrument = (
  deps: Working,
  actor: Actor,
  input: {
    readonly id: string;
    readonly passed: boolean;
    readonly text: string;
    readonly answerDays?: number | undefined;
  },
): Promise<Result<string>> =>
  actOnInstrument(deps, actor, input.id, async (known, unit) => {
    const act = { kind: 're-inspected', outcome: input.passed ? 'passed' : 'failed' } as const;
    const refusals = [
      ...(await deniedToIssuer(deps, unit, actor, known)),
      ...refusalsOfAct(known, act, { actor: actor.id, today: unit.today }),
      ...required(input.text, '复查意见', '/text'),
    ];
    if (refusals.length > 0) return refused(...refusals);
    if (!input.passed) await askAgain(deps, unit, known, input);
    return accepted({ act, text: input.text });
  });

async function askAgain(
  { catalogue }: Working,
  unit: Unit,
  known: KnownInstrument,
  input: { readonly text: string; readonly answerDays?: number | undefined },
): Promise<void> {
  const declared = catalogue.instrument(known.kind);
  const body = (await supervisedBodies(unit.tx, [known.addressee])).get(known.addressee);
  if (!body) throw new Error(`body ${known.addressee} is gone`);
  const rows = await unit.tx
    .selectFrom('instrument_finding')
    .selectAll()
    .where('instrument_id', '=', known.id)
    .orderBy('n')
    .execute();
  const issue: InstrumentIssue = {
    declared,
    issuer: { code: known.issuer, name: known.issuerName },
    body,
    findings: rows
      .filter((row) => known.findings.get(row.n) !== 'upheld')
      .map((row) => ({
        body: known.addressee,
        place: row.place,
        note: row.note,
        ...(row.obligation_id === null ? {} : { obligation: row.obligation_id }),
        ...(row.item_code === null ? {} : { item: row.item_code }),
      })),
    text: `${known.number}要求的整改经复查未到位，现再次督办。${input.text.trim()}`,
    answerDays: input.answerDays ?? declared.answerDays,
    objectionDays: catalogue.supervision.objectionDays,
    follows: known.id,
  };
  await issueOne(unit, issue, catalogue.calendar);
}

function deniedToBody(actor: Actor, known: KnownInstrument): readonly Refusal[] {
  const denied = can(actor, 'answer-instrument', known.addressee, known.addresseeName);
  return denied ? [denied] : [];
}

async function deniedToIssuer(
  { catalogue }: Working,
  { tx }: Unit,
  actor: Actor,
  known: KnownInstrument,
): Promise<readonly Refusal[]> {
  const body = (await supervisedBodies(tx, [known.addressee])).get(known.addressee);
  if (!body) return [problem('body-unknown', { value: known.addressee })];
  return refusalsOfIssuer(
    catalogue.instrument(known.kind),
    {
      code: known.issuer,
      name: known.issuerName,
      asDepartment: can(actor, 'supervise-as-department', known.issuer) === null,
      asHigherOrgan: can(actor, 'supervise-as-higher-organ', known.issuer) === null,
    },
    body,
    catalogue.supervision.competentDepartment,
  );
}

const OUTCOME_NAMES = {
  upheld: '异议成立',
  rejected: '异议不成立',
  passed: '复查通过，已销号',
  failed: '复查未通过',
} as const;

/** The other side is told: the issuer of answers and objections, the body of decisions. */
function messageOf(known: KnownInstrument, { act, text, finding }: Kept): NewMessage {
  const name = INSTRUMENT_KIND_NAMES[known.kind];
  const about = finding === undefined ? '' : `第 ${finding} 项问题`;
  const cause = `instrument:${known.id}:${act.kind}${finding === undefined ? '' : `:${finding}`}`;
  const link = instrumentLink(known.id);
  if (act.kind === 'answered' || act.kind === 'objected') {
    const did = act.kind === 'answered' ? '已回复，请安排他人复查' : `对${about}提出异议`;
    return {
      cause,
      to: known.officeRecipient,
      kind: 'reply',
      subject: `${known.addresseeName}${did}：${known.number}`,
      text,
      link,
    };
  }
  return {
    cause,
    to: { body: known.addressee, role: 'editor' },
    kind: 'reply',
    subject: `${name}${about}${OUTCOME_NAMES[act.outcome]}：${known.number}`,
    text,
    link,
  };
}
