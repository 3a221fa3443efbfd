import type pg from 'pg';
import { RING_ROAD } from '../examples/dossiers/major-decision-scripts.ts';
import { type DecisionStep, decisionRecordAt, UNLAWFUL } from '../examples/dossiers/major-decision-walk.ts';
import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { addDays, type CivilDate, civilDateAt } from '../src/kernel/civil-date.ts';
import { newId } from '../src/kernel/ids.ts';
import { catalogue } from '../src/main/catalogue.ts';
import { type Forgery, forgeryStatements, itemOf } from './forge-record.ts';
import type { OwnInstance } from './own-instance.ts';
import { type Ask, askInstance, memberOf } from './prepared-drafts.ts';
import type { Random } from './random.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import { signInTestUsers, type TestUser } from './test-users.ts';

interface Elsewhere {
  readonly body: string;
  readonly subjects: readonly Subject[];
}

/** A matter that was found unlawful, and everything that a body can publish besides. */
export interface DoorTarget {
  readonly instance: OwnInstance;
  readonly random: Random;
  readonly ask: Ask;
  readonly users: readonly TestUser[];
  readonly subjects: readonly Subject[];
  /** A government above, and one of another place. */
  readonly others: readonly [Elsewhere, ...Elsewhere[]];
  readonly dossier: string;
  readonly today: CivilDate;
  readonly reached: Map<string, number>;
  /** Records that say nothing of the matter, for corrections. */
  readonly innocent: string[];
  readonly seen: Set<string>;
  serial: number;
}

const { body: BODY, name: NAME, number: NUMBER, passages } = RING_ROAD;
export const MATTER_STEPS: readonly DecisionStep[] = [
  ...(['start', 'consultation', 'outreach', 'experts', 'expert-adoption', 'adoption', 'risk'] as const),
  'legality-review',
];

export const WHOLE_DRAFT = passages.join('');
/** Of the same line of governments, and of none. */
export const ABOVE = 'province';
export const STRANGER = 'changde';

/** What somebody would bring in: a passage of the draft, its name, its number, written as it is or otherwise. */
export const SPOKEN: readonly string[] = [
  // Nothing of the matter: the door itself opens.
  '本项工作按计划推进。',
  '各单位按照职责分工做好有关工作。',
  passages[0],
  passages[2].replaceAll('，', '、'),
  [...passages[1]].join('\u200b'),
  [...passages[2]].join(' '),
  `《${NAME}》`,
  NUMBER.replaceAll('-', '－'),
];

/** The matter, up to the opinion that it is unlawful, made by SQL as `tryDossier` makes its courses. */
async function makeMatter(instance: OwnInstance, client: pg.Client): Promise<string> {
  const start = addDays(civilDateAt(instance.clock.now()), -90);
  const dossier = newId(instance.clock.now());
  const rows = await instance.db
    .selectFrom('current_catalogue_item')
    .select(['code', 'declaration'])
    .execute();
  for (const step of MATTER_STEPS) {
    const differs =
      step === 'legality-review' ? UNLAWFUL(RING_ROAD, '第二条违反法定原则，不得提交讨论。') : {};
    const record = decisionRecordAt({ script: RING_ROAD, start }, step, differs);
    const item = itemOf(record.item);
    const review = memberOf(rows.find(({ code }) => code === record.item)?.declaration, 'review');
    const made: Forgery = {
      id: newId(instance.clock.now()),
      item,
      body: BODY,
      content: record.content,
      steps: Array.isArray(review) ? review.map(String) : item.review,
      at: record.at,
      disclosure: null,
      place: {
        dossier,
        opens:
          step === 'start'
            ? {
                kind: 'major-decision',
                version: catalogue.kindOn('major-decision', start).version,
                number: NUMBER,
                title: NAME,
              }
            : null,
        stage: String(record.content.stage),
        on: String(record.content.documentDate),
      },
    };
    await client.query(`BEGIN; ${forgeryStatements(made)} COMMIT;`);
  }
  return dossier;
}

export async function openDoorTarget(
  instance: OwnInstance,
  random: Random,
  client: pg.Client,
): Promise<DoorTarget> {
  const today = civilDateAt(instance.clock.now());
  const users = await signInTestUsers(instance, [BODY, ABOVE, STRANGER]);
  const elsewhere = async (body: string): Promise<Elsewhere> => ({
    body,
    subjects: await subjectsOf(instance.db, body, today),
  });
  return {
    instance,
    random,
    ask: askInstance(instance),
    users,
    subjects: await subjectsOf(instance.db, BODY, today),
    others: [await elsewhere(ABOVE), await elsewhere(STRANGER)],
    dossier: await makeMatter(instance, client),
    today,
    reached: new Map(),
    innocent: [],
    seen: new Set(),
    serial: 0,
  };
}

export const opened = (target: DoorTarget, what: string): void => {
  target.reached.set(what, (target.reached.get(what) ?? 0) + 1);
};

/** A record by SQL, past every command, with a confirmation that nobody gave. */
export function forgedDoor(target: DoorTarget, content: JsonObject, subject: Subject): string {
  return forgeryStatements({
    id: newId(target.instance.clock.now()),
    item: itemOf(subject.item.code),
    body: BODY,
    content,
    steps: subject.item.review,
    at: target.instance.clock.now().toISOString(),
    disclosure: null,
    place: null,
  });
}
