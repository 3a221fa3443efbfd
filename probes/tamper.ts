import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { civilDateAt } from '../src/kernel/civil-date.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { runVerify } from '../verifier/cli.ts';
import { type OwnInstance, openOwnInstance } from './own-instance.ts';
import { askInstance, draftMaker, reviewedSubject } from './prepared-drafts.ts';
import type { Probe, ProbeOptions, ProbeOutcome } from './probe.ts';
import { type Random, seededRandom } from './random.ts';
import { bodiesWithSubjects, isReviewedByAll } from './subjects.ts';
import { openTamperedSite, type TamperedSite } from './tampered-site.ts';
import { signInTestUsers } from './test-users.ts';

const EDITIONS = 12;

/** What somebody with the owner's rights, triggers off, might do to one row; `$1` is the row's key. */
const ROW_CHANGES: readonly [RowChange, ...RowChange[]] = [
  row(
    'edition',
    'content',
    `jsonb_set(content, ARRAY[(SELECT min(k) FROM jsonb_object_keys(content) k)], '"改过"')`,
  ),
  row('edition', 'title', `title || '。'`),
  row('edition', 'salt', `reverse(salt)`),
  row('edition', 'body_name', `body_name || '局'`),
  row('edition', 'published_at', `published_at - interval '1 day'`),
  row('edition', 'change_note', `'改过'`),
  row('edition', 'commitment_sha256', `reverse(commitment_sha256)`),
  row('edition', 'commitment_sm3', `reverse(commitment_sm3)`),
  // What the site lists, of which the log is asked.
  row('disclosure', 'edition', 'edition + 1'),
  row('disclosure', 'first_published_at', `first_published_at - interval '1 day'`),
  row('log_leaf', 'entry', `set_byte(entry, length(entry) / 2, get_byte(entry, length(entry) / 2) # 1)`),
  row('log_leaf', 'leaf_hash', `set_byte(leaf_hash, 7, get_byte(leaf_hash, 7) # 1)`),
];

interface RowChange {
  readonly name: string;
  readonly table: 'edition' | 'disclosure' | 'log_leaf';
  readonly column: string;
  readonly value: string;
}

function row(table: RowChange['table'], column: string, value: string): RowChange {
  return { name: `${table}.${column}`, table, column, value };
}

/**
 * Changes one thing at a time, on the wire and in the database, behind the back of the server; the independent
 * verifier, that has seen the log once before, must notice each.
 */
