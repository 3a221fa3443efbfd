import pg from 'pg';
import { listCurrentRecords } from '../src/dossiers/store.ts';
import type { JsonObject, JsonValue } from '../src/kernel/canonical-json.ts';
import { addDays, civilDate, parseCivilDate } from '../src/kernel/civil-date.ts';
import { newId } from '../src/kernel/ids.ts';
import { jsonObject } from '../src/kernel/json-object.ts';
import { catalogue } from '../src/main/catalogue.ts';
import { DEMONSTRATION } from '../src/main/demonstration-data.ts';
import type { DossierKind } from '../src/schema/dossier-kind.ts';
import type { DossierRecord } from '../src/schema/example.ts';
import { decisionFaults } from './decision-faults.ts';
import { type Forgery, forgeryStatements, itemOf, withdrawalStatements } from './forge-record.ts';
import type { OwnInstance } from './own-instance.ts';
import type { Random } from './random.ts';

const kindAt = (type: string, record: DossierRecord): DossierKind =>
  catalogue.kindOn(catalogue.kindKeyOfType(type), civilDate(record.at.slice(0, 10)));

/** Valid courses of decisions: the probe follows and damages them. */
const COURSES = DEMONSTRATION.examples
  .flatMap((area) => area.dossiers)
  .flatMap(({ body, records }) => {
    const valid = records.filter((record) => record.refusals.length === 0);
    const [first] = valid;
    if (first === undefined) return [];
    const { type } = itemOf(first.item);
    const kind = isDossier(type) ? kindAt(type, first) : null;
    return kind?.key === 'major-decision' ? [{ body, kind, records: valid }] : [];
  });
type Course = (typeof COURSES)[number];

function isDossier(type: string): boolean {
  try {
    return catalogue.kindKeyOfType(type) !== '';
  } catch {
    return false;
  }
}

/** One dossier under attack. */
export interface DossierTarget {
  readonly instance: OwnInstance;
  readonly random: Random;
  readonly steps: ReadonlyMap<string, readonly string[]>;
  readonly reached: Map<string, number>;
  course: Course;
  number: string;
  dossier: string;
  /** What stands, in the order in which it got there. */
  current: { readonly id: string; readonly index: number; edition: number; withdrawn: boolean }[];
  tries: number;
}

let serial = 0;

export async function openDossierTarget(instance: OwnInstance, random: Random): Promise<DossierTarget> {
  const rows = await instance.db
    .selectFrom('current_catalogue_item')
    .select(['code', 'declaration'])
    .execute();
  const steps = new Map(
    rows.map((row): [string, readonly string[]] => {
      const review = row.declaration === null ? null : jsonObject(row.declaration).review;
      return [row.code ?? '', Array.isArray(review) ? review.map(String) : []];
    }),
  );
  const [course] = COURSES;
  if (course === undefined) throw new Error('no decision: the probe proves nothing');
  const target: DossierTarget = {
    instance,
    random,
    steps,
    reached: new Map(),
    course,
    number: '',
    dossier: '',
    current: [],
    tries: 0,
  };
  begin(target);
  return target;
}

function begin(target: DossierTarget): void {
  serial += 1;
  target.course = target.random.pickFrom(COURSES) ?? target.course;
  target.number = `JC-2026-P${process.pid}-${serial}`;
  target.dossier = newId(target.instance.clock.now());
  target.current = [];
  target.tries = 0;
}

const reach = (target: DossierTarget, what: string): void => {
  target.reached.set(what, (target.reached.get(what) ?? 0) + 1);
};

const textIn = (content: JsonObject, field: string): string => String(content[field] ?? '');

/** The record of the course, on the dossier under attack. */
function forgery(target: DossierTarget, record: DossierRecord, content: JsonObject, opens: boolean): Forgery {
  const { kind, body } = target.course;
  const { fields } = kind;
  const placed = { ...content, [fields.number]: target.number };
  return {
    id: newId(target.instance.clock.now()),
    item: itemOf(record.item),
    body,
    content: placed,
    steps: target.steps.get(record.item) ?? [],
    at: record.at,
    disclosure: null,
    place: {
      dossier: target.dossier,
      opens: opens ? { kind: kind.key, version: kind.version, number: target.number } : null,
      stage: textIn(placed, fields.stage),
      on: textIn(placed, fields.on),
    },
  };
}

