import type { Clock } from '../../src/kernel/clock.ts';
import type { DraftState } from '../../src/schema/vocabulary.ts';
import { type Answer, type ApiClient, codesOf, signIn, textAt } from './api-client.ts';
import { testClock } from './database.ts';
import { POLICY_ITEM, policyRecord } from './policy-record.ts';
import { prepareProvince } from './province.ts';
import { startTestServer, type TestServer } from './server.ts';

const WAYS: Readonly<Record<DraftState, readonly (readonly [string, string])[]>> = {
  editing: [],
  returned: [
    ['editor@zfbgt', 'submit'],
    ['reviewer@zfbgt', 'return'],
  ],
  'in-review': [['editor@zfbgt', 'submit']],
  approved: [
    ['editor@zfbgt', 'submit'],
    ['reviewer@zfbgt', 'approve'],
  ],
  published: [
    ['editor@zfbgt', 'submit'],
    ['reviewer@zfbgt', 'approve'],
    ['issuer@zfbgt', 'publish'],
  ],
  discarded: [['editor@zfbgt', 'discard']],
};

export interface Clerks {
  readonly server: TestServer;
  by(name: string): ApiClient;
  create(who: string, body: unknown): Promise<Answer>;
  save(who: string, id: string, content: unknown, version: number): Promise<Answer>;
  act(
    who: string,
    id: string,
    action: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** A complete draft of zfbgt that has come so far; its id. */
  draftIn(state: DraftState, content?: Parameters<typeof policyRecord>[0]): Promise<string>;
}

/** The whole application with people of zfbgt, hbt and others at their desks, and the separated administrators. */
export async function signInClerks(
  clock: Clock = testClock(),
  environment: Readonly<Record<string, string>> = {},
  others: readonly string[] = [],
): Promise<Clerks> {
  const bodies = [...new Set(['zfbgt', 'hbt', ...others])];
  const server = await startTestServer({
    clock,
    environment,
    prepare: (given) => prepareProvince(given, bodies),
  });
  const people = new Map<string, ApiClient>();
  const names = bodies.flatMap((body) => ['editor', 'reviewer', 'issuer'].map((role) => `${role}@${body}`));
  for (const name of [...names, 'sysadmin', 'secadmin', 'auditor', 'office@province'])
    people.set(name, await signIn(server.url, name));
  const by = (name: string): ApiClient => {
    const found = people.get(name);
    if (!found) throw new Error(`nobody is signed in as ${name}`);
    return found;
  };
  const create: Clerks['create'] = (who, body) => by(who).send('POST', '/api/v1/drafts', body);
  // As the console does: with the version of the draft as it is, unless a test says which was read.
  const act: Clerks['act'] = async (who, id, action, body = {}, headers = {}) => {
    const draft = await server.db
      .selectFrom('draft')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirst();
    return by(who).send('POST', `/api/v1/drafts/${id}/${action}`, body, {
      'if-match': `"${draft?.version ?? 1}"`,
      ...headers,
    });
  };
  return {
    server,
    by,
    create,
    act,
    save: (who, id, content, version) =>
      by(who).send('PATCH', `/api/v1/drafts/${id}`, { content }, { 'if-match': `"${version}"` }),
    draftIn: async (state, changes = {}) => {
      const body = { item: POLICY_ITEM, body: 'zfbgt', content: policyRecord(changes) };
      const created = await create('editor@zfbgt', body);
      if (created.status !== 201) throw new Error(created.text);
      const id = textAt(created.json, 'id');
      for (const [who, action] of WAYS[state]) {
        const done = await act(who, id, action, { opinion: '请核对' });
        if (done.status !== 200) throw new Error(`${action}: ${done.text}`);
      }
      return id;
    },
  };
}

/** What a refusal says to a program. */
export const outcome = (answer: Answer): readonly [number, readonly string[]] => [
  answer.status,
  codesOf(answer),
];
