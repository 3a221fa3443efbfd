import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { forgetContacts } from '../src/consultations/forget-contacts.ts';
import { addDays, civilDateAt } from '../src/kernel/civil-date.ts';
import { CONSULTING_BODY } from './abuse-consultations.ts';
import { type Course, PLANTED_TYPES, plantAll } from './leak-course.ts';
import { conceal } from './leak-fates.ts';
import { type Mark, Marks, nobody } from './leak-marks.ts';
import { type Fillings, filled, readablePaths } from './leak-paths.ts';
import { examplesOf, type Kit } from './leak-plants.ts';
import { type ApiOperation, openOperations } from './operations.ts';
import { type OwnInstance, openOwnInstance } from './own-instance.ts';
import { askInstance, type Call } from './prepared-drafts.ts';
import type { Probe, ProbeOptions, ProbeOutcome } from './probe.ts';
import { type Random, seededRandom } from './random.ts';
import { signInTestUsers, type TestUser } from './test-users.ts';

/**
 * Plants words wherever something comes in, takes back what was public, and looks for the words wherever something goes
 * out, as everybody: a word that is read by whom it is not for is a failure, and so is one that nobody ever reads.
 */
export const leaks: Probe = {
  name: 'leaks',
  description:
    '泄漏：在稿件、附件、意见、联系方式和限定范围的信息中埋入标记，撤下、到期、删除后以每种身份查遍页面、接口、订阅、导出、文件、日志和数据库',
  asksRunning: false,
  run: async (options) => {
    const lines: string[] = [];
    const instance = await openOwnInstance({ level: 'debug', stream: { write: (line) => lines.push(line) } });
    try {
      return await runLeaks(instance, lines, options);
    } finally {
      await instance.close();
    }
  },
};

/** On an instance that the caller opened, whatever its guards are; `lines` is what its log says. */
export async function runLeaks(
  instance: OwnInstance,
  lines: readonly string[],
  { seed, seconds }: ProbeOptions,
  beforeLooking: () => Promise<void> = async () => {},
  /** False: what is refused is not tried; for a probe without guards, which looks for what is read. */
  refusals = true,
): Promise<ProbeOutcome> {
  const random = seededRandom(seed);
  const marks = new Marks(random);
  const bodies = PLANTED_TYPES.flatMap((type) => examplesOf(instance, type).slice(0, 2)).map(
    ({ body }) => body,
  );
  const users = await signInTestUsers(instance, [...new Set([...bodies, CONSULTING_BODY, FOREIGN])]);
  const kit: Kit = { instance, ask: askInstance(instance), users, marks };
  const course = await plantAll(kit);
  const operations = await openOperations(kit.ask);
  const survey = new Survey(instance, marks);
  // Twice before the end: every page is kept, and what is public is seen to be found where the probe looks.
  await survey.ask([null], readablePaths(operations, await fillingsOf(instance, course)));
  const unseen = marks.all.filter((mark) => mark.mayRead(null) && !mark.seen);
  await course.end();
  await beforeLooking();
  const fillings = await fillingsOf(instance, course);
  const paths = readablePaths(operations, fillings);
  await survey.ask([null], paths);
  if (refusals)
    await survey.refusals(refusedCalls(operations, fillings, random), [null, ...foreigners(users)]);
  await survey.ask(users, READ_BY_EACH);
  await survey.ask(readersOf(users), draftPaths(course));
  await survey.sample(users, paths, random, Date.now() + seconds * 1000);
  const unread = marks.all.filter((mark) => mark.where.startsWith('draft ') && !mark.seen);
  await forgetContacts(instance.db, addDays(civilDateAt(instance.clock.now()), 800), 365);
  conceal(
    marks.all.filter((mark) => /^the (name|contact) of who/.test(mark.where)),
    nobody,
  );
  await survey.ask(readersOf(users), [
    `/api/v1/consultations/${course.consultation}/handling/opinions?issue=all&limit=100`,
  ]);
  const failures = [
    ...survey.failures,
    ...unseen.map((mark) => `${mark.where}: was public, and nobody found it`),
    ...unread.map((mark) => `${mark.where}: not even who may read it found it`),
    ...inLog(marks, lines, survey.asked),
    ...(await inTables(instance, marks)),
  ];
  const reached = {
    marks: marks.all.length,
    seen: marks.all.filter(({ seen }) => seen).length,
    paths: paths.length,
    users: users.length,
    'lines of the log': lines.length,
  };
  return { tried: survey.tried, failures, reached };
}

/** A body that has nothing to do with any of it. */
const FOREIGN = 'tjj';
const READ_BY_EACH = [
  '/api/v1/messages?limit=100',
  '/api/v1/drafts?view=todo',
  '/api/v1/restricted/disclosures',
  '/api/v1/supervision/agenda',
];

const foreigners = (users: readonly TestUser[]): readonly TestUser[] =>
  users.filter(({ grants }) => grants.some(({ bodyCode }) => bodyCode === FOREIGN));
const readersOf = (users: readonly TestUser[]): readonly TestUser[] =>
  users.filter(({ grants }) => grants.some(({ role }) => role === 'editor' || role === 'office'));
const draftPaths = ({ planted }: Course): readonly string[] =>
  planted.flatMap(({ draft }) => [`/api/v1/drafts/${draft}`, `/api/v1/drafts/${draft}/revisions`]);