export const tamper: Probe = {
  name: 'tamper',
  description: '篡改：逐一改动日志分片、检查点、条目、版本的字节和行，独立核验必须逐一发现',
  asksRunning: false,
  run: async (options) => {
    const instance = await openOwnInstance();
    const folder = mkdtempSync(join(tmpdir(), 'gk-tamper-'));
    const site = await openTamperedSite(instance);
    try {
      await publishSome(instance);
      return await tamperUntil(options, instance, site, join(folder, 'state.json'));
    } finally {
      await site.close();
      await instance.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function publishSome(instance: OwnInstance): Promise<void> {
  const today = civilDateAt(instance.clock.now());
  const [body = ''] = await bodiesWithSubjects(instance.db, today, 1, isReviewedByAll);
  const testUsers = await signInTestUsers(instance, [body]);
  const subject = await reviewedSubject(instance.db, instance.clock, body);
  const make = draftMaker(askInstance(instance), testUsers, subject);
  for (let n = 0; n < EDITIONS; n += 1) await make('published');
}

async function tamperUntil(
  options: ProbeOptions,
  instance: OwnInstance,
  site: TamperedSite,
  state: string,
): Promise<ProbeOutcome> {
  const verdict = async (): Promise<{ readonly exit: number; readonly text: string }> => {
    let text = '';
    const write = (part: string): void => {
      text += part;
    };
    const argv = [site.url, '--state', state, '--documents', 'all', '--shown', 'all', '--lang', 'en'];
    return { exit: await runVerify(argv, { write }), text };
  };
  const honest = await verdict();
  if (honest.exit !== 0) return { tried: 1, failures: [`honest, but: ${honest.text}`], reached: {} };
  const provable = site.asked().filter((path) => path.startsWith('/log/'));
  const random = seededRandom(options.seed);
  const failures: string[] = [];
  const reached: Record<string, number> = { 'on the wire': 0, 'in rows': 0 };
  const until = Date.now() + options.seconds * 1000;
  let tried = 0;
  for (; Date.now() < until; tried += 1) {
    const onTheWire = random.chance(0.5);
    const change = onTheWire ? tamperWire(random, site, provable) : await tamperRow(random, instance);
    const { exit } = await verdict();
    if (exit === 0) failures.push(`unnoticed: ${change.name}`);
    reached[onTheWire ? 'on the wire' : 'in rows'] =
      (reached[onTheWire ? 'on the wire' : 'in rows'] ?? 0) + 1;
    await change.undo();
  }
  const afterwards = await verdict();
  if (afterwards.exit !== 0) failures.push(`not the same as before: ${afterwards.text}`);
  return { tried, failures, reached };
}

interface Change {
  readonly name: string;
  readonly undo: () => Promise<void>;
}

/** One bit, or the end cut off, of one answer of the log. */
function tamperWire(random: Random, site: TamperedSite, paths: readonly string[]): Change {
  const path = random.pickFrom(paths) ?? '/log/checkpoint';
  const cut = random.chance(0.1);
  const place = random.next();
  const bit = 1 << random.below(8);
  site.change({
    path,
    make: (body) => {
      const bytes = Buffer.from(body);
      const at = Math.floor(place * bytes.length);
      if (cut) return bytes.subarray(0, at);
      bytes[at] = (bytes[at] ?? 0) ^ bit;
      return bytes;
    },
  });
  return {
    name: `${path}, ${cut ? 'cut' : `bit ${bit}`} at ${place.toFixed(4)}`,
    undo: async () => site.change(null),
  };
}

async function tamperRow(random: Random, instance: OwnInstance): Promise<Change> {
  const { name, table, column, value } = random.pick(ROW_CHANGES);
  const key = table === 'log_leaf' ? 'index' : 'id';
  const skip = random.below(EDITIONS);
  return withoutTriggers(instance, async (query) => {
    const [before] = await query(
      `SELECT ${key}::text AS key, ${column}::text AS value FROM ${table} ORDER BY ${key} OFFSET ${skip} LIMIT 1`,
      [],
    );
    if (!before) throw new Error(`${table} has no row ${skip}`);
    const type = TYPES[column] ?? 'text';
    const where = `WHERE ${key}::text = $1`;
    await query(`UPDATE ${table} SET ${column} = ${value} ${where}`, [before.key]);
    return {
      name: `${name} of row ${skip}`,
      undo: () =>
        withoutTriggers(instance, async (restore) => {
          await restore(`UPDATE ${table} SET ${column} = $2::${type} ${where}`, [before.key, before.value]);
        }),
    };
  });
}

const TYPES: Readonly<Record<string, string>> = {
  content: 'jsonb',
  published_at: 'timestamptz',
  first_published_at: 'timestamptz',
  edition: 'integer',
  entry: 'bytea',
  leaf_hash: 'bytea',
};

type Query = (
  text: string,
  values: readonly unknown[],
) => Promise<readonly { readonly key: string; readonly value: string }[]>;

/** As the superuser of the machine, whom no trigger stops. */
const withoutTriggers = <T>(instance: OwnInstance, work: (query: Query) => Promise<T>): Promise<T> =>
  withClient(instance.adminUrl, async (client) => {
    await client.query(`SET session_replication_role = replica; SET timezone = 'Asia/Shanghai'`);
    return work(async (text, values) => {
      const result = await client.query<{ key: string; value: string }>(text, [...values]);
      return result.rows;
    });
  });
