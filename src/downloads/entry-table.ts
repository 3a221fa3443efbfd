import { sql } from 'kysely';
import { currentName, readBodies } from '../bodies/directory.ts';
import type { Working } from '../catalogue/source.ts';
import type { Db } from '../database/database.ts';
import { headingWithUnit } from '../fields/template-column.ts';
import { cellText } from '../fields/value-text.ts';
import { recordAddress } from '../kernel/addresses.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { today } from '../kernel/clock.ts';
import { listEntries, type RegisterEntry } from '../registers/entry-queries.ts';
import type { RegisterType } from '../schema/declaration.ts';
import type { TableSource } from '../tables/export-table.ts';
import { type Asked, dictionaryOf, publicColumns } from './asked.ts';
import { askedFor } from './record-table.ts';

const LISTS = 500;
const PAGE = 2_000;

interface List {
  readonly id: string;
  readonly title: string;
  readonly body_code: string;
}

interface Row extends RegisterEntry {
  readonly list: List;
}

/** Public lists of the type, in the order of their bodies, page by page. */
async function* lists(db: Db, type: string, asked: Asked): AsyncGenerator<List> {
  for (let after: List | undefined; ; ) {
    const last: List | undefined = after;
    const page: readonly List[] = await db
      .selectFrom('disclosure')
      .select(['disclosure.id', 'disclosure.title', 'disclosure.body_code'])
      .where(askedFor(type, asked))
      .$if(last !== undefined, (query) =>
        query.where(sql<boolean>`(disclosure.body_code, disclosure.id) > (${last?.body_code}, ${last?.id})`),
      )
      .orderBy('disclosure.body_code')
      .orderBy('disclosure.id')
      .limit(LISTS)
      .execute();
    yield* page;
    after = page.at(-1);
    if (page.length < LISTS) return;
  }
}

async function* pages(db: Db, type: string, asked: Asked, on: CivilDate): AsyncGenerator<readonly Row[]> {
  for await (const list of lists(db, type, asked)) {
    for (let after: string | undefined; ; ) {
      const page: readonly RegisterEntry[] = await listEntries(
        db,
        list.id,
        { on, today: on },
        { after, limit: PAGE },
      );
      yield page.map((entry) => ({ ...entry, list }));
      after = page.at(-1)?.key;
      if (page.length < PAGE) break;
    }
  }
}

/** The lines in force of all lists of a type, the whole province in one table. */
export async function entryTable(
  { db, clock }: Working,
  type: RegisterType,
  asked: Asked,
  siteUrl: string,
): Promise<TableSource<Row>> {
  const on = today(clock);
  const columns = publicColumns(type.register.fields);
  const bodies = await readBodies(db);
  const nameOf = (code: string): string => currentName(bodies, code);
  return {
    name: type.title,
    headings: [
      '发布机构',
      '清单',
      ...columns.map(([, field]) => headingWithUnit(field)),
      '本条自何日起',
      '清单网址',
    ],
    pages: () => pages(db, type.key, asked, on),
    cells: ({ list, fields, validFrom }) => [
      nameOf(list.body_code),
      list.title,
      ...columns.map(([name, field]) => cellText(field, fields[name], nameOf)),
      validFrom,
      siteUrl + recordAddress.disclosure(list.id),
    ],
    json: {
      head: {
        type: type.key,
        typeVersion: type.version,
        title: type.title,
        on,
        fields: dictionaryOf(columns),
      },
      rows: 'entries',
      row: ({ list, fields, ...entry }) => ({
        register: list.id,
        registerTitle: list.title,
        body: list.body_code,
        bodyName: nameOf(list.body_code),
        ...entry,
        fields: Object.fromEntries(columns.map(([name]) => [name, fields[name] ?? null])),
      }),
    },
  };
}
