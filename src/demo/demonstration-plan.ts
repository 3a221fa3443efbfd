import { type Directory, heirsOn } from '../bodies/directory.ts';
import { expandResponsible } from '../bodies/resolve-parties.ts';
import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import type { Progress } from './demonstration-pipeline.ts';

/** What is planned with. `shown`: items that their areas demonstrate themselves. */
export interface Planning {
  readonly catalogue: Catalogue;
  readonly directory: Directory;
  readonly today: CivilDate;
  readonly shown: ReadonlySet<string>;
}

/** One demonstration record: whose, for which item, when, and how far it goes. */
export interface Plan {
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
export const needsReference = (item: ItemDeclaration, catalogue: Catalogue): boolean =>
  Object.values(catalogue.currentType(item.type).fields).some(
    (field) => field.kind === 'disclosures' && field.required,
  );

/**
 * Lists, dossiers and series have demonstrations of their own; so have documents for which their area shows records.
 */
const isPlanned = (item: ItemDeclaration, { catalogue, shown }: Planning): boolean =>
  catalogue.currentType(item.type).shape === 'document' && !shown.has(item.code);

/** For every item that counts from an event: one or two records by bodies that owe it. */
export function planEvents(planning: Planning, bodies: readonly string[]): readonly Plan[] {
  const { catalogue, directory, today } = planning;
  const atWork = new Set(bodies);
  const planned = catalogue.declaredItems.filter(
    (item) => item.timing.kind === 'event' && isPlanned(item, planning),
  );
  return planned.flatMap((item, index) => {
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

export function planShowcase(planning: Planning): readonly Plan[] {
  const { catalogue, directory, today } = planning;
  return SHOWCASE_BODIES.flatMap((body) => {
    const owed = catalogue.declaredItems.filter(
      (item) =>
        item.timing.kind === 'event' &&
        isPlanned(item, planning) &&
        !needsReference(item, planning.catalogue) &&
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

/** A periodic obligation that was opened. */
export interface Obligation {
  readonly id: number;
  /** `2026`, `2026-Q3`, `2026-09` */
  readonly period: string;
  readonly item: string;
  readonly body: string;
  /** First and last day of the period. */
  readonly from: CivilDate;
  readonly arisesOn: CivilDate;
  readonly dueOn: CivilDate;
}

/** `2026`, `2026-Q3` and `2026-09` begin with their first month. */
export function startOfPeriod(label: string, end: CivilDate): CivilDate {
  const quarter = /^\d{4}-Q([1-4])$/.exec(label)?.[1];
  if (quarter !== undefined)
    return civilDate(`${label.slice(0, 4)}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`);
  return civilDate(/^\d{4}$/.test(label) ? `${label}-01-01` : `${end.slice(0, 7)}-01`);
}

/** Nine of ten periodic obligations whose day has come are met, most in time. */
export function planObligation(obligation: Obligation, index: number, planning: Planning): Plan | null {
  const { catalogue, today } = planning;
  const item = catalogue.declaredItems.find((each) => each.code === obligation.item);
  if (!item || !isPlanned(item, planning) || index % 10 === 7) return null;
  const on = addDays(obligation.arisesOn, 3 + (index % 9));
  const day = index % 13 === 5 ? addDays(obligation.dueOn, 2) : addDays(on, 1);
  if (day >= today) return null;
  return {
    item,
    body: obligation.body,
    on,
    at: moment(day, index % 170),
    serial: (index % 12) + 1,
    progress: 'published',
    obligation: obligation.id,
    period: { from: obligation.from, to: obligation.arisesOn },
  };
}
