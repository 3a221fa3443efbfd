import { type SqlBool, sql } from 'kysely';
import type { Instrument, InstrumentSummary } from '../api/contract.ts';
import type { Db, Tx } from '../database/database.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { type CivilDate, civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { type Cursor, encodeCursor } from '../kernel/cursor.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import type { Recipient } from '../messages/send-messages.ts';
import { coverageState } from '../obligations/coverage-state.ts';
import { groundOf } from '../obligations/ended-text.ts';
import { obligationState } from '../obligations/obligation-state.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import {
  COVERAGE_STATE_NAMES,
  INSTRUMENT_KIND_NAMES,
  INSTRUMENT_STATE_NAMES,
  type InstrumentKind,
  type InstrumentState,
  isInstrumentKind,
  isInstrumentState,
  OBLIGATION_STATE_NAMES,
} from '../schema/vocabulary.ts';
import { evidenceFilesOf, type KeptFile } from './evidence-files.ts';
import { actsFor } from './instrument-acts.ts';
import type { ActedOn } from './rules-instrument.ts';

/** How a finding stands: held against the body, objected to, struck, or held again after the objection. */
export type Contest = 'stands' | 'objected' | 'upheld' | 'rejected';

/** An instrument as the rules ask about it. */
export interface KnownInstrument extends ActedOn {
  readonly id: string;
  readonly kind: InstrumentKind;
  readonly issuer: string;
  readonly issuerName: string;
  readonly addressee: string;
  readonly addresseeName: string;
  readonly findings: ReadonlyMap<number, Contest>;
  /** Who of the issuer is told. */
  readonly officeRecipient: Recipient;
}