function damage(random: Random, value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.slice(0, random.below(value.length + 1));
  if (typeof value === 'string') {
    const day = parseCivilDate(value);
    return day === null
      ? random.pick(['', 'lawful', 'confirmed', 'passed', '司法'])
      : addDays(day, random.below(60) - 30);
  }
  return null;
}
const damaged = (random: Random, content: JsonObject): JsonObject => {
  const name = random.pickFrom(Object.keys(content)) ?? '';
  return { ...content, [name]: damage(random, content[name] ?? null) };
};

async function commit(client: pg.Client, statements: string, isolation = ''): Promise<boolean> {
  try {
    await client.query(`BEGIN ${isolation};\n${statements}\nCOMMIT;`);
    return true;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    await client.query('ROLLBACK');
    return false;
  }
}

const currentIds = (target: DossierTarget) => target.current.filter((each) => !each.withdrawn);
const nextIndex = (target: DossierTarget): number =>
  target.course.records.findIndex((_, index) => !target.current.some((each) => each.index === index));

type Attack = (target: DossierTarget, client: pg.Client) => Promise<boolean>;

const publish =
  (
    choose: (target: DossierTarget) => number,
    change: (target: DossierTarget, content: JsonObject) => JsonObject,
  ): Attack =>
  async (target, client) => {
    const index = choose(target);
    const record = target.course.records[index];
    if (record === undefined) return false;
    const made = forgery(target, record, change(target, record.content), target.current.length === 0);
    const done = await commit(client, forgeryStatements(made));
    if (done) target.current.push({ id: made.id, index, edition: 1, withdrawn: false });
    return done;
  };
const any = (target: DossierTarget): number => target.random.below(target.course.records.length);
const asItIs = (_: DossierTarget, content: JsonObject): JsonObject => content;
const hurt = (target: DossierTarget, content: JsonObject): JsonObject => damaged(target.random, content);

const withdraw: Attack = async (target, client) => {
  const chosen = target.random.pickFrom(currentIds(target));
  if (chosen === null) return false;
  const done = await commit(
    client,
    withdrawalStatements(
      chosen.id,
      newId(target.instance.clock.now()),
      target.instance.clock.now().toISOString(),
    ),
  );
  if (done) chosen.withdrawn = true;
  return done;
};

const correct: Attack = async (target, client) => {
  const chosen = target.random.pickFrom(target.current);
  const record = chosen === null ? undefined : target.course.records[chosen.index];
  if (chosen === null || record === undefined) return false;
  const made = forgery(target, record, damaged(target.random, record.content), false);
  const n = chosen.edition + 1;
  const done = await commit(client, forgeryStatements({ ...made, disclosure: { id: chosen.id, n } }));
  if (done) Object.assign(chosen, { edition: n, withdrawn: false });
  return done;
};

/** The record somewhere else than it says, on no dossier, or on a dossier that begins under another law. */
const misplace: Attack = async (target, client) => {
  const record = target.course.records[any(target)];
  if (record === undefined) return false;
  const made = forgery(target, record, record.content, false);
  const { place } = made;
  if (place === null) return false;
  const { kind } = target.course;
  const stage = target.random.pickFrom(kind.stages)?.key ?? '';
  const variants: readonly Forgery['place'][] = [
    null,
    { ...place, stage: stage === place.stage ? 'nowhere' : stage },
    { ...place, on: addDays(civilDate(place.on), -400) },
    {
      ...place,
      dossier: made.id,
      opens: {
        kind: kind.key,
        version: kind.version === 1 ? 2 : 1,
        number: textIn(made.content, kind.fields.number),
      },
    },
  ];
  const done = await commit(client, forgeryStatements({ ...made, place: target.random.pickFrom(variants) }));
  if (done) throw new Forged('a record was accepted where it does not belong');
  return false;
};

