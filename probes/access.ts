import { civilDateAt } from '../src/kernel/civil-date.ts';
import { FOR_EVERYBODY, FOR_THE_SIGNED_IN, GUARDED, type GuardedRoute, mayAct } from './access-policy.ts';
import { openOperations } from './operations.ts';
import { type OwnInstance, openOwnInstance } from './own-instance.ts';
import {
  type Answer,
  type Ask,
  askInstance,
  type Call,
  draftMaker,
  memberOf,
  type PreparedDraft,
  reviewedSubject,
  type Stage,
} from './prepared-drafts.ts';
import type { Probe } from './probe.ts';
import { bodiesWithSubjects, isReviewedByAll } from './subjects.ts';
import { signInTestUsers, type TestUser } from './test-users.ts';

/** Refused for who asks: not signed in, not permitted, or not to be seen at all. */
const isTurnedAway = ({ status }: Answer): boolean => status === 401 || status === 403 || status === 404;

/**
 * Asks every route of the API as everybody, about the own body and another's, and compares with the policy table. A
 * route that writes and that no table knows is a failure too.
 */
export const access: Probe = {
  name: 'access',
  description: '越权：接口文档中的每个操作 × 每个角色 × 本单位和外单位，与权限表逐一比对',
  asksRunning: false,
  run: async ({ seconds }) => {
    const instance = await openOwnInstance();
    try {
      const today = civilDateAt(instance.clock.now());
      const bodies = await bodiesWithSubjects(instance.db, today, 2, isReviewedByAll);
      const testUsers = await signInTestUsers(instance, bodies);
      const survey = await surveyAccess(instance, testUsers, bodies, Date.now() + seconds * 1000);
      return { ...survey, reached: { roles: testUsers.length, bodies: bodies.length, ...survey.reached } };
    } finally {
      await instance.close();
    }
  },
};

async function surveyAccess(
  instance: OwnInstance,
  testUsers: readonly TestUser[],
  bodies: readonly string[],
  until: number,
) {
  const ask = askInstance(instance);
  const failures: string[] = [];
  let tried = 0;
  let allowed = 0;
  const operations = await openOperations(ask);
  const known = new Set(GUARDED.map((route) => route.operation));
  for (const { name, method, example } of operations) {
    if (known.has(name) || FOR_EVERYBODY.has(name)) continue;
    if (method !== 'GET' && !FOR_THE_SIGNED_IN.has(name)) failures.push(`${name}: no table says who may`);
    const answer = await ask(null, { method, path: example });
    tried += 1;
    if ((answer.status === 401) !== FOR_THE_SIGNED_IN.has(name)) {
      failures.push(`${name}: the public is answered ${answer.status}`);
    }
  }
  for (const name of known) {
    if (!operations.some((each) => each.name === name)) failures.push(`${name}: in the table, but not there`);
  }
  for (const body of bodies) {
    const subject = await reviewedSubject(instance.db, instance.clock, body);
    const make = keptDrafts(draftMaker(ask, testUsers, subject));
    for (const route of GUARDED) {
      for (const user of [null, ...testUsers]) {
        if (Date.now() > until) break;
        const wanted = user !== null && mayAct(user, route.action, body);
        const draft = await make.take(route.stage);
        const request: Call = route.call(draft, { body, item: subject.item.code });
        const answer = await ask(user, request);
        tried += 1;
        if (answer.status < 300) {
          allowed += 1;
          if (request.method !== 'GET') make.used(route.stage);
        }
        if (isTurnedAway(answer) !== !wanted || answer.status >= 500) {
          failures.push(sentence(route, user, body, wanted, answer));
        }
      }
    }
  }
  failures.push(...(await foreignDrafts(ask, testUsers)));
  return { tried, failures, reached: { operations: operations.length, allowed } };
}

const sentence = (
  route: GuardedRoute,
  user: TestUser | null,
  body: string,
  wanted: boolean,
  { status, body: said }: Answer,
): string =>
  `${route.operation} (${route.stage ?? 'no draft'}) at ${body} by ${user?.username ?? 'the public'}: ${
    wanted ? 'should be let in' : 'should be turned away'
  }, got ${status} ${String(memberOf(said, 'code') ?? '')}`;

/** A draft serves until somebody has moved it. */
function keptDrafts(make: (stage: Stage) => Promise<PreparedDraft>) {
  const kept = new Map<Stage, PreparedDraft>();
  const none: PreparedDraft = { id: '', version: 0, disclosure: null };
  return {
    take: async (stage: Stage | null): Promise<PreparedDraft> => {
      if (stage === null) return none;
      const draft = kept.get(stage) ?? (await make(stage));
      kept.set(stage, draft);
      return draft;
    },
    used: (stage: Stage | null): void => {
      if (stage !== null) kept.delete(stage);
    },
  };
}

/** Nobody finds in a list what he may not open. */
async function foreignDrafts(ask: Ask, testUsers: readonly TestUser[]): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const user of testUsers) {
    for (const view of ['todo', 'handled', 'started', 'drafts', 'returned']) {
      const answer = await ask(user, {
        method: 'GET',
        path: `/api/v1/drafts?view=${view}&limit=100`,
      });
      const items = memberOf(answer.body, 'items');
      for (const item of Array.isArray(items) ? items : []) {
        const body = String(memberOf(item, 'body'));
        if (!mayAct(user, 'view-drafts', body))
          failures.push(`drafts of ${body} listed for ${user.username}`);
      }
    }
  }
  return failures;
}
