import pg from 'pg';
import { type GateContext, reach } from './gate-context.ts';
import type { TestUser } from './test-users.ts';

/** Words that stand nowhere else, of letters that no mask and no screening touches. */
const secretWords = (n: number): string => `不予公开的第${[...String(n)].join('之')}句话仅供内部掌握`;

const STEPS = 14;
let serial = 0;

/**
 * A record of which one sentence is marked as withheld, and then whatever people and SQL may try with it. Whoever did
 * what in which order: while the mark holds, the sentence stands in no edition, and no edition that leaves something
 * out lacks the review of secrecy. Returns what is wrong.
 */
export async function tryWithheld(context: GateContext, client: pg.Client): Promise<string | null> {
  serial += 1;
  const words = secretWords(serial * 1000 + context.random.below(1000));
  const editor = whoIs(context, 'editor');
  if (editor === null) return null;
  const made = contentWith(context, words);
  if (made === null) return null;
  const [body] = context.bodies;
  const created = await ask(context, editor, 'POST', '/drafts', {
    item: context.item,
    body,
    content: made.content,
  });
  const id = textOf(created.body, 'id');
  if (id === null) return created.fault;
  const marked = await ask(context, editor, 'POST', `/drafts/${id}/withheld`, {
    scope: 'passage',
    field: made.field,
    passage: words,
    ground: 'internal',
    reason: '属于内部工作流程。',
    reviewOn: reviewDay(context),
  });
  const exception = textOf(marked.body, 'id');
  if (exception === null) return marked.fault;
  reach(context, 'sentences withheld');
  for (let step = 0; step < STEPS; step += 1) {
    const fault = await tryOne(context, client, id, exception);
    if (fault !== null) return fault;
  }
  return whatIsPublic(context, id, exception, words);
}

/** The longest text of the record but its title, with the words as a sentence of their own. */
function contentWith(
  context: GateContext,
  words: string,
): { readonly field: string; readonly content: Readonly<Record<string, unknown>> } | null {
  const content = context.content(1 + context.random.below(50));
  const [field, text] =
    Object.entries(content)
      .flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
      .filter(([name, value]) => value.startsWith('<p') || name === 'body')
      .toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  if (field === undefined || text === undefined) return null;
  return { field, content: { ...content, [field]: `${text}<p>${words}。</p>` } };
}

const reviewDay = (context: GateContext): string =>
  new Date(context.instance.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);

const whoIs = (context: GateContext, role: string): TestUser | null =>
  context.random.pickFrom(
    context.users.filter((user) =>
      user.grants.some((grant) => grant.role === role && grant.bodyCode === context.bodies[0]),
    ),
  );

async function tryOne(
  context: GateContext,
  client: pg.Client,
  id: string,
  exception: string,
): Promise<string | null> {
  const { random } = context;
  const kind = random.below(10);
  if (kind < 6) return goOn(context, id);
  if (kind === 6)
    return (await ask(context, random.pick(context.users), 'POST', `/drafts/${id}/approve`, {})).fault;
  if (kind === 7)
    return (
      await ask(context, random.pick(context.users), 'POST', `/exceptions/${exception}/object`, {
        reason: '应当公开',
      })
    ).fault;
  await client.query(random.pickFrom(statements(id, exception)) ?? '').catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError)) throw error;
  });
  reach(context, 'statements against marks');
  return null;
}