/** Two transactions that do not see each other: one takes away what the other rests on. */
const race: Attack = async (target, client) => {
  const last = currentIds(target).at(-1);
  const index = nextIndex(target);
  const record = target.course.records[index];
  if (last === undefined || record === undefined) return false;
  const other = new pg.Client({ connectionString: target.instance.appUrl });
  await other.connect();
  try {
    const made = forgery(target, record, record.content, false);
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM disclosure;`);
    await other.query(`BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM disclosure;`);
    const tookAway = other
      .query(
        `${withdrawalStatements(last.id, newId(target.instance.clock.now()), target.instance.clock.now().toISOString())} COMMIT;`,
      )
      .then(
        () => true,
        () => false,
      );
    const put = client.query(`${forgeryStatements(made)} COMMIT;`).then(
      () => true,
      () => false,
    );
    const [withdrawn, placed] = await Promise.all([tookAway, put]);
    if (!placed) await client.query('ROLLBACK');
    if (withdrawn) last.withdrawn = true;
    if (placed) target.current.push({ id: made.id, index, edition: 1, withdrawn: false });
    return withdrawn || placed;
  } finally {
    await other.end();
  }
};

class Forged extends Error {}

/** Never right, whatever stands. */
const FORBIDDEN: readonly string[] = [
  'DELETE FROM dossier_condition',
  `UPDATE dossier_condition SET test = '{"kind":"recorded","stages":[]}'`,
  `UPDATE dossier_condition SET step = 'consultation'`,
  'DELETE FROM dossier_stage_type',
  'DELETE FROM calendar_day',
  `INSERT INTO calendar_day VALUES ('2026-03-10', false, 2026, '假')`,
  'TRUNCATE dossier_condition',
  `UPDATE dossier_stage SET approvals = '{}'`,
  `INSERT INTO dossier_kind VALUES ('other', 1, '2000-01-01', 'a', 'b', 'c', NULL, '{}')`,
  'UPDATE dossier SET kind_version = 1',
  `UPDATE dossier_disclosure SET stage = 'start'`,
  'DELETE FROM dossier_disclosure',
  'ALTER TABLE dossier_disclosure DISABLE TRIGGER ALL',
  'DROP TRIGGER edition_dossier ON edition',
  `CREATE OR REPLACE FUNCTION public.judge_dossier(text, integer, jsonb, date) RETURNS jsonb LANGUAGE sql AS $x$SELECT '{"records": []}'::jsonb$x$`,
  `CREATE OR REPLACE FUNCTION public.check_dossier() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
  'SET session_replication_role = replica',
  'SET ROLE gongkai_owner',
];
const forbidden: Attack = async (target, client) => {
  const statement = target.random.pickFrom(FORBIDDEN) ?? '';
  if (await commit(client, `${statement};`)) throw new Forged(`SQL was accepted: ${statement}`);
  return false;
};

/** A temporary table of the same name, seen before the real one, must not be what the check reads. */
const shadow: Attack = async (target, client) => {
  const index = target.random.below(target.course.records.length);
  const record = target.course.records[index];
  if (record === undefined) return false;
  const made = forgery(target, record, record.content, target.current.length === 0);
  const done = await commit(
    client,
    `SET LOCAL search_path = pg_temp, public; CREATE TEMPORARY TABLE dossier_condition (kind text) ON COMMIT DROP; ${forgeryStatements(made)}`,
  );
  if (done) target.current.push({ id: made.id, index, edition: 1, withdrawn: false });
  return done;
};

const ATTACKS: readonly (readonly [string, number, Attack])[] = [
  ['next', 30, publish(nextIndex, asItIs)],
  ['out of order', 20, publish(any, asItIs)],
  ['next, damaged', 12, publish(nextIndex, hurt)],
  ['any, damaged', 8, publish(any, hurt)],
  ['withdraw', 8, withdraw],
  ['correct', 8, correct],
  ['misplace', 5, misplace],
  ['forbidden', 6, forbidden],
  ['shadow', 2, shadow],
  ['race', 1, race],
];
const WEIGHT = ATTACKS.reduce((sum, [, weight]) => sum + weight, 0);

function chosenAttack(random: Random): readonly [string, number, Attack] {
  let left = random.below(WEIGHT);
  const found = ATTACKS.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return found ?? ['next', 1, publish(nextIndex, asItIs)];
}

/**
 * One attempt on the dossier. Whatever was accepted is read by `decisionFaults`, which is not what judged it. Returns
 * what is wrong.
 */
export async function tryDossier(target: DossierTarget, client: pg.Client): Promise<string | null> {
  target.tries += 1;
  if (target.tries > 80 || nextIndex(target) < 0) begin(target);
  const [name, , attack] = chosenAttack(target.random);
  try {
    const accepted = await attack(target, client);
    reach(target, accepted ? `dossier ${name}` : 'dossier refused');
    return accepted ? await inspect(target, name) : null;
  } catch (error) {
    if (error instanceof Forged) return `dossier ${target.number}: ${error.message}`;
    throw error;
  }
}

async function inspect(target: DossierTarget, name: string): Promise<string | null> {
  const records = await target.instance.db
    .transaction()
    .execute((tx) => listCurrentRecords(tx, target.dossier));
  const [fault] = decisionFaults(records);
  return fault === undefined ? null : `dossier ${target.number} after ${name}: ${fault}`;
}
