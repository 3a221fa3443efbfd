import { type Directory, loadDirectory } from '../bodies/directory.ts';
import { sampleRecord } from '../catalogue/sample-record.ts';
import type { Working } from '../catalogue/source.ts';
import { createDemonstrationAccounts } from '../identity/demonstration-accounts.ts';
import { systemActor } from '../kernel/actor.ts';
import { addDays, type CivilDate, civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { keepCoverage } from '../obligations/keep-coverage.ts';
import type { PublicationDeps } from '../publication/publication-deps.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import type {
  Demonstration,
  DemonstrationRecord as ExampleRecord,
  SampleOpinions,
} from '../schema/example.ts';
import { readDemonstrationAccounts } from './demonstration-accounts.ts';
import { demonstrateAppraisal } from './demonstration-appraisal.ts';
import { demonstrationBodies } from './demonstration-bodies.ts';
import { demonstrateFeedback } from './demonstration-feedback.ts';
import { demonstrateOpinions } from './demonstration-opinions.ts';
import { type DemonstrationAccounts, type DemonstrationRecord, enact } from './demonstration-pipeline.ts';
import {
  needsReference,
  type Obligation,
  type Plan,
  planEvents,
  planObligation,
  planShowcase,
  startOfPeriod,
} from './demonstration-plan.ts';
import { demonstrateRequests } from './demonstration-requests.ts';
import { oneTitleEach, toldApart } from './told-apart.ts';

export interface DemonstrationDeps extends Working {
  readonly shapes: PublicationDeps['shapes'];
  readonly renderSnapshot: PublicationDeps['renderSnapshot'];
  readonly quiet: true;
}

/**
 * Bodies at work have met what was owed for the periods that ended in the last so many days, with exceptions; what lies
 * before is owed since January, by everybody.
 */
const PERIODS_BACK_DAYS = 75;

/** Throws between two records when `stop` says so; `told` hears how far it is. */
interface Loading {
  readonly stop?: AbortSignal | undefined;
  readonly told?: ((words: string) => void) | undefined;
}

/**
 * Fills an empty installation with a small province at work: accounts, records of every area taken through the real
 * pipeline on past days, some late, some under review, some returned. Everything is marked 〔演示〕.
 */
