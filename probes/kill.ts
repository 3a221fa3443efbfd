import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { civilDateAt } from '../src/kernel/civil-date.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { readConfig } from '../src/main/config.ts';
import { openInstallation } from '../src/main/installation.ts';
import { runVerify } from '../verifier/cli.ts';
import { type Ask, askUrl, draftMaker, memberOf, type Stage } from './prepared-drafts.ts';
import type { Probe, ProbeOptions, ProbeOutcome } from './probe.ts';
import { type Random, seededRandom } from './random.ts';
import { startRealServer } from './real-server.ts';
import { bodiesWithSubjects, type Subject, subjectsOf } from './subjects.ts';
import { signInTestUsers, type TestUser } from './test-users.ts';

/** At once, each doing one thing after the other. */
const WORKERS = 4;

/** Something that the server has confirmed, and how to see whether it is still so. */
interface Promised {
  readonly kind: string;
  readonly holds: (ask: Ask) => Promise<boolean>;
}

/**
 * kill -9 of a real server in the middle of saving, uploading, reviewing and publishing. After each restart everything
 * that was ever acknowledged must be there, and the log must be the one that the verifier saw before.
 */
export const kill: Probe = {
  name: 'kill',
  description: '断电：在保存、上传、审核、公开中途 kill -9 真实服务，重启后已答复的一件都不能少',
  asksRunning: false,
  run: async (options) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'gk-kill-'));
    // Under root the database runs as nobody, who must be able to enter.
    chmodSync(dataDir, 0o755);
    try {
      return await killUntil(options, dataDir, await prepared(dataDir));
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

interface KillContext {
  readonly testUsers: readonly TestUser[];
  readonly subject: Subject;
}

/** People and a body in a data folder that a real server will open; the sessions stay valid across restarts. */
async function prepared(dataDir: string): Promise<KillContext> {
  const installation = await openInstallation(readConfig({ GONGKAI_DATA_DIR: dataDir }, 'demo'));
  try {
    const { db } = installation;
    const today = civilDateAt(systemClock.now());
    const [body = ''] = await bodiesWithSubjects(db, today, 1);
    const testUsers = await signInTestUsers({ db, clock: systemClock }, [body]);
    const [subject] = await subjectsOf(db, body, today);
    if (!subject) throw new Error(`${body} owes nothing`);
    return { testUsers, subject };
  } finally {
    await installation.close();
  }
}

async function killUntil(
  options: ProbeOptions,
  dataDir: string,
  context: KillContext,
): Promise<ProbeOutcome> {
  const random = seededRandom(options.seed);
  const promised: Promised[] = [];
  const failures: string[] = [];
  const until = Date.now() + options.seconds * 1000;
  let kills = 0;
  do {
    const server = await startRealServer(dataDir);
    try {
      const ask = askUrl(server.url);
      failures.push(...(await broken(ask, promised)), ...(await logFaults(server.url, dataDir)));
      const stopped = { now: false };
      const workers = Array.from({ length: WORKERS }, () => work(ask, context, random, promised, stopped));
      await sleep(300 + random.below(1500));
      await server.kill();
      stopped.now = true;
      kills += 1;
      await Promise.all(workers);
    } finally {
      await server.kill();
    }
  } while (Date.now() < until);
  const last = await startRealServer(dataDir);
  try {
    failures.push(...(await broken(askUrl(last.url), promised)), ...(await logFaults(last.url, dataDir)));
  } finally {
    await last.kill();
  }
  const reached: Record<string, number> = { kills };
  for (const { kind } of promised) reached[kind] = (reached[kind] ?? 0) + 1;
  reached.kept = promised.length - failures.length;
  return { tried: promised.length, failures, reached };
}

async function broken(ask: Ask, promised: readonly Promised[]): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const { kind, holds } of promised) if (!(await holds(ask))) lost.push(`lost: ${kind}`);
  return lost;
}

async function logFaults(url: string, dataDir: string): Promise<readonly string[]> {
  let text = '';
  const write = (part: string): void => {
    text += part;
  };
  const argv = [url, '--state', join(dataDir, 'probe-verifier.json'), '--documents', 'all', '--lang', 'en'];
  return (await runVerify(argv, { write })) === 1 ? [`the verifier objects:\n${text}`] : [];
}

/** Until the server dies; what it refuses for other reasons is a mistake of this probe. */
async function work(
  ask: Ask,
  context: KillContext,
  random: Random,
  promised: Promised[],
  stopped: { readonly now: boolean },
): Promise<void> {
  const editor = holder(context, 'editor');
  const make = draftMaker(ask, context.testUsers, context.subject);
  try {
    while (!stopped.now) {
      if (random.chance(0.3)) promised.push(await upload(ask, context, editor));
      else
        promised.push(
          ...(await draftTo(make, random.pick(['editing', 'in-review', 'approved', 'published']), editor)),
        );
    }
  } catch (error) {
    // The connection broke: nothing was promised for the request in progress.
    if (!(error instanceof TypeError) && !stopped.now) throw error;
  }
}

function holder({ testUsers, subject }: KillContext, role: string): TestUser {
  const found = testUsers.find((user) =>
    user.grants.some((grant) => grant.role === role && grant.bodyCode === subject.bodyCode),
  );
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
}

const STATES: Readonly<Record<Stage, string>> = {
  editing: 'editing',
  'in-review': 'in-review',
  secrecy: 'in-review',
  legal: 'in-review',
  approved: 'approved',
  published: 'published',
};
const KINDS: Readonly<Record<Stage, string>> = {
  editing: 'saved',
  'in-review': 'submitted',
  secrecy: 'reviewed',
  legal: 'reviewed',
  approved: 'reviewed',
  published: 'published',
};

async function draftTo(
  make: ReturnType<typeof draftMaker>,
  stage: Stage,
  editor: TestUser,
): Promise<readonly Promised[]> {
  const { id, version, disclosure } = await make(stage);
  const draft: Promised = {
    kind: KINDS[stage],
    holds: async (ask) => {
      const { body } = await ask(editor, { method: 'GET', path: `/api/v1/drafts/${id}` });
      return memberOf(body, 'version') === version && memberOf(body, 'state') === STATES[stage];
    },
  };
  if (disclosure === null) return [draft];
  const shown: Promised = {
    kind: 'shown to the public',
    holds: async (ask) =>
      (await ask(null, { method: 'GET', path: `/api/v1/disclosures/${disclosure}` })).status === 200,
  };
  return [draft, shown];
}

const BOUNDARY = 'gongkai-probe';

async function upload(ask: Ask, { subject }: KillContext, editor: TestUser): Promise<Promised> {
  const text = randomBytes(3000).toString('base64');
  const answer = await ask(editor, {
    method: 'POST',
    path: `/api/v1/uploads?body=${subject.bodyCode}`,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: [
      `--${BOUNDARY}`,
      'content-disposition: form-data; name="file"; filename="a.txt"',
      'content-type: text/plain',
      '',
      text,
      `--${BOUNDARY}--`,
      '',
    ].join('\r\n'),
  });
  if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${JSON.stringify(answer.body)}`);
  const sha256 = String(memberOf(answer.body, 'sha256'));
  return {
    kind: 'uploaded',
    holds: async (later) => {
      const { status, body } = await later(editor, { method: 'GET', path: `/files/${sha256}/a.txt` });
      return status === 200 && body === text;
    },
  };
}