const instruments = (db: Db | Tx) =>
  db
    .selectFrom('instrument')
    .innerJoin('instrument_kind', 'instrument_kind.kind', 'instrument.kind')
    .innerJoin('current_body_name as issuer_name', 'issuer_name.body_code', 'instrument.issuer_code')
    .innerJoin('current_body_name as addressee_name', 'addressee_name.body_code', 'instrument.addressee_code')
    .selectAll('instrument')
    .select([
      'instrument_kind.is_public',
      'instrument_kind.issuer as issuer_right',
      'issuer_name.short_name as issuer_name',
      'addressee_name.short_name as addressee_name',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof instruments>['executeTakeFirstOrThrow']>>;

const eventsOf = (db: Db | Tx, id: string) =>
  db
    .selectFrom('instrument_event')
    .innerJoin('current_body_name', 'current_body_name.body_code', 'instrument_event.body_code')
    .selectAll('instrument_event')
    .select('current_body_name.short_name as body_name')
    .where('instrument_id', '=', id)
    .orderBy('instrument_event.id')
    .execute();
type EventRow = Awaited<ReturnType<typeof eventsOf>>[number];

const findingsOf = (db: Db | Tx, id: string) =>
  db
    .selectFrom('instrument_finding')
    .leftJoin('obligation', 'obligation.id', 'instrument_finding.obligation_id')
    .leftJoin('current_catalogue_item', (join) =>
      join.on(
        sql<SqlBool>`current_catalogue_item.code = coalesce(instrument_finding.item_code, obligation.item_code)`,
      ),
    )
    .innerJoin('instrument', 'instrument.id', 'instrument_finding.instrument_id')
    .leftJoin('owing_body', 'owing_body.code', 'instrument.addressee_code')
    .leftJoin('owed_item', 'owed_item.code', 'instrument_finding.item_code')
    .leftJoin('coverage', (join) =>
      join.onRef('coverage.body', '=', 'owing_body.n').onRef('coverage.item', '=', 'owed_item.n'),
    )
    .selectAll('instrument_finding')
    .select([
      'coverage.status',
      'coverage.turns_on',
      'obligation.discharged_at',
      'obligation.met_on',
      'obligation.nothing',
      'obligation.excepted_at',
      'obligation.exception',
      'obligation.subject',
      'obligation.period',
      'obligation.due_on',
      'current_catalogue_item.code as known_item',
      sql<string | null>`current_catalogue_item.declaration->>'title'`.as('item_title'),
    ])
    .where('instrument_id', '=', id)
    .orderBy('instrument_finding.n')
    .execute();

type FindingRow = Awaited<ReturnType<typeof findingsOf>>[number];

/** As the boards say it: who looks again need not take the body's word for it. */
function stateNow(row: FindingRow, today: CivilDate): string | null {
  if (row.due_on !== null)
    return OBLIGATION_STATE_NAMES[
      obligationState(
        {
          dueOn: civilDate(row.due_on),
          dischargedOn: row.discharged_at ? civilDate(row.met_on ?? civilDateAt(row.discharged_at)) : null,
          nothing: row.nothing === true,
          ended: row.excepted_at === null ? null : groundOf(row.exception),
        },
        today,
        today,
      )
    ];
  if (row.status === null) return null;
  const turnsOn = row.turns_on === null ? null : civilDate(row.turns_on);
  return COVERAGE_STATE_NAMES[coverageState({ status: row.status, turnsOn }, today)];
}

const kindOf = (text: string): InstrumentKind => {
  if (!isInstrumentKind(text)) throw new Error(`unknown instrument ${text}`);
  return text;
};
const stateOf = (text: string): InstrumentState => {
  if (!isInstrumentState(text)) throw new Error(`unknown state ${text}`);
  return text;
};

function contestOf(n: number, events: readonly EventRow[]): Contest {
  const decided = events.find((event) => event.kind === 'objection-decided' && event.finding === n);
  if (decided) return decided.outcome === 'upheld' ? 'upheld' : 'rejected';
  return events.some((event) => event.kind === 'objected' && event.finding === n) ? 'objected' : 'stands';
}

const knownOf = (
  row: Row,
  findings: readonly { readonly n: number }[],
  events: readonly EventRow[],
): KnownInstrument => ({
  id: row.id,
  kind: kindOf(row.kind),
  number: row.number,
  state: stateOf(row.state),
  issuer: row.issuer_code,
  issuerName: row.issuer_name,
  addressee: row.addressee_code,
  addresseeName: row.addressee_name,
  issuedBy: row.issued_by,
  answeredBy: events.filter((event) => event.kind === 'answered').map((event) => event.actor_id),
  objectionUntil: civilDate(row.objection_until),
  findings: new Map(findings.map(({ n }) => [n, contestOf(n, events)])),
  officeRecipient:
    row.issuer_right === 'higher-organ'
      ? { body: row.issuer_code, role: 'issuer' }
      : { body: '*', role: 'office' },
});

/** For the act that follows: who acts on the same one waits, without the right to change it. */
export async function findInstrument(tx: Tx, id: string): Promise<KnownInstrument | null> {
  await sql`SELECT pg_advisory_xact_lock(4332, hashtext(${id}))`.execute(tx);
  const row = await instruments(tx).where('instrument.id', '=', id).executeTakeFirst();
  if (!row) return null;
  return knownOf(row, await findingsOf(tx, id), await eventsOf(tx, id));
}

const summaryOf = (row: Row, today: CivilDate): Omit<InstrumentSummary, 'findings'> => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  kindName: INSTRUMENT_KIND_NAMES[kindOf(row.kind)],
  issuer: row.issuer_code,
  issuerName: row.issuer_name,
  addressee: row.addressee_code,
  addresseeName: row.addressee_name,
  state: row.state,
  stateName: INSTRUMENT_STATE_NAMES[stateOf(row.state)],
  issuedAt: momentRfc3339(row.issued_at),
  answerDue: row.answer_due,
  overdue: row.state === 'open' && row.answer_due !== null && row.answer_due < today,
});

export interface InstrumentFilter {
  readonly body?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: InstrumentState | 'overdue' | undefined;
  /** Bodies whose instruments the asker may read though they are not public; `*`: all. Absent: the public asks. */
  readonly readable?: readonly string[] | undefined;
  readonly after?: Cursor | null | undefined;
  readonly limit: number;
}

/** The newest first. */
export async function listInstruments(
  db: Db,
  filter: InstrumentFilter,
  today: CivilDate,
): Promise<{ readonly items: readonly InstrumentSummary[]; readonly next: string | null }> {
  const { body, kind, state, after, readable = [] } = filter;
  let query = instruments(db).select((eb) =>
    eb
      .selectFrom('instrument_finding')
      .select((inner) => inner.fn.countAll<number>().as('n'))
      .whereRef('instrument_finding.instrument_id', '=', 'instrument.id')
      .as('finding_count'),
  );
  if (!readable.includes('*'))
    query = query.where((eb) =>
      eb.or([
        eb('instrument_kind.is_public', '=', true),
        eb('instrument.addressee_code', 'in', ['', ...readable]),
        eb('instrument.issuer_code', 'in', ['', ...readable]),
      ]),
    );
  if (body !== undefined) query = query.where('instrument.addressee_code', '=', body);
  if (kind !== undefined) query = query.where('instrument.kind', '=', kind);
  if (state === 'overdue')
    query = query.where('instrument.state', '=', 'open').where('instrument.answer_due', '<', today);
  else if (state !== undefined) query = query.where('instrument.state', '=', state);
  if (after)
    query = query.where(
      sql<SqlBool>`(instrument.issued_at, instrument.id) < (${after.at}::timestamptz, ${after.id})`,
    );
  const rows = await query
    .orderBy('instrument.issued_at', 'desc')
    .orderBy('instrument.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({ ...summaryOf(row, today), findings: row.finding_count ?? 0 })),
    next:
      rows.length > filter.limit && last
        ? encodeCursor({ at: last.issued_at.toISOString(), id: last.id })
        : null,
  };
}

