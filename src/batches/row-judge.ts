import { readBodies } from '../bodies/directory.ts';
import type { Db } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { OPERATION_HEADING } from '../registers/change.ts';
import { changesTable, MOST_CHANGES } from '../registers/incoming-changes.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { RegisterType, SeriesType, TypeDeclaration } from '../schema/declaration.ts';
import { aspectOf, prefectureAbove } from '../series/places.ts';
import { seriesTable } from '../series/table-header.ts';
import { fold, type Heading } from '../tables/heading.ts';
import type { RowJudge } from './incoming-row.ts';
import { headingRefusals } from './judge-readings.ts';
import type { WantedRows } from './row-source.ts';
import { threadJudge } from './thread-judge.ts';

/** How the rows of a type come in: what is looked for, how they are judged, and where their file goes in the record. */
export interface RowsOfType {
  readonly wanted: WantedRows;
  readonly judgeWith: (heading: Heading) => Result<RowJudge>;
  /** The field that takes the file. */
  readonly fileField: string;
  /** As many as one record takes. */
  readonly mostRows: number;
  /** Lists have one record for each item and body: what comes later corrects it. */
  readonly isList: boolean;
}

export interface RowsContext {
  readonly db: Db;
  readonly catalogue: Catalogue;
  readonly bodyCode: string;
  readonly today: CivilDate;
  /** The other fields of the record. */
  readonly record: JsonObject;
}

/** Whether tables of the type can come in at once. */
export const takesRows = (type: TypeDeclaration): type is RegisterType | SeriesType =>
  type.shape === 'register' || type.shape === 'series';

export const rowsOfType = (type: RegisterType | SeriesType, context: RowsContext): Promise<RowsOfType> =>
  type.shape === 'register' ? entriesOf(type, context) : readingsOf(type, context);

const MOST_CELLS = 500_000;

async function entriesOf(type: RegisterType, { db, catalogue, today }: RowsContext): Promise<RowsOfType> {
  const { register } = type;
  const context = { today, bodies: await readBodies(db), province: catalogue.province };
  const headings = [OPERATION_HEADING, ...Object.values(register.fields).map(({ title }) => title)];
  const byName = new Map<string, string>([
    ['operation', OPERATION_HEADING],
    ...headings.map((heading) => [fold(heading), heading] as const),
    ...Object.entries(register.fields).map(([name, { title }]) => [fold(name), title] as const),
  ]);
  return {
    wanted: {
      table: changesTable(register),
      headings,
      headingOf: (key) => byName.get(fold(key)) ?? null,
    },
    judgeWith: (heading) => accepted(threadJudge({ kind: 'entries', type, heading, context })),
    fileField: register.edition.file,
    mostRows: MOST_CHANGES,
    isList: true,
  };
}

async function readingsOf(type: SeriesType, context: RowsContext): Promise<RowsOfType> {
  const aspect = await aspectOf(context, type);
  const bodies = await readBodies(context.db);
  const { periodFrom, periodTo } = context.record;
  const batch = {
    span:
      typeof periodFrom === 'string' && typeof periodTo === 'string'
        ? { from: periodFrom, to: periodTo }
        : null,
    today: context.today,
    prefecture: prefectureAbove(bodies, context.bodyCode),
  };
  const headings = ['place', 'period', ...aspect.indicators.map(({ code }) => code)];
  const byName = new Map<string, string>([
    ...headings.map((heading) => [fold(heading), heading] as const),
    [fold(aspect.placeTitle), 'place'],
    [fold(aspect.wording.period), 'period'],
    ...aspect.indicators.flatMap(({ code, title, aliases }) =>
      [title, ...aliases].map((name) => [fold(name), code] as const),
    ),
  ]);
  return {
    wanted: {
      table: seriesTable(aspect),
      headings,
      headingOf: (key) => byName.get(fold(key)) ?? null,
    },
    judgeWith: (heading) => {
      const refusals = headingRefusals(aspect, heading.texts, batch);
      return refusals.length > 0
        ? refused(...refusals)
        : accepted(threadJudge({ kind: 'readings', aspect, heading, context: batch }));
    },
    fileField: aspect.filesField,
    mostRows: Math.floor(MOST_CELLS / headings.length),
    isList: false,
  };
}