export async function loadDemonstration(
  deps: DemonstrationDeps,
  shows: Demonstration,
  { stop, told }: Loading = {},
): Promise<void> {
  const { catalogue } = deps;
  const today = civilDateAt(deps.clock.now());
  const directory = await loadDirectory(deps.db, catalogue.listedBodies);
  const bodies = demonstrationBodies(catalogue, directory, today);
  const made = await createDemonstrationAccounts(deps, systemActor('demonstration'), bodies);
  if (!made.ok) throw new Error(made.refusals.map((refusal) => refusal.message).join('\n'));
  const accounts = await readDemonstrationAccounts(deps.db);
  stop?.throwIfAborted();

  const since = addDays(today, -PERIODS_BACK_DAYS);
  const shaped = toldApart(exampleRecords(shows, today), {
    body: (code) => directory.byCode.get(code)?.names.at(-1)?.shortName ?? code,
    item: (code) => catalogue.declaredItems.find((item) => item.code === code)?.title ?? code,
  });
  const lists = new Map<string, string>();
  const enactShaped = async (record: ExampleRecord, obligation: number | null): Promise<void> => {
    const disclosure = record.list === null ? null : (lists.get(record.list) ?? null);
    const { disclosureId } = await enact(deps, accounts, {
      ...record,
      progress: 'published',
      obligation,
      disclosure,
    });
    if (record.list !== null && disclosureId !== null) lists.set(record.list, disclosureId);
  };
  told?.('正在核算各单位应公开的事项。');
  const obligations = await openObligations(deps, new Set(bodies), stop);
  const published = new Map<string, string>();
  const titled = oneTitleEach();
  const enactPlan = async (plan: Plan): Promise<void> => {
    const reference = published.get(plan.item.area) ?? null;
    if (needsReference(plan.item, catalogue) && reference === null) return;
    const record = recordOf(plan, { catalogue, shows, directory }, reference);
    const { disclosureId } = await enact(deps, accounts, { ...record, content: titled(record.content) });
    if (disclosureId !== null && plan.item.audience === 'public' && !needsReference(plan.item, catalogue)) {
      published.set(plan.item.area, disclosureId);
    }
  };
  const planning = { catalogue, directory, today, shown: new Set(shaped.map((record) => record.item)) };
  const plans = [
    ...planEvents(planning, bodies),
    ...planShowcase(planning),
    ...obligations
      .filter((obligation) => obligation.arisesOn >= since)
      .flatMap((obligation, index) => planObligation(obligation, index, planning) ?? []),
  ];
  const steps = [
    ...plans.map((plan) => ({ at: plan.at, run: () => enactPlan(plan) })),
    ...shaped.map((record) => ({
      at: record.at,
      run: async () => enactShaped(record, await obligationOf(deps, obligations, record)),
    })),
    // A report on opinions stands in the middle of its dossier.
    ...samplesOf(shows, today).flatMap((sample) =>
      sample.reportedAt === null
        ? []
        : [{ at: sample.reportedAt, run: () => demonstrateOpinions(deps, accounts, sample) }],
    ),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  await inOrder(steps, { stop, told });
  await enactWhatFollows(deps, accounts, shows, today);
}

/** The obligation that a record meets; null also when one that names no period has met it before. */
async function obligationOf(
  { db }: DemonstrationDeps,
  obligations: Awaited<ReturnType<typeof openObligations>>,
  record: ExampleRecord,
): Promise<number | null> {
  const id = obligations.find(
    (obligation) =>
      obligation.item === record.item &&
      obligation.body === record.body &&
      obligation.period === record.period,
  )?.id;
  if (id === undefined) return null;
  const open = await db
    .selectFrom('obligation')
    .select('id')
    .where('id', '=', id)
    .where('discharged_at', 'is', null)
    .executeTakeFirst();
  return open?.id ?? null;
}

/**
 * What rests on the records: opinions on the consultations, what people pointed out and asked for, an
 * appraisal of what was published.
 */
async function enactWhatFollows(
  deps: DemonstrationDeps,
  accounts: DemonstrationAccounts,
  shows: Demonstration,
  today: CivilDate,
): Promise<void> {
  for (const sample of samplesOf(shows, today))
    if (sample.reportedAt === null) await demonstrateOpinions(deps, accounts, sample);
  await demonstrateFeedback(deps, accounts, today);
  await demonstrateRequests(deps, accounts, today);
  await demonstrateAppraisal(deps, accounts, today);
}

const samplesOf = (shows: Demonstration, today: CivilDate): readonly SampleOpinions[] =>
  shows.examples.flatMap((area) => area.opinions?.(today) ?? []);

async function inOrder(
  steps: readonly { readonly run: () => Promise<void> }[],
  { stop, told }: Loading,
): Promise<void> {
  for (const [done, { run }] of steps.entries()) {
    stop?.throwIfAborted();
    if (done % 10 === 0) told?.(`正在载入演示数据：${done} / ${steps.length} 件。`);
    await run();
  }
}

/** What the examples of the catalogue show, in order of time; nothing lies in the future. */
const exampleRecords = ({ examples }: Demonstration, today: CivilDate): readonly ExampleRecord[] =>
  examples
    .flatMap((area) => area.demonstration(today))
    .filter((record) => record.at.slice(0, 10) < today)
    .sort((a, b) => (a.at < b.at ? -1 : 1));

interface Setting {
  readonly catalogue: Catalogue;
  readonly shows: Demonstration;
  readonly directory: Directory;
}

function recordOf(
  plan: Plan,
  { catalogue, shows, directory }: Setting,
  reference: string | null,
): DemonstrationRecord {
  const type = catalogue.currentType(plan.item.type);
  return {
    item: plan.item.code,
    body: plan.body,
    content: sampleRecord(type, {
      item: plan.item,
      area: areaOf(plan.item, catalogue),
      text: shows.samples[type.key] ?? null,
      bodyCode: plan.body,
      bodyName: nameOf(directory, plan.body),
      numberPrefix: `${numberPrefixOf(directory, plan.body)}演`,
      on: plan.on,
      period: plan.period,
      serial: plan.serial,
      references: reference === null ? [] : [reference],
    }),
    at: plan.at,
    progress: plan.progress,
    obligation: plan.obligation,
    disclosure: null,
  };
}

/**
 * Coverage and obligations of the whole province, as they are owed whether anybody acts or not; those of the bodies at
 * work are given back.
 */
async function openObligations(
  deps: DemonstrationDeps,
  atWork: ReadonlySet<string>,
  stop: AbortSignal | undefined,
): Promise<readonly Obligation[]> {
  const opened = await keepCoverage(deps, stop);
  stop?.throwIfAborted();
  if (!opened.ok) throw new Error(opened.refusals.map((refusal) => refusal.message).join('\n'));
  const rows = (
    await deps.db
      .selectFrom('obligation')
      .selectAll()
      .where('discharged_at', 'is', null)
      .orderBy('id')
      .execute()
  ).filter((row) => atWork.has(row.body_code));
  return rows.map((row) => ({
    id: row.id,
    item: row.item_code,
    period: row.period,
    body: row.body_code,
    from: startOfPeriod(row.period, civilDate(row.arises_on)),
    arisesOn: civilDate(row.arises_on),
    dueOn: civilDate(row.due_on),
  }));
}

const currentNames = (directory: Directory, code: string) => directory.byCode.get(code)?.names.at(-1);

const nameOf = (directory: Directory, code: string): string =>
  currentNames(directory, code)?.shortName ?? code;

/** A recognisably artificial 机关代字: the first characters of the short name. */
const numberPrefixOf = (directory: Directory, code: string): string =>
  [...(currentNames(directory, code)?.shortName.replace(/^省/u, '湘') ?? '湘')].slice(0, 3).join('');

function areaOf(item: ItemDeclaration, catalogue: Catalogue) {
  const area = catalogue.findArea(item.area);
  if (!area) throw new Error(`item ${item.code} is in no area`);
  return area;
}
