import type pg from 'pg';
import { digestOf, sha256Hex } from '../src/kernel/canonical-json.ts';
import { newId } from '../src/kernel/ids.ts';
import { errorCode } from '../src/kernel/startup-problem.ts';
import { REVIEW_STEPS } from '../src/schema/declaration.ts';
import { type GateContext, reach } from './gate-context.ts';

/**
 * SQL that a bug, or somebody with the application's password, might send. Who acts is written truthfully and holds the
 * role: names cannot be checked by a database that sees one role only. Everything else may be a lie.
 */
interface Attempt {
  readonly name: string;
  readonly run: (context: GateContext, client: pg.Client, draft: DraftRow) => Promise<void>;
}

interface DraftRow {
  readonly id: string;
  readonly state: string;
  readonly round: number;
  readonly steps: readonly string[];
  readonly step_index: number;
  readonly content_digest: string;
  readonly disclosure_id: string | null;
  readonly title: string;
  readonly submitted_by: string | null;
}

const STATES = ['editing', 'returned', 'in-review', 'approved', 'published', 'discarded'] as const;

const update = (
  name: string,
  set: (context: GateContext, draft: DraftRow) => readonly [string, unknown[]],
) => ({
  name,
  run: async (context: GateContext, client: pg.Client, draft: DraftRow) => {
    const [assignments, values] = set(context, draft);
    await client.query(`UPDATE draft SET ${assignments} WHERE id = $1`, [draft.id, ...values]);
  },
});

/** Of a text that nobody has approved. */
const otherText = (context: GateContext) => context.content(1000 + context.random.below(1000));

/** Somebody who holds the role at the first body of the worker. */
function holder(context: GateContext, role: string): string {
  const holders = context.users.filter((user) =>
    user.grants.some(
      (grant) => grant.role === role && (grant.bodyCode === context.bodies[0] || grant.bodyCode === '*'),
    ),
  );
  return context.random.pickFrom(holders)?.id ?? '';
}

const plain = (name: string, text: (context: GateContext, draft: DraftRow) => string): Attempt => ({
  name,
  run: async (context, client, draft) => {
    await client.query(text(context, draft));
  },
});