async function fillingsOf(
  { db }: OwnInstance,
  { planted, consultation, feedback, files }: Course,
): Promise<Fillings> {
  const disclosures = [...planted.flatMap(({ disclosure }) => disclosure ?? []), consultation];
  const editions = await db
    .selectFrom('edition')
    .select('id')
    .where('disclosure_id', 'in', disclosures)
    .execute();
  const dossiers = await db
    .selectFrom('dossier_disclosure')
    .select('dossier_id')
    .where('disclosure_id', 'in', disclosures)
    .execute();
  const stored = await db.selectFrom('stored_file').select('sha256').execute();
  const entries = await db
    .selectFrom('register_entry')
    .select('key')
    .where('disclosure_id', 'in', disclosures)
    .limit(5)
    .execute();
  const { count } = await db
    .selectFrom('log_leaf')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    disclosures,
    drafts: planted.map(({ draft }) => draft),
    editions: editions.map(({ id }) => id),
    dossiers: [...new Set(dossiers.map(({ dossier_id }) => dossier_id))],
    codes: [...new Set([...planted.flatMap(({ body, item }) => [body, item]), ...feedback])],
    keys: entries.map(({ key }) => key),
    types: [...new Set(planted.map(({ type }) => type))],
    files: [...new Set([...files, ...stored.map(({ sha256 }) => sha256)])],
    leaves: Number(count),
  };
}

/** What must be refused, and what its refusal says. */
function refusedCalls(
  operations: readonly ApiOperation[],
  fillings: Fillings,
  random: Random,
): readonly Call[] {
  return operations
    .filter(({ method, template }) => method !== 'GET' && !template.endsWith('/session'))
    .flatMap(({ method, template }) => {
      const paths = filled(template, fillings);
      return paths
        .filter(() => paths.length < 8 || random.chance(8 / paths.length))
        .map((path): Call => ({ method, path, headers: { 'if-match': '"1"' }, payload: {} }));
    });
}

/** Asks, reads all that comes back, and notes each word that is not for who asked. */
class Survey {
  readonly failures: string[] = [];
  tried = 0;
  /** In addresses that were asked for: the key of an entry stands in its own. */
  readonly asked = new Set<Mark>();
  readonly #instance: OwnInstance;
  readonly #marks: Marks;

  constructor(instance: OwnInstance, marks: Marks) {
    this.#instance = instance;
    this.#marks = marks;
  }

  async ask(users: readonly (TestUser | null)[], paths: readonly string[]): Promise<void> {
    for (const user of users) for (const path of paths) await this.#one(user, { method: 'GET', path });
  }

  async refusals(calls: readonly Call[], users: readonly (TestUser | null)[]): Promise<void> {
    for (const user of users) for (const call of calls) await this.#one(user, call);
  }

  async sample(
    users: readonly TestUser[],
    paths: readonly string[],
    random: Random,
    until: number,
  ): Promise<void> {
    while (Date.now() < until) {
      const [user, path] = [random.pickFrom(users), random.pickFrom(paths)];
      if (user !== null && path !== null) await this.#one(user, { method: 'GET', path });
    }
  }

  async #one(user: TestUser | null, { method, path, headers, payload }: Call): Promise<void> {
    const answer = await this.#instance.app.inject({
      method,
      url: path,
      headers: { accept: 'text/html, */*', 'accept-encoding': 'identity', ...user?.headers, ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    this.tried += 1;
    const text = `${JSON.stringify(answer.headers)}\n${textOf(answer.rawPayload)}`;
    const who = user?.username ?? 'the public';
    const own = this.#marks.in(path);
    for (const mark of own) this.asked.add(mark);
    for (const mark of this.#marks.in(text)) {
      // A refusal repeats the key that was asked for.
      if (own.includes(mark)) continue;
      mark.seen = true;
      if (!mark.mayRead(user)) this.failures.push(`${mark.where}: ${who} reads it at ${method} ${path}`);
    }
    for (const [secret, where] of this.#marks.secrets)
      if (text.includes(secret)) this.failures.push(`${where}: ${who} reads it at ${method} ${path}`);
  }
}

/** Workbooks and documents are archives: what is in their parts counts. */
function textOf(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString();
  const parts = Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString());
  return parts.join('\n').replaceAll(/<[^>]*>/g, '');
}

function inLog(marks: Marks, lines: readonly string[], asked: ReadonlySet<Mark>): readonly string[] {
  const said = lines.join('\n');
  const secret = [...marks.secrets].filter(([value]) => said.includes(value));
  return [
    ...marks
      .in(said)
      .filter((mark) => !asked.has(mark))
      .map((mark) => `${mark.where}: stands in the server’s log`),
    ...secret.map(([, where]) => `${where}: stands in the server’s log`),
  ];
}

/** What is kept of events, in the public log, in mails and in waiting jobs says what happened, never a content. */
const SPEAK_OF_NOTHING = [
  'event',
  'log_leaf',
  'signal',
  'mail',
  'mail_message',
  'message',
  'job_failure',
  'find_kept',
  'expunge',
  'idempotency_key',
];

async function inTables({ db }: OwnInstance, marks: Marks): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND relkind = 'r' AND has_table_privilege(c.oid, 'SELECT') ORDER BY relname`.execute(
    db,
  );
  const failures: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`
      SELECT string_agg(t::text, ' ') AS text FROM ${sql.table(name)} t WHERE t::text ~* 'lk[bcdfghjkmnpqrstvwxz]{10}'`.execute(
      db,
    );
    for (const mark of marks.in(rows[0]?.text ?? ''))
      if (SPEAK_OF_NOTHING.includes(name) || mark.mayRead === nobody)
        failures.push(`${mark.where}: stands in the table ${name}`);
  }
  return failures;
}
