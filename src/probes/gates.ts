import pg from 'pg';
import { type DossierLane, openDossierLane, tryDossier } from './gate-dossiers.ts';
import { tryRequest } from './gate-requests.ts';
import { type GateStage, setStages } from './gate-stage.ts';
import { tryStatement } from './gate-statements.ts';
import { type OwnInstance, openOwnInstance } from './own-instance.ts';
import type { Probe, ProbeOptions, ProbeOutcome } from './probe.ts';
import { seededRandom } from './random.ts';

/** More would only wait for each other: the requests are answered in this process. */
const LANES = 3;
/** These only wait for the database. */
const DOSSIER_LANES = 2;
/** How many attempts between two looks at what became public. */
const LOOK_EVERY = 200;
const STATEMENTS = 0.4;

/**
 * Looks for ways round the procedure: people in any role, requests in any order, and SQL with the application's rights. An edition without the
 * approvals of its item, approved or issued by who submitted it, or with another text, is a failure; so is a record that stands on a dossier without what its stage
 * demands, in whatever order, with whatever content and by whatever SQL it came there.
 */
export const gates: Probe = {
  name: 'gates',
  description:
    '绕过办理流程：随机的角色、请求、顺序和 SQL，版本缺审批、自批自签、换文，或者决策等事项未经规定程序即进入下一步，均为失败',
  asksRunning: false,
  run: async (options: ProbeOptions) => {
    const instance = await openOwnInstance();
    try {
      return await playGates(instance, options);
    } finally {
      await instance.close();
    }
  },
};

/** All lanes on an instance that the caller opened, whatever its guards are. */
export async function playGates(instance: OwnInstance, options: ProbeOptions): Promise<ProbeOutcome> {
  const randoms = Array.from({ length: LANES }, (_, lane) => seededRandom(options.seed * 1000 + lane));
  const stages = await setStages(instance, randoms);
  const until = Date.now() + options.seconds * 1000;
  const dossiers = await Promise.all(
    Array.from({ length: DOSSIER_LANES }, (_, lane) =>
      openDossierLane(instance, seededRandom(options.seed * 1000 + 500 + lane)),
    ),
  );
  const lanes = await Promise.all([
    ...stages.map((stage) => playLane(stage, until)),
    ...dossiers.map((lane) => playDossier(lane, until)),
  ]);
  const reached: Record<string, number> = {};
  for (const { reached: counts } of [...stages, ...dossiers]) {
    for (const [what, count] of counts) reached[what] = (reached[what] ?? 0) + count;
  }
  reached.editions = stages.reduce((sum, stage) => sum + stage.ledger.editions, 0);
  const failures = lanes.flatMap((lane) => lane.failures);
  if (reached.editions === 0) failures.push('nothing was published: the probe proves nothing');
  return { tried: lanes.reduce((sum, lane) => sum + lane.tried, 0), failures, reached };
}

async function playDossier(lane: DossierLane, until: number): Promise<{ tried: number; failures: string[] }> {
  const client = new pg.Client({ connectionString: lane.instance.appUrl });
  await client.connect();
  const failures: string[] = [];
  let tried = 0;
  try {
    while (Date.now() < until) {
      const fault = await tryDossier(lane, client);
      tried += 1;
      if (fault !== null) failures.push(fault);
    }
  } finally {
    await client.end();
  }
  return { tried, failures };
}

async function playLane(stage: GateStage, until: number): Promise<{ tried: number; failures: string[] }> {
  const client = new pg.Client({ connectionString: stage.instance.appUrl });
  await client.connect();
  const failures: string[] = [];
  let tried = 0;
  try {
    while (Date.now() < until) {
      const fault = stage.random.chance(STATEMENTS)
        ? await tryStatement(stage, client)
        : await tryRequest(stage);
      tried += 1;
      if (fault !== null) failures.push(fault);
      if (tried % LOOK_EVERY === 0) failures.push(...(await stage.ledger.inspect()));
    }
    failures.push(...(await stage.ledger.inspect()));
  } finally {
    await client.end();
  }
  return { tried, failures };
}
