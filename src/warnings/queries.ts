import { sql } from 'kysely';
import type { Source } from '../catalogue/source.ts';
import { isCurrentEdition } from '../database/current-edition.ts';
import type { Db } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { WARNING_COLOURS } from '../schema/declaration.ts';
import { byGravity, messageText, type WarningEvent, type WarningMessage } from './warning-event.ts';

/** Messages that everybody may read and that stand. */
const SENT = sql`warning_message m JOIN disclosure d ON d.id = m.disclosure_id AND d.state = 'published' AND d.audience = 'public' AND ${termLasts('d')}`;

/** No later message of the dossier stands. */
const IS_LAST = sql`NOT EXISTS (SELECT 1 FROM warning_message later JOIN disclosure l ON l.id = later.disclosure_id AND l.state = 'published'
  WHERE later.dossier_id = m.dossier_id AND later.n > m.n)`;

/**
 * A division with all above and below it: `430100` has the stem `4301`, and of another one either begins with the
 * other.
 */
const near = (region: string | null) =>
  region === null
    ? sql`true`
    : sql`EXISTS (SELECT 1 FROM unnest(m.divisions) AS place
        WHERE ${region} LIKE regexp_replace(place, '(00)+$', '') || '%' OR place LIKE ${region.replace(/(00)+$/, '')} || '%')`;

/** Warnings in force at a moment and those that will be, the gravest first. */
export async function listCurrentWarnings(
  deps: Source,
  now: Date,
  region: string | null = null,
): Promise<readonly WarningEvent[]> {
  const { rows } = await sql<{ dossier_id: string }>`
    SELECT m.dossier_id FROM ${SENT}
    WHERE m.effective_until > ${now} AND m.message <> 'cancel' AND ${IS_LAST} AND ${near(region)}`.execute(
    deps.db,
  );
  const events = await listEvents(
    deps,
    rows.map((row) => row.dossier_id),
  );
  return events.toSorted(byGravity);
}

/** Warnings that are over, the newest first; `more` when there is a further page. */
export async function listPastWarnings(
  deps: Source,
  now: Date,
  page: { readonly region: string | null; readonly page: number; readonly limit: number },
): Promise<{ readonly events: readonly WarningEvent[]; readonly more: boolean }> {
  const { rows } = await sql<{ dossier_id: string }>`
    SELECT m.dossier_id FROM ${SENT}
    WHERE (m.message = 'cancel' OR m.effective_until <= ${now}) AND ${IS_LAST} AND ${near(page.region)}
    ORDER BY m.sent_at DESC, m.disclosure_id DESC LIMIT ${page.limit + 1} OFFSET ${(page.page - 1) * page.limit}`.execute(
    deps.db,
  );
  const ids = rows.slice(0, page.limit).map((row) => row.dossier_id);
  const events = new Map((await listEvents(deps, ids)).map((event) => [event.dossier, event]));
  return { events: ids.flatMap((id) => events.get(id) ?? []), more: rows.length > page.limit };
}

/** The newest messages, each with its warning, for feeds. */
export async function listLatestMessages(
  deps: Source,
  region: string | null,
  limit: number,
): Promise<readonly { readonly event: WarningEvent; readonly message: WarningMessage }[]> {
  const { rows } = await sql<{ id: string; dossier_id: string }>`
    SELECT m.disclosure_id AS id, m.dossier_id FROM ${SENT} WHERE ${near(region)}
    ORDER BY m.sent_at DESC, m.disclosure_id DESC LIMIT ${limit}`.execute(deps.db);
  const events = await listEvents(deps, [...new Set(rows.map((row) => row.dossier_id))]);
  return rows.flatMap((row) =>
    events.flatMap((event) =>
      event.messages.flatMap((message) => (message.id === row.id ? [{ event, message }] : [])),
    ),
  );
}

/** The warning that a message belongs to; null when it, or the message, is not public. */
export async function findWarningOf(
  deps: Source,
  id: string,
): Promise<{ readonly event: WarningEvent; readonly message: WarningMessage } | null> {
  const { rows } = await sql<{ dossier_id: string }>`
    SELECT m.dossier_id FROM ${SENT} WHERE m.disclosure_id = ${id}`.execute(deps.db);
  const [event] = await listEvents(
    deps,
    rows.map((row) => row.dossier_id),
  );
  const message = event?.messages.find((each) => each.id === id);
  return event === undefined || message === undefined ? null : { event, message };
}

