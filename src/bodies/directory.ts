import type { Db, Tx } from '../database/database.ts';
import { type BodyKind, type BodyLevel, isBodyKind, isBodyLevel } from '../schema/body.ts';
import type { ListedBodies } from '../schema/catalogue.ts';

/** A body as the rules about bodies need it; made from the database or from the data files. */
export interface DirectoryBody {
  readonly code: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly sortOrder: number;
  readonly establishedOn: string | null;
  readonly abolishedOn: string | null;
  readonly names: readonly {
    readonly name: string;
    readonly shortName: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
  readonly aliases: readonly string[];
  readonly successors: readonly { readonly successor: string; readonly effectiveOn: string }[];
}

export interface Directory {
  readonly bodies: readonly DirectoryBody[];
  readonly byCode: ReadonlyMap<string, DirectoryBody>;
  /** Every name, short name and alias that was ever used, to the bodies that used it. */
  readonly byName: ReadonlyMap<string, readonly DirectoryBody[]>;
  /** Sets that the catalogue lists by code. */
  readonly listed: ListedBodies;
}

export function directoryOf(bodies: readonly DirectoryBody[], listed: ListedBodies): Directory {
  const byName = new Map<string, DirectoryBody[]>();
  for (const body of bodies) {
    const names = new Set([...body.names.flatMap((each) => [each.name, each.shortName]), ...body.aliases]);
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), body]);
  }
  return { bodies, byCode: new Map(bodies.map((body) => [body.code, body])), byName, listed };
}

const existsOn = (body: DirectoryBody, day: string): boolean =>
  (body.establishedOn === null || body.establishedOn <= day) &&
  (body.abolishedOn === null || body.abolishedOn > day);

/** Bodies of a day; order is that of the directory. */
export const bodiesOn = (directory: Directory, day: string): readonly DirectoryBody[] =>
  directory.bodies.filter((body) => existsOn(body, day));

/** Who has the responsibilities of a body on a day: the body itself, or those who took them over, reform after reform. */
export function heirsOn(directory: Directory, code: string, day: string): readonly string[] {
  const body = directory.byCode.get(code);
  if (!body) return [];
  if (existsOn(body, day) || (body.establishedOn !== null && body.establishedOn > day)) return [code];
  return [
    ...new Set(
      body.successors
        .filter((succession) => succession.effectiveOn <= day)
        .flatMap((succession) => heirsOn(directory, succession.successor, day)),
    ),
  ];
}

/** Reads the directory: four queries, whatever its size. */
export async function loadDirectory(db: Db | Tx, listed: ListedBodies): Promise<Directory> {
  const bodies = await db
    .selectFrom('public_body')
    .selectAll()
    .orderBy('sort_order')
    .orderBy('code')
    .execute();
  const names = await db.selectFrom('public_body_name').selectAll().orderBy('valid_from').execute();
  const aliases = await db.selectFrom('public_body_alias').selectAll().execute();
  const successions = await db
    .selectFrom('public_body_succession')
    .selectAll()
    .orderBy('effective_on')
    .execute();
  const namesOf = Map.groupBy(names, (row) => row.body_code);
  const aliasesOf = Map.groupBy(aliases, (row) => row.body_code);
  const successorsOf = Map.groupBy(successions, (row) => row.predecessor_code);
  return directoryOf(
    bodies.flatMap((row) => {
      if (!isBodyLevel(row.level) || !isBodyKind(row.kind)) return [];
      return {
        code: row.code,
        level: row.level,
        kind: row.kind,
        sortOrder: row.sort_order,
        establishedOn: row.established_on,
        abolishedOn: row.abolished_on,
        names: (namesOf.get(row.code) ?? []).map((each) => ({
          name: each.name,
          shortName: each.short_name,
          validFrom: each.valid_from,
          validTo: each.valid_to,
        })),
        aliases: (aliasesOf.get(row.code) ?? []).map((each) => each.alias),
        successors: (successorsOf.get(row.code) ?? []).map((each) => ({
          successor: each.successor_code,
          effectiveOn: each.effective_on,
        })),
      };
    }),
    listed,
  );
}
