import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { civilDateAt } from '../src/kernel/civil-date.ts';
import { type GateInspector, gateInspector } from './gate-inspector.ts';
import type { OwnInstance } from './own-instance.ts';
import type { Random } from './random.ts';
import { bodiesWithSubjects, isReviewedByAll, subjectsOf } from './subjects.ts';
import type { TestUser } from './test-users.ts';
import { signInTestUsers, withRoles } from './test-users.ts';

/** What one worker acts on: its own people and drafts, so that workers do not disturb each other and a seed repeats. */
export interface GateContext {
  readonly instance: OwnInstance;
  readonly random: Random;
  readonly inspector: GateInspector;
  readonly bodies: readonly [string, string];
  readonly item: string;
  readonly content: (serial: number) => JsonObject;
  readonly users: readonly [TestUser, ...TestUser[]];
  /** The newest last. */
  readonly drafts: string[];
  readonly disclosures: string[];
  readonly reached: Map<string, number>;
}

export const reach = (context: GateContext, what: string): void => {
  context.reached.set(what, (context.reached.get(what) ?? 0) + 1);
};

const BODIES_PER_WORKER = 3;
const ALL_ROUND = ['editor', 'reviewer', 'secrecy', 'legal', 'issuer'] as const;

/**
 * Bodies and people for each worker. Two at its first body may do everything there: nobody but the rules keeps them
 * from approving themselves.
 */
export async function openGateContexts(
  instance: OwnInstance,
  randoms: readonly Random[],
): Promise<readonly GateContext[]> {
  const today = civilDateAt(instance.clock.now());
  const bodies = await bodiesWithSubjects(
    instance.db,
    today,
    randoms.length * BODIES_PER_WORKER,
    isReviewedByAll,
  );
  const testUsers = await signInTestUsers(instance, bodies);
  const shared = testUsers.filter((user) => user.grants.every((grant) => grant.bodyCode === '*'));
  const contexts: GateContext[] = [];
  for (const [worker, random] of randoms.entries()) {
    const [first = '', second = '', spare = ''] = bodies.slice(worker * BODIES_PER_WORKER);
    const at = (body: string): readonly TestUser[] =>
      testUsers.filter((user) => user.grants.some((grant) => grant.bodyCode === body));
    const allRound: TestUser[] = [];
    for (const user of at(spare).slice(0, 2)) {
      allRound.push(await withRoles(instance, user, ALL_ROUND, first));
    }
    const [user, ...others] = [...allRound, ...at(first), ...at(second), ...shared];
    const subjects = await subjectsOf(instance.db, first, today);
    const subject =
      worker % 2 === 0 ? subjects.find(isReviewedByAll) : subjects.find((each) => !isReviewedByAll(each));
    if (!user || !subject) throw new Error(`nobody or nothing at ${first}`);
    const steps = new Map([[subject.item.code, subject.item.review]]);
    const drafts: string[] = [];
    contexts.push({
      instance,
      random,
      inspector: gateInspector(instance.db, steps, drafts),
      bodies: [first, second],
      item: subject.item.code,
      content: subject.content,
      users: [user, ...others],
      drafts,
      disclosures: [],
      reached: new Map(),
    });
  }
  return contexts;
}
