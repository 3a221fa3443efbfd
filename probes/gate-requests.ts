import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { type GateContext, reach } from './gate-context.ts';
import type { TestUser } from './test-users.ts';

interface DraftSeen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly step: string | null;
  readonly content: JsonObject;
  readonly submittedBy: string | null;
  readonly disclosure: string | null;
}

const ACTS = ['submit', 'approve', 'return', 'recall', 'discard', 'publish'] as const;
const RECENT = 4;

/**
 * One request by a random person: half of the time what the procedure asks for next, else anything. Returns what is
 * wrong.
 */
export async function tryRequest(context: GateContext): Promise<string | null> {
  const { random } = context;
  const id = random.pickFrom(context.drafts.slice(-RECENT));
  if (id === null || random.chance(0.06)) return create(context, random.pick(context.users));
  if (random.chance(0.5)) return advance(context, id);
  const user = random.pick(context.users);
  const kind = random.below(12);
  if (kind < 7) return act(context, user, id, random.pick(ACTS), random.chance(0.3) ? random.below(6) : null);
  if (kind === 7) return save(context, user, id, random.below(6));
  if (kind === 8) return batch(context, user);
  if (kind === 9) return correct(context, user);
  if (kind === 10) return withdraw(context, user);
  return create(context, user);
}

const ROLE_OF: Readonly<Record<string, string>> = {
  editing: 'editor',
  returned: 'editor',
  approved: 'issuer',
};

/** The next step of the procedure, often by somebody who may. */
async function advance(context: GateContext, id: string): Promise<string | null> {
  const row = await context.instance.db
    .selectFrom('draft')
    .select(['state', 'version', 'steps', 'step_index'])
    .where('id', '=', id)
    .executeTakeFirst();
  const role = row?.state === 'in-review' ? row.steps[row.step_index] : ROLE_OF[row?.state ?? ''];
  const able = context.users.filter((each) => each.grants.some((grant) => grant.role === role));
  const willing = context.random.chance(0.6) ? context.random.pickFrom(able) : null;
  const user = willing ?? context.random.pick(context.users);
  switch (row?.state) {
    case 'editing':
    case 'returned':
      return row.version === 1 || context.random.chance(0.3)
        ? save(context, user, id, row.version)
        : act(context, user, id, 'submit', row.version);
    case 'in-review':
      return act(context, user, id, 'approve', row.version);
    case 'approved':
      return act(context, user, id, 'publish', row.version);
    default:
      return create(context, user);
  }
}

async function create(context: GateContext, user: TestUser): Promise<string | null> {
  const body = context.random.chance(0.9) ? context.bodies[0] : context.bodies[1];
  const sent = await send(context, user, 'POST', '/drafts', { item: context.item, body });
  const draft = draftOf(sent.body);
  if (sent.status === 201 && draft) context.drafts.push(draft.id);
  return sent.fault;
}

async function save(
  context: GateContext,
  user: TestUser,
  id: string,
  version: number,
): Promise<string | null> {
  const content = context.content(1 + context.random.below(50));
  const sent = await send(context, user, 'PATCH', `/drafts/${id}`, { content }, version);
  return sent.fault;
}

async function act(
  context: GateContext,
  user: TestUser,
  id: string,
  action: (typeof ACTS)[number],
  version: number | null,
): Promise<string | null> {
  const body = { opinion: '核对无误。', ...(action === 'publish' ? { changeNote: '更正。' } : {}) };
  const sent = await send(context, user, 'POST', `/drafts/${id}/${action}`, body, version);
  if (sent.status === 200) note(context, user, action, sent.body);
  return sent.fault;
}

function note(context: GateContext, user: TestUser, action: string, body: unknown): void {
  reach(context, action);
  const draft = draftOf(body);
  if (!draft) throw new Error(`an accepted ${action} answered without a draft`);
  if (action === 'submit') context.inspector.submitted(draft.id, user.id, draft.content);
  if (action === 'publish' && draft.disclosure !== null) context.disclosures.push(draft.disclosure);
}

async function batch(context: GateContext, user: TestUser): Promise<string | null> {
  const action = context.random.pick(['approve', 'return', 'publish']);
  const drafts = context.drafts.slice(-RECENT).map((id) => ({ id, version: 1 + context.random.below(4) }));
  if (drafts.length === 0) return null;
  return (await send(context, user, 'POST', '/drafts/actions', { action, drafts, opinion: '同意' })).fault;
}

async function correct(context: GateContext, user: TestUser): Promise<string | null> {
  const disclosure = context.random.pickFrom(context.disclosures.slice(-RECENT));
  if (disclosure === null) return create(context, user);
  const sent = await send(context, user, 'POST', `/disclosures/${disclosure}/correct`);
  const draft = draftOf(sent.body);
  if (sent.status === 201 && draft) context.drafts.push(draft.id);
  return sent.fault;
}

async function withdraw(context: GateContext, user: TestUser): Promise<string | null> {
  const disclosure = context.random.pickFrom(context.disclosures.slice(-RECENT));
  if (disclosure === null || context.random.chance(0.7)) return create(context, user);
  const sent = await send(context, user, 'POST', `/disclosures/${disclosure}/withdraw`, {
    reason: '内容有误。',
  });
  if (sent.status === 200) reach(context, 'withdraw');
  return sent.fault;
}

interface Sent {
  readonly status: number;
  readonly body: unknown;
  readonly fault: string | null;
}

async function send(
  context: GateContext,
  user: TestUser,
  method: 'POST' | 'PATCH',
  path: string,
  payload: object = {},
  version: number | null = null,
): Promise<Sent> {
  const response = await context.instance.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { ...user.headers, ...(version === null ? {} : { 'if-match': `"${version}"` }) },
    payload,
  });
  const status = response.statusCode;
  reach(context, status < 300 ? 'accepted' : status === 429 ? 'rate-limited' : 'refused');
  const body: unknown = response.body === '' ? null : JSON.parse(response.body);
  const fault = status >= 500 ? `${method} ${path} by ${user.username}: ${status}` : null;
  return { status, body, fault };
}

function draftOf(value: unknown): DraftSeen | null {
  return isDraft(value) ? value : null;
}

const isDraft = (value: unknown): value is DraftSeen =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'content' in value &&
  typeof value.id === 'string' &&
  typeof value.content === 'object';