/** With the application's rights: the text as it is submitted past the command, the mark taken away. */
const statements = (id: string, exception: string): readonly string[] => [
  `UPDATE draft d SET state = 'in-review', round = d.round + 1, step_index = 0, submitted_by = d.created_by, submitted_at = now(), public_content = d.content,
     steps = (SELECT array(SELECT jsonb_array_elements_text(i.declaration->'review')) FROM current_catalogue_item i WHERE i.code = d.item_code) || '{secrecy}'::text[]
   WHERE d.id = '${id}'`,
  `UPDATE draft d SET state = 'in-review', round = d.round + 1, step_index = 0, submitted_by = d.created_by, submitted_at = now(), public_content = d.content,
     steps = (SELECT array(SELECT jsonb_array_elements_text(i.declaration->'review')) FROM current_catalogue_item i WHERE i.code = d.item_code)
   WHERE d.id = '${id}'`,
  `UPDATE draft SET public_content = content WHERE id = '${id}'`,
  `DELETE FROM exception WHERE id = '${exception}'`,
  `UPDATE exception SET length = 1 WHERE id = '${exception}'`,
  `INSERT INTO exception_end (exception_id, kind, ended_by, ended_by_name, ended_at) VALUES ('${exception}', 'ended', 'nobody', 'x', now())`,
  `INSERT INTO exception_end (exception_id, kind, ended_by, ended_by_name, ended_at) VALUES ('${exception}', 'lapsed', 'system', 'x', now())`,
  `INSERT INTO exception_in_force (exception_id, disclosure_id, since, reviewed_by, reviewed_by_name) VALUES ('${exception}', NULL, now(), 'nobody', 'x')`,
];

/** The next step, by somebody who may. */
async function goOn(context: GateContext, id: string): Promise<string | null> {
  const row = await context.instance.db
    .selectFrom('draft')
    .select(['state', 'version', 'steps', 'step_index'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [role, act] =
    row.state === 'in-review'
      ? [row.steps[row.step_index] ?? '', 'approve']
      : row.state === 'approved'
        ? ['issuer', 'publish']
        : ['editor', 'submit'];
  const user = whoIs(context, role) ?? context.random.pick(context.users);
  const sent = await ask(
    context,
    user,
    'POST',
    `/drafts/${id}/${act}`,
    { opinion: '核对无误。', ...(act === 'publish' ? { changeNote: '更正。' } : {}) },
    row.version,
  );
  if (act === 'publish' && sent.status === 200) reach(context, 'records with a sentence withheld');
  return sent.fault;
}

/** What the public can read of it afterwards. */
async function whatIsPublic(
  context: GateContext,
  id: string,
  exception: string,
  words: string,
): Promise<string | null> {
  const { db } = context.instance;
  const ended = await db
    .selectFrom('exception_end')
    .select('kind')
    .where('exception_id', '=', exception)
    .executeTakeFirst();
  const editions = await db
    .selectFrom('edition')
    .select(['content', 'disclosure_id'])
    .where('draft_id', '=', id)
    .execute();
  for (const { content, disclosure_id } of editions) {
    if (ended !== undefined) return `exception ${exception} was ended (${ended.kind}) by nobody who may`;
    if (JSON.stringify(content).includes(words)) return `edition of ${disclosure_id} tells what is withheld`;
    const reviewed = await db
      .selectFrom('workflow_action')
      .select('seq')
      .where('draft_id', '=', id)
      .where('action', '=', 'approve')
      .where('step', '=', 'secrecy')
      .executeTakeFirst();
    if (reviewed === undefined)
      return `edition of ${disclosure_id} leaves something out without a review of secrecy`;
  }
  return null;
}

interface Sent {
  readonly status: number;
  readonly body: unknown;
  readonly fault: string | null;
}

async function ask(
  context: GateContext,
  user: TestUser,
  method: 'POST',
  path: string,
  payload: object,
  version: number | null = null,
): Promise<Sent> {
  const response = await context.instance.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { ...user.headers, ...(version === null ? {} : { 'if-match': `"${version}"` }) },
    payload,
  });
  const status = response.statusCode;
  return {
    status,
    body: response.body === '' ? null : JSON.parse(response.body),
    fault: status >= 500 ? `${method} ${path} by ${user.username}: ${status} ${response.body}` : null,
  };
}

const textOf = (value: unknown, name: string): string | null => {
  const found =
    typeof value === 'object' && value !== null
      ? Object.entries(value).find(([key]) => key === name)
      : undefined;
  return typeof found?.[1] === 'string' ? found[1] : null;
};
