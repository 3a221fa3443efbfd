import type { Db } from '../src/database/database.ts';
import { civilDateAt } from '../src/kernel/civil-date.ts';
import type { Clock } from '../src/kernel/clock.ts';
import type { OwnInstance } from './own-instance.ts';
import { isReviewedByAll, type Subject, subjectsOf } from './subjects.ts';
import type { TestUser } from './test-users.ts';

/** How far a draft has come. */
export type Stage = 'editing' | 'in-review' | 'secrecy' | 'legal' | 'approved' | 'published';

export interface PreparedDraft {
  readonly id: string;
  readonly version: number;
  readonly disclosure: string | null;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: object | string;
}

/** Sends a request as somebody, null for the public. */
export type Ask = (user: Pick<TestUser, 'headers'> | null, request: Call) => Promise<Answer>;

const answerOf = (status: number, type: string, text: string): Answer => ({
  status,
  type,
  body: /json/.test(type) && text !== '' ? JSON.parse(text) : text,
});

/** Without a network between. */
export const askInstance =
  ({ app }: OwnInstance): Ask =>
  async (user, request) => {
    const response = await app.inject({
      method: request.method,
      url: request.path,
      headers: { ...user?.headers, ...request.headers },
      ...(request.payload === undefined ? {} : { payload: request.payload }),
    });
    return answerOf(response.statusCode, String(response.headers['content-type'] ?? ''), response.body);
  };

export const askUrl =
  (base: string): Ask =>
  async (user, { method, path, headers, payload }) => {
    const json: Record<string, string> =
      typeof payload === 'object' ? { 'content-type': 'application/json' } : {};
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { ...user?.headers, ...json, ...headers },
      redirect: 'manual',
      ...(payload === undefined || method === 'GET'
        ? {}
        : { body: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
    });
    return answerOf(response.status, response.headers.get('content-type') ?? '', await response.text());
  };

export const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** Makes drafts of a body at any stage, through the real procedure, by those who may. */
export function draftMaker(
  ask: Ask,
  testUsers: readonly Pick<TestUser, 'grants' | 'headers'>[],
  subject: Pick<Subject, 'bodyCode' | 'content'> & {
    readonly item: Pick<Subject['item'], 'code' | 'review'>;
  },
) {
  let serial = 0;
  const holder = (role: string): Pick<TestUser, 'headers'> => {
    const found = testUsers.find((user) =>
      user.grants.some(
        (grant) => grant.role === role && (grant.bodyCode === subject.bodyCode || grant.bodyCode === '*'),
      ),
    );
    if (!found) throw new Error(`nobody is ${role} at ${subject.bodyCode}`);
    return found;
  };
  const must = async (role: string, request: Call): Promise<unknown> => {
    const answer = await ask(holder(role), request);
    if (answer.status >= 300) {
      throw new Error(`${request.method} ${request.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  };
  return async (stage: Stage): Promise<PreparedDraft> => {
    serial += 1;
    const { item } = subject;
    const created = await must('editor', {
      method: 'POST',
      path: '/api/v1/drafts',
      payload: { item: item.code, body: subject.bodyCode },
    });
    const id = String(memberOf(created, 'id'));
    const path = `/api/v1/drafts/${id}`;
    let draft = await must('editor', {
      method: 'PATCH',
      path,
      headers: { 'if-match': `"${String(memberOf(created, 'version'))}"` },
      payload: { content: subject.content(serial) },
    });
    const act = async (role: string, action: string): Promise<void> => {
      draft = await must(role, {
        method: 'POST',
        path: `${path}/${action}`,
        headers: { 'if-match': `"${String(memberOf(draft, 'version'))}"` },
        payload: { opinion: '同意' },
      });
    };
    if (stage !== 'editing') {
      await act('editor', 'submit');
      const until =
        stage === 'in-review'
          ? 0
          : stage === 'secrecy' || stage === 'legal'
            ? item.review.indexOf(stage)
            : item.review.length;
      for (const step of item.review.slice(0, until)) await act(step, 'approve');
      if (stage === 'published') await act('issuer', 'publish');
    }
    const disclosure = memberOf(draft, 'disclosure');
    return {
      id,
      version: Number(memberOf(draft, 'version')),
      disclosure: typeof disclosure === 'string' ? disclosure : null,
    };
  };
}

/** With every step of review, so that each step is met. */
export async function reviewedSubject(db: Db, clock: Clock, bodyCode: string): Promise<Subject> {
  const subject = (await subjectsOf(db, bodyCode, civilDateAt(clock.now()))).find(isReviewedByAll);
  if (!subject) throw new Error(`${bodyCode} owes no document that asks for every review`);
  return subject;
}
