import { ITEMS } from '../../catalogue/index.ts';
import { SAMPLES } from '../../catalogue/samples.ts';
import { type Directory, heirsOn, loadDirectory } from '../bodies/directory.ts';
import { expandResponsible } from '../bodies/resolve-parties.ts';
import type { ItemDeclaration } from '../catalogue/declaration.ts';
import { currentType, findArea } from '../catalogue/registry.ts';
import { sampleRecord } from '../catalogue/sample-record.ts';
import type { Db } from '../database/database.ts';
import { createDemonstrationAccounts } from '../identity/demonstration-accounts.ts';
import { systemActor } from '../kernel/actor.ts';
import { addDays, type CivilDate, civilDate, civilDateAt } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { openPeriodicObligations } from '../obligations/open-periodic.ts';
import type { PublicationDeps } from '../publication/publication-deps.ts';
import { readDemonstrationAccounts } from './demonstration-accounts.ts';
import { demonstrationBodies } from './demonstration-bodies.ts';
import { type DemonstrationRecord, enact, type Progress } from './demonstration-pipeline.ts';

export interface DemonstrationDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly shapes: PublicationDeps['shapes'];
  readonly renderSnapshot: PublicationDeps['renderSnapshot'];
}

/** Periodic duties are opened for the periods that ended in the last so many days. */
const PERIODS_BACK_DAYS = 75;

/**
 * Fills an empty installation with a small province at work: accounts, records of every area taken through the real pipeline on past days, some late, some under
 * review, some returned. Everything is marked 〔演示〕.
 */
export async function loadDemonstration(deps: DemonstrationDeps): Promise<void> {
  const today = civilDateAt(deps.clock.now());
  const directory = await loadDirectory(deps.db);
  const bodies = demonstrationBodies(directory, today);
  const made = await createDemonstrationAccounts(deps, systemActor('demonstration'), bodies);
  if (!made.ok) throw new Error(made.refusals.map((refusal) => refusal.message).join('\n'));
  const accounts = await readDemonstrationAccounts(deps.db);

  const duties = await openDuties(deps, addDays(today, -PERIODS_BACK_DAYS));
  const plans = [
    ...planEvents(directory, bodies, today),
    ...planShowcase(directory, today),
    ...duties.map((duty, index) => planDuty(duty, index, today)),
  ]
    .filter((plan) => plan !== null)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const published = new Map<string, string>();
  for (const plan of plans) {
    const type = currentType(plan.item.type);
    const reference = published.get(plan.item.area);
    const needsReference = Object.values(type.fields).some(
      (field) => field.kind === 'disclosures' && field.required,
    );
    if (needsReference && reference === undefined) continue;
    const record: DemonstrationRecord = {
      item: plan.item.code,
      body: plan.body,
      content: sampleRecord(type, {
        item: plan.item,
        area: areaOf(plan.item),
        text: SAMPLES[type.key] ?? null,
        bodyCode: plan.body,
        bodyName: nameOf(directory, plan.body),
        numberPrefix: `${numberPrefixOf(directory, plan.body)}演`,
        on: plan.on,
        period: plan.period,
        serial: plan.serial,
        references: reference === undefined ? [] : [reference],
      }),
      at: plan.at,
      progress: plan.progress,
      obligation: plan.obligation,
    };
    const { disclosureId } = await enact(deps, accounts, record);
    if (disclosureId !== null && !needsReference(plan.item)) published.set(plan.item.area, disclosureId);
  }
}

interface Plan {
  readonly item: ItemDeclaration;
  readonly body: string;
  /** The day of the record's event. */
  readonly on: CivilDate;
  readonly at: string;
  readonly serial: number;
  readonly progress: Progress;
  readonly obligation: number | null;
  readonly period: { readonly from: CivilDate; readonly to: CivilDate } | null;
}

const moment = (day: CivilDate, minute: number): string =>
  `${day}T${String(14 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+08:00`;

/** Most are done; a few of the newest are on their way. */
const progressOf = (index: number, daysAgo: number): Progress => {
  if (daysAgo > 12) return 'published';
  return (
    (['published', 'published', 'submitted', 'approved', 'returned', 'draft'] as const)[index % 6] ??
    'published'
  );
};

/** A record that explains or follows another can only come after it. */
const needsReference = (item: ItemDeclaration): boolean =>
  Object.values(currentType(item.type).fields).some(
    (field) => field.kind === 'disclosures' && field.required,
  );

/** Lists, dossiers and series have demonstrations of their own. */
const isDocument = (item: ItemDeclaration): boolean => currentType(item.type).shape === 'document';

