import type { JsonObject } from '../kernel/canonical-json.ts';
import type { Player } from './cast.ts';
import { type GateStage, reach } from './gate-stage.ts';

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

/** One request by a random person: half of the time what the procedure asks for next, else anything. Returns what is wrong. */
export async function tryRequest(stage: GateStage): Promise<string | null> {
  const { random } = stage;
  const id = random.pickFrom(stage.drafts.slice(-RECENT));
  if (id === null || random.chance(0.06)) return create(stage, random.pick(stage.players));
  if (random.chance(0.5)) return advance(stage, id);
  const player = random.pick(stage.players);
  const kind = random.below(12);
  if (kind < 7) return act(stage, player, id, random.pick(ACTS), random.chance(0.3) ? random.below(6) : null);
  if (kind === 7) return save(stage, player, id, random.below(6));
  if (kind === 8) return batch(stage, player);
  if (kind === 9) return correct(stage, player);
  if (kind === 10) return withdraw(stage, player);
  return create(stage, player);
}

const ROLE_OF: Readonly<Record<string, string>> = {
  editing: 'editor',
  returned: 'editor',
  approved: 'issuer',
};

/** The next step of the procedure, often by somebody who may. */
async function advance(stage: GateStage, id: string): Promise<string | null> {
  const row = await stage.instance.db
    .selectFrom('draft')
    .select(['state', 'version', 'steps', 'step_index'])
    .where('id', '=', id)
    .executeTakeFirst();
  const role = row?.state === 'in-review' ? row.steps[row.step_index] : ROLE_OF[row?.state ?? ''];
  const able = stage.players.filter((each) => each.grants.some((grant) => grant.role === role));
  const willing = stage.random.chance(0.6) ? stage.random.pickFrom(able) : null;
  const player = willing ?? stage.random.pick(stage.players);
  switch (row?.state) {
    case 'editing':
    case 'returned':
      return row.version === 1 || stage.random.chance(0.3)
        ? save(stage, player, id, row.version)
        : act(stage, player, id, 'submit', row.version);
    case 'in-review':
      return act(stage, player, id, 'approve', row.version);
    case 'approved':
      return act(stage, player, id, 'publish', row.version);
    default:
      return create(stage, player);
  }
}

async function create(stage: GateStage, player: Player): Promise<string | null> {
  const body = stage.random.chance(0.9) ? stage.bodies[0] : stage.bodies[1];
  const sent = await send(stage, player, 'POST', '/drafts', { item: stage.item, body });
  const draft = draftOf(sent.body);
  if (sent.status === 201 && draft) stage.drafts.push(draft.id);
  return sent.fault;
}

async function save(stage: GateStage, player: Player, id: string, version: number): Promise<string | null> {
  const content = stage.content(1 + stage.random.below(50));
  const sent = await send(stage, player, 'PATCH', `/drafts/${id}`, { content }, version);
  return sent.fault;
}

async function act(
  stage: GateStage,
  player: Player,
  id: string,
  action: (typeof ACTS)[number],
  version: number | null,
): Promise<string | null> {
  const body = { opinion: '核对无误。', ...(action === 'publish' ? { changeNote: '更正。' } : {}) };
  const sent = await send(stage, player, 'POST', `/drafts/${id}/${action}`, body, version);
  if (sent.status === 200) note(stage, player, action, sent.body);
  return sent.fault;
}

function note(stage: GateStage, player: Player, action: string, body: unknown): void {
  reach(stage, action);
  const draft = draftOf(body);
  if (!draft) throw new Error(`an accepted ${action} answered without a draft`);
  if (action === 'submit') stage.ledger.submitted(draft.id, player.id, draft.content);
  if (action === 'publish' && draft.disclosure !== null) stage.disclosures.push(draft.disclosure);
}

async function batch(stage: GateStage, player: Player): Promise<string | null> {
  const action = stage.random.pick(['approve', 'return', 'publish']);
  const drafts = stage.drafts.slice(-RECENT).map((id) => ({ id, version: 1 + stage.random.below(4) }));
  if (drafts.length === 0) return null;
  return (await send(stage, player, 'POST', '/drafts/actions', { action, drafts, opinion: '同意' })).fault;
}

async function correct(stage: GateStage, player: Player): Promise<string | null> {
  const disclosure = stage.random.pickFrom(stage.disclosures.slice(-RECENT));
  if (disclosure === null) return create(stage, player);
  const sent = await send(stage, player, 'POST', `/disclosures/${disclosure}/correct`);
  const draft = draftOf(sent.body);
  if (sent.status === 201 && draft) stage.drafts.push(draft.id);
  return sent.fault;
}

async function withdraw(stage: GateStage, player: Player): Promise<string | null> {
  const disclosure = stage.random.pickFrom(stage.disclosures.slice(-RECENT));
  if (disclosure === null || stage.random.chance(0.7)) return create(stage, player);
  const sent = await send(stage, player, 'POST', `/disclosures/${disclosure}/withdraw`, {
    reason: '内容有误。',
  });
  if (sent.status === 200) reach(stage, 'withdraw');
  return sent.fault;
}

interface Sent {
  readonly status: number;
  readonly body: unknown;
  readonly fault: string | null;
}

async function send(
  stage: GateStage,
  player: Player,
  method: 'POST' | 'PATCH',
  path: string,
  payload: object = {},
  version: number | null = null,
): Promise<Sent> {
  const response = await stage.instance.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { ...player.headers, ...(version === null ? {} : { 'if-match': `"${version}"` }) },
    payload,
  });
  const status = response.statusCode;
  reach(stage, status < 300 ? 'accepted' : status === 429 ? 'rate-limited' : 'refused');
  const body: unknown = response.body === '' ? null : JSON.parse(response.body);
  const fault = status >= 500 ? `${method} ${path} by ${player.username}: ${status}` : null;
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