/** Address of the page of the warning of a dossier; null for other dossiers. */
export async function findWarningOfDossier(db: Db, dossier: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT m.disclosure_id AS id FROM ${SENT} WHERE m.dossier_id = ${dossier} ORDER BY m.n LIMIT 1`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

/** Prefectures by which warnings are chosen. */
export async function listRegions(
  db: Db,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    SELECT b.division_code AS code, n.short_name AS name FROM public_body b JOIN current_body_name n ON n.body_code = b.code
    WHERE b.level = 'prefecture' AND b.kind = 'government' AND b.division_code IS NOT NULL ORDER BY b.sort_order, b.code`.execute(
    db,
  );
  return rows;
}

interface Row {
  readonly id: string;
  readonly dossier_id: string;
  readonly number: string;
  readonly body: string;
  readonly body_name: string;
  readonly n: number;
  readonly message: WarningMessage['message'];
  readonly identifier: string;
  readonly sent_at: Date;
  readonly colour: string;
  readonly effective_from: Date;
  readonly effective_until: Date;
  readonly divisions: readonly string[];
  readonly names: readonly string[] | null;
  readonly title: string;
  readonly type_key: string;
  readonly type_version: number;
  readonly content: JsonValue;
}

/** Warnings with all their messages, in two joins however many there are. */
async function listEvents(
  { db, catalogue }: Source,
  dossiers: readonly string[],
): Promise<readonly WarningEvent[]> {
  if (dossiers.length === 0) return [];
  const { rows } = await sql<Row>`
    SELECT d.id, m.dossier_id, o.number, d.body_code AS body, n.name AS body_name, m.n, m.message, m.identifier, m.sent_at, m.colour,
      m.effective_from, m.effective_until, m.divisions, places.names, d.title, e.type_key, e.type_version, e.content
    FROM ${SENT}
    JOIN dossier o ON o.id = m.dossier_id
    JOIN edition e ON ${isCurrentEdition('d', 'e')}
    JOIN current_body_name n ON n.body_code = d.body_code
    LEFT JOIN LATERAL (
      SELECT array_agg(coalesce(pn.short_name, place.code) ORDER BY place.at) AS names
      FROM unnest(m.divisions) WITH ORDINALITY AS place(code, at)
      LEFT JOIN public_body pb ON pb.division_code = place.code AND pb.kind = 'government'
      LEFT JOIN current_body_name pn ON pn.body_code = pb.code
    ) places ON true
    WHERE m.dossier_id IN (${sql.join(dossiers)}) ORDER BY m.dossier_id, m.n`.execute(db);
  return [...Map.groupBy(rows, (row) => row.dossier_id).values()].flatMap((own) => eventOf(own, catalogue));
}

function eventOf(rows: readonly Row[], catalogue: Catalogue): readonly WarningEvent[] {
  const messages = rows.map((row) => messageOf(row, catalogue));
  const current = messages.flatMap((each) =>
    each.warning === null ? [] : [{ ...each, warning: each.warning }],
  );
  const [first, last, warned] = [rows[0], messages.at(-1), current.at(-1)];
  // What warned was withdrawn and only its end is left: nothing to show.
  if (first === undefined || last === undefined || warned === undefined) return [];
  return [
    {
      dossier: first.dossier_id,
      number: first.number,
      body: first.body,
      bodyName: first.body_name,
      messages,
      current: warned,
      last,
    },
  ];
}

const messageOf = (row: Row, catalogue: Catalogue): WarningMessage => ({
  id: row.id,
  n: row.n,
  message: row.message,
  identifier: row.identifier,
  sentAt: row.sent_at,
  colour: WARNING_COLOURS.find((each) => each === row.colour) ?? 'red',
  from: row.effective_from,
  until: row.effective_until,
  divisions: row.divisions.map((code, index) => ({ code, name: row.names?.[index] ?? code })),
  title: row.title,
  ...messageText(catalogue.typeOf(row.type_key, row.type_version), jsonObject(row.content)),
});