/** For every item that counts from an event: one or two records by bodies that owe it. */
function planEvents(directory: Directory, bodies: readonly string[], today: CivilDate): readonly Plan[] {
  const atWork = new Set(bodies);
  return ITEMS.filter((item) => item.timing.kind === 'event' && isDocument(item)).flatMap((item, index) => {
    const owing = expandResponsible(item.responsible, directory, today).filter((code) => atWork.has(code));
    const leads = item.leads
      .flatMap((code) => heirsOn(directory, code, today))
      .filter((code) => owing.includes(code));
    const chosen = [...new Set([leads[0], owing[(index * 5) % Math.max(1, owing.length)]])].filter(
      (code) => code !== undefined,
    );
    return chosen.flatMap((body, nth): Plan[] => {
      const daysAgo = 5 + ((index * 7 + nth * 11) % 60);
      const on = addDays(today, -daysAgo - 2);
      // One in nine was published after its day; the board shows it.
      const late = index % 9 === 4;
      const at = moment(late ? addDays(today, -1 - (index % 3)) : addDays(on, 2), (index * 3 + nth) % 170);
      const serial = index + nth + 1;
      return [
        {
          item,
          body,
          on,
          at,
          serial,
          progress: progressOf(index + nth, daysAgo),
          obligation: null,
          period: null,
        },
      ];
    });
  });
}

/** The bodies whose accounts visitors try first have something at every stage of work. */
const SHOWCASE_BODIES = ['hbt', 'zfbgt', 'changsha'];
const STAGES: readonly Progress[] = ['draft', 'submitted', 'submitted', 'returned', 'approved'];

function planShowcase(directory: Directory, today: CivilDate): readonly Plan[] {
  return SHOWCASE_BODIES.flatMap((body) => {
    const owed = ITEMS.filter(
      (item) =>
        item.timing.kind === 'event' &&
        isDocument(item) &&
        !needsReference(item) &&
        expandResponsible(item.responsible, directory, today).includes(body),
    );
    return STAGES.flatMap((progress, index): Plan[] => {
      const item = owed[(index * 3) % Math.max(1, owed.length)];
      if (!item) return [];
      const on = addDays(today, -3 - index);
      const at = moment(addDays(today, -1), index * 7 + 3);
      return [{ item, body, on, at, serial: 80 + index, progress, obligation: null, period: null }];
    });
  });
}

interface Duty {
  readonly id: number;
  readonly item: string;
  readonly body: string;
  /** First and last day of the period. */
  readonly from: CivilDate;
  readonly arisesOn: CivilDate;
  readonly dueOn: CivilDate;
}

async function openDuties(deps: DemonstrationDeps, from: CivilDate): Promise<readonly Duty[]> {
  const opened = await openPeriodicObligations(deps, from);
  if (!opened.ok) throw new Error(opened.refusals.map((refusal) => refusal.message).join('\n'));
  const rows = await deps.db
    .selectFrom('obligation')
    .selectAll()
    .where('discharged_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    item: row.item_code,
    body: row.body_code,
    from: startOfPeriod(row.period, civilDate(row.arises_on)),
    arisesOn: civilDate(row.arises_on),
    dueOn: civilDate(row.due_on),
  }));
}

/** `2026`, `2026-Q3` and `2026-09` begin with their first month. */
function startOfPeriod(label: string, end: CivilDate): CivilDate {
  const quarter = /^\d{4}-Q([1-4])$/.exec(label)?.[1];
  if (quarter !== undefined)
    return civilDate(`${label.slice(0, 4)}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`);
  return civilDate(/^\d{4}$/.test(label) ? `${label}-01-01` : `${end.slice(0, 7)}-01`);
}

/** Nine of ten periodic duties whose day has come are met, most in time. */
function planDuty(duty: Duty, index: number, today: CivilDate): Plan | null {
  const item = ITEMS.find((each) => each.code === duty.item);
  if (!item || !isDocument(item) || index % 10 === 7) return null;
  const on = addDays(duty.arisesOn, 3 + (index % 9));
  const day = index % 13 === 5 ? addDays(duty.dueOn, 2) : addDays(on, 1);
  if (day >= today) return null;
  return {
    item,
    body: duty.body,
    on,
    at: moment(day, index % 170),
    serial: (index % 12) + 1,
    progress: 'published',
    obligation: duty.id,
    period: { from: duty.from, to: duty.arisesOn },
  };
}

const currentNames = (directory: Directory, code: string) => directory.byCode.get(code)?.names.at(-1);

const nameOf = (directory: Directory, code: string): string =>
  currentNames(directory, code)?.shortName ?? code;

/** A recognisably artificial 机关代字: the first characters of the short name. */
const numberPrefixOf = (directory: Directory, code: string): string =>
  [...(currentNames(directory, code)?.shortName.replace(/^省/u, '湘') ?? '湘')].slice(0, 3).join('');

function areaOf(item: ItemDeclaration) {
  const area = findArea(item.area);
  if (!area) throw new Error(`item ${item.code} is in no area`);
  return area;
}
