import pg from 'pg';
import { setEvidenceClock } from '../src/database/evidence-clock.ts';
import { type GateContext, openGateContexts } from './gate-context.ts';
import { openDoorTarget } from './gate-door-target.ts';
import { tryDoor } from './gate-doors.ts';
import { type DossierTarget, openDossierTarget, tryDossier } from './gate-dossiers.ts';
import { tryWithheld } from './gate-exceptions.ts';
import { tryRequest } from './gate-requests.ts';
import { tryStatement } from './gate-statements.ts';
import { attackGuards } from './guard-attacks.ts';
import { type OwnInstance, openOwnInstance } from './own-instance.ts';
import type { Probe, ProbeOptions, ProbeOutcome } from './probe.ts';
import { seededRandom } from './random.ts';

/** More would only wait for each other: the requests are answered in this process. */
const WORKERS = 3;
/** These only wait for the database. */
const DOSSIER_WORKERS = 2;
/** How many attempts between two looks at what became public. */
const LOOK_EVERY = 200;
const STATEMENTS = 0.4;
/** Records of which a part is withheld; each takes a whole course of requests. */
const WITHHELD = 0.04;

/**
 * Looks for ways round the procedure: people in any role, requests in any order, and SQL with the application's rights.
 * An edition without the approvals of its item, approved or issued by who submitted it, or with another text, is a
 * failure; so is a record that stands in a dossier without what its stage demands, in whatever order, with whatever
 * content and by whatever SQL it came there; so is an edition that tells what is marked as not to be made public.
 */
export const gates: Probe = {
  name: 'gates',
  description:
    '绕过办理流程：随机的角色、请求、顺序和 SQL，版本缺审批、自批自签、换文，或者决策等事项未经规定程序即进入下一步，均为失败',
  asksRunning: false,
  run: async (options: ProbeOptions) => {
    const instance = await openOwnInstance();
    try {
      // The attacks on dates are for the database's own clock; the courses of dossiers that follow take months.
      await setEvidenceClock(instance.ownerUrl, { kind: 'database' });
      const guards = await attackGuards(instance.appUrl);
      await setEvidenceClock(instance.ownerUrl, { kind: 'told' });
      const [played, doors] = await Promise.all([runGates(instance, options), tryDoors(options)]);
      return {
        tried: guards.tried + played.tried + doors.tried,
        failures: [...guards.failures, ...played.failures, ...doors.failures],
        reached: { ...played.reached, ...doors.reached, 'statements against guards': guards.tried },
      };
    } finally {
      await instance.close();
    }
  },
};

/** All workers on an instance that the caller opened, whatever its guards are. */
export async function runGates(instance: OwnInstance, options: ProbeOptions): Promise<ProbeOutcome> {
  const randoms = Array.from({ length: WORKERS }, (_, worker) => seededRandom(options.seed * 1000 + worker));
  const contexts = await openGateContexts(instance, randoms);
  const until = Date.now() + options.seconds * 1000;
  const dossiers = await Promise.all(
    Array.from({ length: DOSSIER_WORKERS }, (_, worker) =>
      openDossierTarget(instance, seededRandom(options.seed * 1000 + 500 + worker)),
    ),
  );
  const reached: Record<string, number> = {};
  const outcomes = await Promise.all([
    ...contexts.map((context) => attackProcedure(context, until)),
    ...dossiers.map((target) => attackDossier(target, until)),
  ]);
  for (const { reached: counts } of [...contexts, ...dossiers]) {
    for (const [what, count] of counts) reached[what] = (reached[what] ?? 0) + count;
  }
  reached.editions = contexts.reduce((sum, context) => sum + context.inspector.editions, 0);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (reached.editions === 0) failures.push('nothing was published: the probe proves nothing');
  return { tried: outcomes.reduce((sum, outcome) => sum + outcome.tried, 0), failures, reached };
}

async function attackDossier(
  target: DossierTarget,
  until: number,
): Promise<{ tried: number; failures: string[] }> {
  const client = new pg.Client({ connectionString: target.instance.appUrl });
  await client.connect();
  const failures: string[] = [];
  let tried = 0;
  try {
    while (Date.now() < until) {
      const fault = await tryDossier(target, client);
      tried += 1;
      if (fault !== null) failures.push(fault);
    }
  } finally {
    await client.end();
  }
  return { tried, failures };
}

/**
 * Everything by which text becomes public, tried with a matter that was found unlawful; on an instance of its own,
 * because the dossiers that the others begin have the same name.
 */
async function tryDoors({ seed, seconds }: ProbeOptions): Promise<ProbeOutcome> {
  const instance = await openOwnInstance();
  const client = new pg.Client({ connectionString: instance.appUrl });
  await client.connect();
  const failures: string[] = [];
  let tried = 0;
  try {
    const target = await openDoorTarget(instance, seededRandom(seed * 1000 + 900), client);
    const until = Date.now() + seconds * 1000;
    while (Date.now() < until) {
      const fault = await tryDoor(target, client);
      tried += 1;
      if (fault !== null) failures.push(fault);
    }
    return { tried, failures, reached: Object.fromEntries(target.reached) };
  } finally {
    await client.end();
    await instance.close();
  }
}

async function attackProcedure(
  context: GateContext,
  until: number,
): Promise<{ tried: number; failures: string[] }> {
  const client = new pg.Client({ connectionString: context.instance.appUrl });
  await client.connect();
  const failures: string[] = [];
  let tried = 0;
  try {
    while (Date.now() < until) {
      const fault = context.random.chance(WITHHELD)
        ? await tryWithheld(context, client)
        : context.random.chance(STATEMENTS)
          ? await tryStatement(context, client)
          : await tryRequest(context);
      tried += 1;
      if (fault !== null) failures.push(fault);
      if (tried % LOOK_EVERY === 0) failures.push(...(await context.inspector.inspect()));
    }
    failures.push(...(await context.inspector.inspect()));
  } finally {
    await client.end();
  }
  return { tried, failures };
}
