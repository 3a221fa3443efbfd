import type pg from 'pg';
import { RING_ROAD } from '../examples/dossiers/major-decision-scripts.ts';
import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { catalogue } from '../src/main/catalogue.ts';
import type { DoorTarget } from './gate-door-target.ts';
import { type Answer, memberOf } from './prepared-drafts.ts';
import type { Subject } from './subjects.ts';
import type { TestUser } from './test-users.ts';

const API = '/api/v1';

/** One way by which text becomes public. Whether it went out; whether it may is for who reads afterwards. */
export interface Door {
  readonly name: string;
  readonly run: (target: DoorTarget, client: pg.Client, text: string) => Promise<boolean>;
}

export const holder = (
  target: DoorTarget,
  role: string,
  besides: readonly string[] = [],
  body: string = RING_ROAD.body,
): TestUser | null =>
  target.random.pickFrom(
    target.users.filter(
      (user) =>
        !besides.includes(user.id) &&
        user.grants.some(
          (grant) => grant.role === role && (grant.bodyCode === body || grant.bodyCode === '*'),
        ),
    ),
  );

export const send = (
  target: DoorTarget,
  user: TestUser | null,
  path: string,
  payload: object,
  version?: number,
) =>
  target.ask(user, {
    method: 'POST',
    path: `${API}${path}`,
    headers: version === undefined ? {} : { 'if-match': `"${version}"` },
    payload,
  });

/** The draft through all its steps, each by somebody who may, sometimes by anybody; the reviewer lies about matches. */
export async function carryThrough(
  target: DoorTarget,
  id: string,
  editor: TestUser | null,
  { body = RING_ROAD.body, note = '更正。' }: { readonly body?: string; readonly note?: string } = {},
): Promise<boolean> {
  let last: Answer | null = null;
  for (let n = 0; n < 8; n += 1) {
    const row = await target.instance.db
      .selectFrom('draft')
      .select(['state', 'version', 'steps', 'step_index'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined || row.state === 'published') return row !== undefined;
    const step = row.steps[row.step_index] ?? '';
    const [role, act] =
      row.state === 'in-review'
        ? [step, 'approve']
        : row.state === 'approved'
          ? ['issuer', 'publish']
          : ['editor', 'submit'];
    const user =
      role === 'editor' && editor !== null
        ? editor
        : target.random.chance(0.1)
          ? target.random.pickFrom(target.users)
          : holder(target, role, editor === null ? [] : [editor.id], body);
    if (act === 'approve') await lie(target, user, id);
    last = await send(
      target,
      user,
      `/drafts/${id}/${act}`,
      { opinion: '同意', changeNote: note },
      row.version,
    );
    if (last.status >= 500) throw new Error(`${act} ${id}: ${last.status} ${JSON.stringify(last.body)}`);
    if (last.status >= 400 && act !== 'approve') return false;
  }
  return false;
}

async function lie(target: DoorTarget, user: TestUser | null, id: string): Promise<void> {
  if (target.random.chance(0.3)) return;
  const seen = await target.ask(user, { method: 'GET', path: `${API}/drafts/${id}/matches` });
  const items = memberOf(seen.body, 'items');
  for (const match of Array.isArray(items) ? items : [])
    await send(target, user, `/drafts/${id}/matches`, {
      dossier: String(memberOf(match, 'dossier')),
      about: false,
      reason: '只是提到该事项。',
    });
}

export async function drafted(
  target: DoorTarget,
  item: string,
  content: JsonObject,
  body: string = RING_ROAD.body,
): Promise<boolean> {
  const editor = holder(target, 'editor', [], body);
  const made = await send(target, editor, '/drafts', { item, body, content });
  const id = memberOf(made.body, 'id');
  return typeof id === 'string' && carryThrough(target, id, editor, { body });
}

export const subject = (target: DoorTarget): Subject => {
  const found = target.random.pickFrom(target.subjects);
  if (found === null) throw new Error(`${RING_ROAD.body} publishes nothing`);
  return found;
};

/** The text in a field of words, whichever the type has. */
export function told(
  { random }: DoorTarget,
  { item }: Subject,
  content: JsonObject,
  text: string,
): JsonObject {
  const { fields } = catalogue.currentType(item.type);
  const names = Object.entries(fields).flatMap(([name, field]) =>
    field.privacy === 'public' &&
    (field.kind === 'rich-text' ||
      field.kind === 'long-text' ||
      (field.kind === 'text' && field.maxLength > 60))
      ? [[name, field.kind] as const]
      : [],
  );
  const [name, kind] = random.pickFrom(names) ?? ['body', 'rich-text'];
  const before = typeof content[name] === 'string' ? content[name] : '';
  return { ...content, [name]: kind === 'rich-text' ? `${before}<p>${text}</p>` : `${before}${text}` };
}

export const recordOf = (
  target: DoorTarget,
  text: string,
): { item: string; content: JsonObject; of: Subject } => {
  const of = subject(target);
  return { item: of.item.code, content: told(target, of, of.content(target.serial), text), of };
};