const ATTEMPTS: readonly [Attempt, ...Attempt[]] = [
  update('set the state', ({ random }) => ['state = $2', [random.pick(STATES)]]),
  update('approve without an approval', (_, draft) => [
    `state = 'approved', step_index = $2`,
    [draft.steps.length],
  ]),
  update('change who submitted', (context) => ['submitted_by = $2', [context.random.pick(context.users).id]]),
  update('leave out approvals', ({ random }) => [
    'steps = $2',
    [random.pick([[], ['reviewer'], ['secrecy'], ['reviewer', 'secrecy']])],
  ]),
  update('change the text under its digest', (context) => [
    'content = $2',
    [JSON.stringify(otherText(context))],
  ]),
  update('change text and digest', (context) => {
    const text = otherText(context);
    return ['content = $2, content_digest = $3', [JSON.stringify(text), digestOf(text)]];
  }),
  update('change the title', () => ['title = $2', ['另一个标题']]),
  update('change the round', ({ random }, draft) => ['round = $2', [draft.round + random.pick([-1, 1])]]),
  update('move to another body', ({ bodies }) => ['body_code = $2', [bodies[1]]]),
  update('move to another item', () => ['item_code = $2', ['no-such-item']]),
  update('attach to a disclosure', (context) => [
    'disclosure_id = $2',
    [context.random.pickFrom(context.disclosures)],
  ]),
  { name: 'insert an approval', run: insertApproval },
  { name: 'insert an edition', run: insertEdition },
  plain('delete approvals', (_, { id }) => `DELETE FROM workflow_action WHERE draft_id = '${id}'`),
  plain(
    'change approvals',
    (_, { id }) => `UPDATE workflow_action SET step = 'secrecy' WHERE draft_id = '${id}'`,
  ),
  plain('delete the draft', (_, { id }) => `DELETE FROM draft WHERE id = '${id}'`),
  plain('change an edition', () => `UPDATE edition SET content = '{}'`),
  plain('delete editions', () => 'DELETE FROM edition'),
  plain('empty the editions', () => 'TRUNCATE edition CASCADE'),
  plain('switch triggers off', () => `SET session_replication_role = replica`),
  plain('drop the trigger', () => 'DROP TRIGGER edition_approved ON edition'),
  plain('disable the trigger', () => 'ALTER TABLE edition DISABLE TRIGGER ALL'),
  plain('become the owner', () => 'SET ROLE gongkai_owner'),
  plain('become the superuser', () => 'SET SESSION AUTHORIZATION postgres'),
  plain(
    'replace the check',
    () =>
      `CREATE OR REPLACE FUNCTION public.check_edition_approved() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
  ),
  plain('shadow the table', () => 'CREATE TABLE public.draft_shadow (id text)'),
  plain('show another title', (context) => {
    const id = context.random.pickFrom(context.disclosures) ?? '';
    return `UPDATE disclosure SET title = '没有人批准过的标题' WHERE id = '${id}'`;
  }),
  plain('change the audience', () => `UPDATE disclosure SET audience = 'inside-unit'`),
  plain('backdate', () => `UPDATE disclosure SET first_published_at = now() - interval '1 year'`),
  plain('rewrite the log', () => `UPDATE log_leaf SET entry = 'x'`),
];

async function insertApproval(context: GateContext, client: pg.Client, draft: DraftRow): Promise<void> {
  const step = context.random.pick(REVIEW_STEPS);
  const digest = context.random.chance(0.5) ? draft.content_digest : digestOf(otherText(context));
  const round = context.random.chance(0.7) ? draft.round : draft.round + 1;
  await client.query(
    `INSERT INTO workflow_action (draft_id, seq, round, action, step, actor_id, actor_name, content_digest, at)
     SELECT $1, max(seq) + 1, $2, 'approve', $3, $4, '探测', $5, now() FROM workflow_action WHERE draft_id = $1`,
    [draft.id, round, step, holder(context, context.random.chance(0.8) ? step : 'editor'), digest],
  );
}

/** An edition of the draft, as it is or with a digest or a text of its own. */
async function insertEdition(context: GateContext, client: pg.Client, draft: DraftRow): Promise<void> {
  const digest = context.random.chance(0.8) ? draft.content_digest : digestOf(otherText(context));
  const text = context.random.chance(0.7) ? '{}' : JSON.stringify({ title: '没有人批准过的标题' });
  const id = newId(context.instance.clock.now());
  const disclosure = draft.disclosure_id ?? id;
  await client.query('BEGIN');
  try {
    if (draft.disclosure_id === null) {
      await client.query(
        `INSERT INTO disclosure (id, index_number, item_code, area_code, kind, audience, body_code, first_published_at, updated_at, type_key, title)
         SELECT $1, $1, d.item_code, i.declaration->>'area', i.declaration->>'kind', i.declaration->>'audience', d.body_code, now(), now(), d.type_key, d.title
           FROM draft d JOIN catalogue_item i ON i.code = d.item_code AND i.version = d.item_version WHERE d.id = $2`,
        [disclosure, draft.id],
      );
    }
    const salt = sha256Hex(id);
    await client.query(
      `INSERT INTO edition (id, disclosure_id, n, draft_id, item_code, item_version, type_key, type_version, body_code, body_name, title,
         content, content_digest, snapshot_html, salt, commitment_sha256, commitment_sm3, published_at, issued_by, issued_by_name)
       SELECT $1, $2, (SELECT count(*) + 1 FROM edition WHERE disclosure_id = $2), id, item_code, item_version, type_key, type_version,
         body_code, body_code, title, coalesce(public_content, content) || $7, $4, '', $5, $5, $5, now(), $6, '探测'
       FROM draft WHERE id = $3`,
      [id, disclosure, draft.id, digest, salt, holder(context, 'issuer'), text],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

const RECENT = 4;

/** One statement with the application's rights on a random draft. Whether it may pass is for the inspector to say. */
export async function tryStatement(context: GateContext, client: pg.Client): Promise<string | null> {
  const id = context.random.pickFrom(context.drafts.slice(-RECENT));
  const attempt = context.random.pick(ATTEMPTS);
  if (id === null) return null;
  const { rows } = await client.query<DraftRow>('SELECT * FROM draft WHERE id = $1', [id]);
  const [draft] = rows;
  if (!draft) return `draft ${id} has gone`;
  try {
    await attempt.run(context, client, draft);
    reach(context, 'sql accepted');
    return MUST_FAIL.has(attempt.name) ? `SQL was accepted: ${attempt.name}` : null;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    reach(context, 'sql refused');
    return null;
  }
}

/** Never right, whatever the state; the others may be harmless where the draft is still being written. */
const MUST_FAIL: ReadonlySet<string> = new Set([
  'delete the draft',
  'empty the editions',
  'switch triggers off',
  'drop the trigger',
  'disable the trigger',
  'become the owner',
  'become the superuser',
  'replace the check',
  'shadow the table',
]);