/** How many the public may read of a body are open or wait, and how many are overdue. */
export async function countInstruments(
  db: Db,
  today: CivilDate,
  body?: string,
  region?: string,
): Promise<{ readonly total: number; readonly open: number; readonly overdue: number }> {
  const { rows } = await sql<{ readonly total: number; readonly open: number; readonly overdue: number }>`
    SELECT count(*) AS total, count(*) FILTER (WHERE i.state IN ('open', 'answered')) AS open,
           count(*) FILTER (WHERE i.state = 'open' AND i.answer_due < ${today}::date) AS overdue
      FROM instrument i JOIN instrument_kind k ON k.kind = i.kind
     WHERE k.is_public AND (${body ?? null}::text IS NULL OR i.addressee_code = ${body ?? null})
       AND (${region ?? null}::text IS NULL OR i.addressee_code IN (
         SELECT b.code FROM owing_body b JOIN owing_body r ON r.code = ${region ?? null} WHERE b.n = r.n OR r.n = ANY (b.above)))`.execute(
    db,
  );
  return rows[0] ?? { total: 0, open: 0, overdue: 0 };
}

/** The two sides read them; everybody learns how many there are. */
const filesOf = (files: readonly KeptFile[], concerned: boolean) => ({
  files: concerned ? files.map(({ sha256, name, sizeBytes }) => ({ sha256, name, sizeBytes })) : [],
  fileCount: files.length,
});

const isText = (value: unknown): value is string => typeof value === 'string';

/** Null: there is none, or the asker may not read it. `actor` null: the public asks. */
export async function readInstrument(
  deps: { readonly db: Db; readonly catalogue: Catalogue },
  id: string,
  actor: Actor | null,
  today: CivilDate,
): Promise<Instrument | null> {
  const { db } = deps;
  const row = await instruments(db).where('instrument.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const asIssuer = actor !== null && mayActForIssuer(actor, row);
  const asBody = actor !== null && can(actor, 'answer-instrument', row.addressee_code) === null;
  if (!row.is_public && !asIssuer && !asBody) return null;
  const [findings, events, files, following] = await Promise.all([
    findingsOf(db, id),
    eventsOf(db, id),
    evidenceFilesOf(db, id),
    db.selectFrom('instrument').select('id').where('follows_id', '=', id).executeTakeFirst(),
  ]);
  const known = knownOf(row, findings, events);
  return {
    ...summaryOf(row, today),
    basis: row.basis,
    text: row.text,
    isPublic: row.is_public,
    objectionUntil: row.objection_until,
    follows: row.follows_id,
    followedBy: following?.id ?? null,
    findings: findings.map((finding) => ({
      n: finding.n,
      obligation: finding.obligation_id,
      item: finding.known_item,
      itemTitle: finding.item_title,
      subject: finding.subject ?? '',
      period: finding.period?.startsWith('event:') === false ? finding.period : null,
      dueOn: finding.due_on,
      place: finding.place,
      note: finding.note,
      stateNow: stateNow(finding, today),
      contest: known.findings.get(finding.n) ?? 'stands',
    })),
    events: events.map((event) => ({
      kind: event.kind,
      at: momentRfc3339(event.at),
      body: event.body_code,
      bodyName: event.body_name,
      actorName: asIssuer || asBody ? event.actor_name : null,
      finding: event.finding,
      outcome: event.outcome,
      text: event.text,
      evidence: Array.isArray(event.evidence) ? event.evidence.filter(isText) : [],
      ...filesOf(files.get(event.id) ?? [], asIssuer || asBody),
    })),
    acts: actor === null ? [] : actsFor(known, { actor: actor.id, today }, { asIssuer, asBody }),
  };
}

const mayActForIssuer = (actor: Actor, row: Row): boolean =>
  can(
    actor,
    row.issuer_right === 'higher-organ' ? 'supervise-as-higher-organ' : 'supervise-as-department',
    row.issuer_code,
  ) === null;
