import { sql } from 'kysely';
import type { Working } from '../catalogue/source.ts';
import type { Tx } from '../database/database.ts';
import { addDays, type CivilDate, chineseDate, civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { type NewMessage, sendMessages } from '../messages/send-messages.ts';
import type { EscalationStep } from '../schema/supervision.ts';

const WALK_LOCK = 4333;
/** So many obligations are named in a message; the rest is counted. */
const NAMED = 10;

interface Owed {
  readonly body: string;
  readonly body_name: string;
  readonly due_on: string;
  readonly n: number;
  readonly titles: readonly string[];
  readonly joined: boolean;
  /** Whether somebody holds the step's role at the body. */
  readonly held: boolean;
  /** The nearest government above the body whose office has people; null: the province's office for all. */
  readonly office: string | null;
}

/**
 * Walks the ladder up to today: for every step the open obligations that became due for it since it was last walked,
 * found by their due day, one message for each body and due day. Nothing is walked twice, however often or by how many
 * processes it is asked; what was met meanwhile is not told. Returns the number of new messages.
 */
export async function walkEscalation({ db, clock, catalogue }: Working): Promise<number> {
  const today = civilDateAt(clock.now());
  const walks = await db.selectFrom('escalation_walk').selectAll().execute();
  const walkedTo = new Map(walks.map((walk) => [walk.step, walk.walked_to]));
  let told = 0;
  for (const step of catalogue.supervision.escalation) {
    if (walkedTo.get(step.key) === addDays(today, -step.days)) continue;
    told += await db.transaction().execute((tx) => walkStep(tx, step, clock.now(), today));
  }
  return told;
}

async function walkStep(tx: Tx, step: EscalationStep, now: Date, today: CivilDate): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(${WALK_LOCK}, hashtext(${step.key}))`.execute(tx);
  const to = addDays(today, -step.days);
  const known = await tx
    .selectFrom('escalation_walk')
    .select('walked_to')
    .where('step', '=', step.key)
    .executeTakeFirst();
  // A ladder that is new tells of the days from now on, not of all that was ever late.
  const from = known === undefined ? addDays(to, -1) : civilDate(known.walked_to);
  if (from >= to) return 0;
  const owed = await openDueIn(tx, step, from, to);
  const messages =
    step.to === 'office'
      ? officeMessages(step, owed)
      : owed.filter(({ joined }) => joined).map(bodyMessage(step));
  const told = await sendMessages(tx, now, messages);
  await tx
    .insertInto('escalation_walk')
    .values({ step: step.key, walked_to: to, walked_at: now })
    .onConflict((conflict) => conflict.column('step').doUpdateSet({ walked_to: to, walked_at: now }))
    .execute();
  return told;
}

/** What is open and due after `from`, until `to`, by body and due day. */
async function openDueIn(
  tx: Tx,
  step: EscalationStep,
  from: CivilDate,
  to: CivilDate,
): Promise<readonly Owed[]> {
  const { rows } = await sql<Owed>`
    WITH office AS MATERIALIZED (
      SELECT DISTINCT w.n, w.code FROM account_grant g JOIN public_body p ON p.code = g.body_code AND p.kind = 'government'
        JOIN owing_body w ON w.code = p.code WHERE g.role = 'office')
    SELECT o.body_code AS body, b.short_name AS body_name, o.due_on, o.n, o.titles,
           EXISTS (SELECT 1 FROM account_grant g WHERE g.body_code = o.body_code) AS joined,
           EXISTS (SELECT 1 FROM account_grant g WHERE g.body_code = o.body_code AND g.role = ${step.to}) AS held,
           (SELECT f.code FROM owing_body w JOIN office f ON f.n = ANY (w.above) WHERE w.code = o.body_code AND f.code <> w.code
             ORDER BY array_position(w.above, f.n) DESC LIMIT 1) AS office
      FROM (SELECT o.body_code, o.due_on, count(*)::integer AS n,
                   (array_agg(coalesce(nullif(o.subject, ''), i.declaration->>'title') ORDER BY o.id))[1:${NAMED}] AS titles
              FROM obligation o JOIN current_catalogue_item i ON i.code = o.item_code
             WHERE o.due_on > ${from}::date AND o.due_on <= ${to}::date AND o.discharged_at IS NULL AND o.excepted_at IS NULL
             GROUP BY o.body_code, o.due_on) o
      JOIN current_body_name b ON b.body_code = o.body_code
     ORDER BY o.due_on, o.body_code`.execute(tx);
  return rows;
}

const subjectOf = (step: EscalationStep, n: number, dueOn: string): string =>
  step.wording.replace('{n}', String(n)).replace('{day}', chineseDate(civilDate(dueOn)));

const list = (lines: readonly string[], n: number): string =>
  [...lines.map((line) => `・${line}`), ...(n > lines.length ? [`等 ${n} 项`] : [])].join('\n');

/** To whoever holds the role of the step; where nobody does, to who writes. */
const bodyMessage =
  (step: EscalationStep) =>
  ({ body, due_on: dueOn, n, titles, held }: Owed): NewMessage => ({
    cause: `escalation:${step.key}:${dueOn}:${body}`,
    to: { body, role: held ? step.to : 'editor' },
    kind: 'due',
    subject: subjectOf(step, n, dueOn),
    text: list(titles, n),
    link: '/console/obligations?state=open',
  });

/**
 * One for each due day and each office that looks after the bodies (条例第四条): which bodies, how much each, and who has
 * not even joined.
 */
function officeMessages(step: EscalationStep, owed: readonly Owed[]): readonly NewMessage[] {
  const byOffice = Map.groupBy(owed, (each) => `${each.due_on} ${each.office ?? '*'}`);
  return [...byOffice.values()].flatMap((bodies) => {
    const [first] = bodies;
    if (first === undefined) return [];
    const { due_on: dueOn, office } = first;
    const all = bodies.reduce((sum, { n }) => sum + n, 0);
    const named = bodies
      .toSorted((a, b) => b.n - a.n)
      .slice(0, NAMED)
      .map(({ body_name: name, n, joined }) => `${name} ${n} 项${joined ? '' : '（尚未接入）'}`);
    return {
      cause: `escalation:${step.key}:${dueOn}${office === null ? '' : `:office:${office}`}`,
      to: { body: office ?? '*', role: 'office' },
      kind: 'due',
      subject: subjectOf(step, all, dueOn),
      text: `涉及 ${bodies.length} 个单位：\n${[...named.map((line) => `・${line}`), ...(bodies.length > named.length ? [`等 ${bodies.length} 个单位`] : [])].join('\n')}\n可以选取后催办或者督促整改。`,
      link: '/console/obligations?state=late',
    };
  });
}
