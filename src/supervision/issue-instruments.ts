import { sql } from 'kysely';
import type { IssueInstruments } from '../api/contract.ts';
import { draftToldRefusals } from '../catalogue/draft-told.ts';
import type { Working } from '../catalogue/source.ts';
import type { Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import { type Actor, holds } from '../kernel/actor.ts';
import type { WorkCalendar } from '../kernel/calendar.ts';
import { chineseDate } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { type NewMessage, sendMessages } from '../messages/send-messages.ts';
import type { InstrumentDeclaration } from '../schema/supervision.ts';
import { INSTRUMENT_KIND_NAMES } from '../schema/vocabulary.ts';
import { instrumentLink } from './instrument-link.ts';
import { refusalsOfIssuer, type Supervised } from './rules-instrument.ts';
import { supervisedBodies } from './supervised-bodies.ts';
import { tellOfficesAbove } from './tell-offices-above.ts';

type Findings = NonNullable<IssueInstruments['findings']>;

export interface Issued {
  readonly id: string;
  readonly number: string;
  readonly addressee: string;
}

/**
 * Issues one instrument to each body that the findings name (or that is named without any), all or none: its number,
 * its findings, its first event and the messages to the body's people are one transaction; `also` writes what belongs
 * to them, in the same one.
 */
export function issueInstruments(
  deps: Working,
  actor: Actor,
  input: IssueInstruments,
  also: (unit: Unit, issued: readonly Issued[]) => Promise<void> = async () => {},
): Promise<Result<readonly Issued[]>> {
  return write<readonly Issued[]>(deps, actor, 'issue-instruments', async (unit) => {
    const prepared = await prepareIssue(deps, unit, actor, input);
    if (!prepared.ok) return prepared;
    const issued: Issued[] = [];
    for (const each of prepared.value) issued.push(await issueOne(unit, each, deps.catalogue.calendar));
    await tellOfficesAbove(
      unit,
      prepared.value.flatMap(({ declared: { kind }, issuer, body }, index) => {
        const known = issued[index];
        return known === undefined ? [] : [{ ...known, kind, issuer, body }];
      }),
    );
    await also(unit, issued);
    await unit.signal('obligations-changed');
    const [only] = issued;
    await unit.record({
      kind: 'instruments-issued',
      subject: issued.length === 1 && only ? `instrument:${only.id}` : 'instruments',
      ...(issued.length === 1 && only ? { bodyCode: only.addressee } : {}),
      detail: { kind: input.kind, numbers: issued.map(({ number }) => number) },
    });
    return accepted(issued);
  });
}

/** One instrument, ready to be written. */
export interface InstrumentIssue {
  readonly declared: InstrumentDeclaration;
  readonly issuer: { readonly code: string; readonly name: string };
  readonly body: Supervised;
  readonly findings: Findings;
  readonly text: string;
  readonly answerDays: number | null;
  readonly objectionDays: number;
  readonly follows: string | null;
}

async function prepareIssue(
  { catalogue }: Working,
  { tx }: Unit,
  actor: Actor,
  input: IssueInstruments,
): Promise<Result<readonly InstrumentIssue[]>> {
  const { supervision } = catalogue;
  const declared = catalogue.instrument(input.kind);
  const findings = input.findings ?? [];
  const codes = [...new Set([...findings.map(({ body }) => body), ...(input.bodies ?? [])])];
  const bodies = await supervisedBodies(tx, codes);
  const refusals: Refusal[] = codes
    .filter((code) => !bodies.has(code))
    .map((value) => problem('body-unknown', { value }, { path: '/findings' }));
  if (codes.length === 0) refusals.push(problem('field-required', { field: '单位' }, { path: '/findings' }));
  if (input.text.trim() === '')
    refusals.push(problem('field-required', { field: '内容' }, { path: '/text' }));
  refusals.push(...(await draftToldRefusals(tx, input.text, '/text')));
  const office = officeOf(actor, supervision.competentDepartment);
  const issuerOf = (body: Supervised): string =>
    input.issuer ?? (declared.issuer === 'higher-organ' ? (body.parent ?? '') : office);
  const issuers = await supervisedBodies(tx, [...bodies.values()].map(issuerOf));
  const issues: InstrumentIssue[] = [];
  for (const body of codes.flatMap((each) => bodies.get(each) ?? [])) {
    const code = issuerOf(body);
    const issuer = { code, name: issuers.get(code)?.name ?? code };
    refusals.push(
      ...refusalsOfIssuer(
        declared,
        {
          ...issuer,
          asDepartment: can(actor, 'supervise-as-department', code) === null,
          asHigherOrgan: can(actor, 'supervise-as-higher-organ', code) === null,
        },
        body,
        supervision.competentDepartment,
      ),
    );
    const own = findings.filter((finding) => finding.body === body.code);
    if (declared.needsFindings && own.length === 0)
      refusals.push(
        problem(
          'instrument-findings-missing',
          { kind: INSTRUMENT_KIND_NAMES[declared.kind] },
          { path: '/findings', basis: declared.basis },
        ),
      );
    refusals.push(...(await refusalsOfFindings(tx, body, own)));
    issues.push({
      declared,
      issuer,
      body,
      findings: own,
      text: input.text.trim(),
      answerDays: declared.answerDays === null ? null : (input.answerDays ?? declared.answerDays),
      objectionDays: supervision.objectionDays,
      follows: null,
    });
  }
  return refusals.length > 0 ? refused(...refusals) : accepted(issues);
}

/**
 * In whose name the actor speaks as 主管部门: the office for all in that of the province's, others in that of their own
 * body.
 */
function officeOf(actor: Actor, competentDepartment: string): string {
  if (holds(actor, 'office', competentDepartment)) return competentDepartment;
  return actor.grants.find(({ role }) => role === 'office')?.bodyCode ?? competentDepartment;
}

/** A finding is about an obligation of the body, an item that exists, or says in words what was found. */
async function refusalsOfFindings(tx: Tx, body: Supervised, findings: Findings): Promise<readonly Refusal[]> {
  const ids = findings.flatMap(({ obligation }) => (obligation === undefined ? [] : [obligation]));
  const owed = await tx
    .selectFrom('obligation')
    .select('id')
    .where('id', 'in', ids.length === 0 ? [0] : ids)
    .where('body_code', '=', body.code)
    .execute();
  const known = new Set(owed.map(({ id }) => id));
  const items = findings.flatMap(({ item }) => (item === undefined ? [] : [item]));
  const declared = await tx
    .selectFrom('current_catalogue_item')
    .select('code')
    .where('code', 'in', ['', ...items])
    .execute();
  const codes = new Set(declared.map(({ code }) => code));
  return [
    ...ids
      .filter((id) => !known.has(id))
      .map((id) => problem('instrument-obligation-unknown', { id, body: body.name }, { path: '/findings' })),
    ...items
      .filter((value) => !codes.has(value))
      .map((value) => problem('item-unknown', { value }, { path: '/findings' })),
    ...findings
      .filter((each) => each.obligation === undefined && each.item === undefined && !each.note?.trim())
      .map(() => problem('field-required', { field: '问题' }, { path: '/findings' })),
  ];
}

/** Writes one instrument with its findings and its first event, and tells the body. */
export async function issueOne(unit: Unit, issue: InstrumentIssue, calendar: WorkCalendar): Promise<Issued> {
  const { tx, actor, now, today } = unit;
  const { declared, issuer, body } = issue;
  const year = Number(today.slice(0, 4));
  const n = await nextNumber(tx, issuer.code, declared.kind, year);
  const id = newId(now);
  const number = `${issuer.name}${declared.mark}〔${year}〕${n}号`;
  const answerDue = issue.answerDays === null ? null : calendar.workingDayAfter(today, issue.answerDays);
  await tx
    .insertInto('instrument')
    .values({
      id,
      kind: declared.kind,
      issuer_code: issuer.code,
      addressee_code: body.code,
      year,
      n,
      number,
      basis: declared.basis,
      text: issue.text,
      answer_due: answerDue,
      objection_until: calendar.workingDayAfter(today, issue.objectionDays),
      follows_id: issue.follows,
      issued_by: actor.id,
      issued_by_name: actor.name,
      issued_at: now,
      state: answerDue === null ? 'told' : 'open',
    })
    .execute();
  if (issue.findings.length > 0)
    await tx
      .insertInto('instrument_finding')
      .values(
        issue.findings.map((finding, index) => ({
          instrument_id: id,
          n: index + 1,
          obligation_id: finding.obligation ?? null,
          item_code: finding.item ?? null,
          place: finding.place ?? '',
          note: finding.note?.trim() ?? '',
        })),
      )
      .execute();
  await tx
    .insertInto('instrument_event')
    .values({
      instrument_id: id,
      kind: 'issued',
      at: now,
      actor_id: actor.id,
      actor_name: actor.name,
      body_code: issuer.code,
    })
    .execute();
  await sendMessages(tx, now, messagesOf(issue, { id, number, answerDue }));
  return { id, number, addressee: body.code };
}

/** The next number of an issuer's year; whoever issues at the same time waits for it. */
async function nextNumber(tx: Tx, issuer: string, kind: string, year: number): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(4331, hashtext(${`${issuer} ${kind} ${year}`}))`.execute(tx);
  const last = await tx
    .selectFrom('instrument')
    .select((eb) => eb.fn.max('n').as('n'))
    .where('issuer_code', '=', issuer)
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst();
  return (last?.n ?? 0) + 1;
}

/** 提醒 and 催办 go to who writes and who reviews; what must be answered or is public, to who issues as well. */
function messagesOf(
  { declared, issuer, body, findings, text }: InstrumentIssue,
  {
    id,
    number,
    answerDue,
  }: { id: string; number: string; answerDue: Parameters<typeof chineseDate>[0] | null },
): readonly NewMessage[] {
  const name = INSTRUMENT_KIND_NAMES[declared.kind];
  // A recommendation on persons goes to the organ that decides on them, not to the body.
  if (declared.kind === 'recommendation') return [];
  const mild = declared.kind === 'reminder' || declared.kind === 'urge';
  const roles = mild ? (['editor', 'reviewer'] as const) : (['editor', 'reviewer', 'issuer'] as const);
  const until = answerDue === null ? '' : `\n请于 ${chineseDate(answerDue)} 前回复整改情况。`;
  const count = findings.length === 0 ? '' : `（涉及 ${findings.length} 项）`;
  return roles.map((role) => ({
    cause: `instrument:${id}:issued`,
    to: { body: body.code, role },
    kind: mild ? 'urged' : 'supervised',
    subject: `${issuer.name}${name}${count}：${number}`,
    text: `${text}${until}`,
    link: instrumentLink(id),
  }));
}
