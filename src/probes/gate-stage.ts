import type { JsonObject } from '../kernel/canonical-json.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import type { Player } from './cast.ts';
import { signedInCast, withRoles } from './cast.ts';
import { type GateLedger, gateLedger } from './gate-ledger.ts';
import type { OwnInstance } from './own-instance.ts';
import type { Random } from './random.ts';
import { bodiesWithSubjects, isReviewedByAll, subjectsOf } from './scenery.ts';

/** What one lane plays with: its own people and drafts, so that lanes do not disturb each other and a seed repeats. */
export interface GateStage {
  readonly instance: OwnInstance;
  readonly random: Random;
  readonly ledger: GateLedger;
  readonly bodies: readonly [string, string];
  readonly item: string;
  readonly content: (serial: number) => JsonObject;
  readonly players: readonly [Player, ...Player[]];
  /** The newest last. */
  readonly drafts: string[];
  readonly disclosures: string[];
  readonly reached: Map<string, number>;
}

export const reach = (stage: GateStage, what: string): void => {
  stage.reached.set(what, (stage.reached.get(what) ?? 0) + 1);
};

const BODIES_OF_A_LANE = 3;
const ALL_ROUND = ['editor', 'reviewer', 'secrecy', 'legal', 'issuer'] as const;

/** Bodies and people for each lane. Two at its first body may do everything there: nobody but the rules keeps them from approving themselves. */
export async function setStages(
  instance: OwnInstance,
  randoms: readonly Random[],
): Promise<readonly GateStage[]> {
  const today = civilDateAt(instance.clock.now());
  const bodies = await bodiesWithSubjects(
    instance.db,
    today,
    randoms.length * BODIES_OF_A_LANE,
    isReviewedByAll,
  );
  const cast = await signedInCast(instance, bodies);
  const shared = cast.filter((player) => player.grants.every((grant) => grant.bodyCode === '*'));
  const stages: GateStage[] = [];
  for (const [lane, random] of randoms.entries()) {
    const [first = '', second = '', spare = ''] = bodies.slice(lane * BODIES_OF_A_LANE);
    const at = (body: string): readonly Player[] =>
      cast.filter((player) => player.grants.some((grant) => grant.bodyCode === body));
    const allRound: Player[] = [];
    for (const player of at(spare).slice(0, 2)) {
      allRound.push(await withRoles(instance, player, ALL_ROUND, first));
    }
    const [player, ...others] = [...allRound, ...at(first), ...at(second), ...shared];
    const subjects = await subjectsOf(instance.db, first, today);
    const subject =
      lane % 2 === 0 ? subjects.find(isReviewedByAll) : subjects.find((each) => !isReviewedByAll(each));
    if (!player || !subject) throw new Error(`nobody or nothing at ${first}`);
    const steps = new Map([[subject.item.code, subject.item.review]]);
    const drafts: string[] = [];
    stages.push({
      instance,
      random,
      ledger: gateLedger(instance.db, steps, drafts),
      bodies: [first, second],
      item: subject.item.code,
      content: subject.content,
      players: [player, ...others],
      drafts,
      disclosures: [],
      reached: new Map(),
    });
  }
  return stages;
}
