import type { Db, Tx } from '../database/database.ts';
import { type BodyKind, type BodyLevel, isBodyKind, isBodyLevel } from '../schema/body.ts';
import type { ListedBodies } from '../schema/catalogue.ts';

/** A body as the rules about bodies need it; made from the database or from the data files. */
export interface DirectoryBody {
  readonly code: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly divisionCode: string | null;
  readonly parent: string | null;
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

/** All bodies, by what they are looked for. */
export interface BodyIndex {
  readonly bodies: readonly DirectoryBody[];
  readonly byCode: ReadonlyMap<string, DirectoryBody>;
  /** Every name, short name and alias that was ever used, to the bodies that used it. */
  readonly byName: ReadonlyMap<string, readonly DirectoryBody[]>;
  readonly byLevel: ReadonlyMap<BodyLevel, readonly DirectoryBody[]>;
  /** Those whose responsibilities, or a part of them, went to others. */
  readonly passedOn: readonly DirectoryBody[];
  /** Codes of administrative divisions that some body has. */
  readonly divisions: ReadonlySet<string>;
}

export interface Directory extends BodyIndex {
  /** Sets that the catalogue lists by code. */
  readonly listed: ListedBodies;
}

export const directoryOf = (bodies: readonly DirectoryBody[], listed: ListedBodies): Directory => ({
  ...indexed(bodies),
  listed,
});

function indexed(bodies: readonly DirectoryBody[]): BodyIndex {
  const byName = new Map<string, DirectoryBody[]>();
  for (const body of bodies) {
    const names = new Set([...body.names.flatMap((each) => [each.name, each.shortName]), ...body.aliases]);
    for (const name of names) {
      const others = byName.get(name);
      if (others) others.push(body);
      else byName.set(name, [body]);
    }
  }
  return {
    bodies,
    byCode: new Map(bodies.map((body) => [body.code, body])),
    byName,
    byLevel: Map.groupBy(bodies, (body) => body.level),
    passedOn: bodies.filter((body) => body.successors.length > 0),
    divisions: new Set(bodies.flatMap((body) => body.divisionCode ?? [])),
  };
}

/** Whether a body was set up by a day and not abolished by it. */
export const existsOn = (body: DirectoryBody, day: string): boolean =>
  (body.establishedOn === null || body.establishedOn <= day) &&
  (body.abolishedOn === null || body.abolishedOn > day);

/** Bodies of a level on a day; order is that of the directory. */
export const bodiesOfLevelOn = (
  directory: Directory,
  level: BodyLevel,
  day: string,
): readonly DirectoryBody[] => (directory.byLevel.get(level) ?? []).filter((body) => existsOn(body, day));

/**
 * Who has the responsibilities of a body on a day: the body itself, or those who took them over, reform after reform.
 */
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

/** Some versions are read at a time: that of the last commit, and that of a transaction that changes bodies. */
const KEPT = 3;
const known = new Map<string, Promise<BodyIndex>>();

/**
 * All bodies as the connection sees them. What was read once stands in memory under the version that the database gave
 * it (`public_body_version`; no two states of any database share one), so that asking costs one row as long as no body
 * changes.
 */
export async function readBodies(db: Db | Tx): Promise<BodyIndex> {
  const { version } = await db.selectFrom('public_body_version').select('version').executeTakeFirstOrThrow();
  const reading = known.get(version) ?? queryBodies(db);
  known.delete(version);
  known.set(version, reading);
  for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest);
  try {
    return await reading;
  } catch (error) {
    known.delete(version);
    throw error;
  }
}

export const loadDirectory = async (db: Db | Tx, listed: ListedBodies): Promise<Directory> => ({
  ...(await readBodies(db)),
  listed,
});

/** Who is called so today, by name, short name or code; null where nobody or several are. */
export function bodyCalled(index: BodyIndex, text: string): string | null {
  if (index.byCode.has(text)) return text;
  const called = (index.byName.get(text) ?? []).filter((body) => {
    const name = body.names.at(-1);
    return name?.name === text || name?.shortName === text;
  });
  const [only, ...others] = called;
  return only !== undefined && others.length === 0 ? only.code : null;
}

/** The newest name; the code of a body that is not on record. */
export const currentName = (index: BodyIndex, code: string): string =>
  index.byCode.get(code)?.names.at(-1)?.name ?? code;

async function queryBodies(db: Db | Tx): Promise<BodyIndex> {
  const bodies = await db
    .selectFrom('public_body')
    .select([
      'code',
      'level',
      'kind',
      'division_code',
      'parent_code',
      'sort_order',
      'established_on',
      'abolished_on',
    ])
    .orderBy('sort_order')
    .orderBy('code')
    .execute();
  const names = await db
    .selectFrom('public_body_name')
    .select(['body_code', 'name', 'short_name', 'valid_from', 'valid_to'])
    .orderBy('valid_from')
    .execute();
  const aliases = await db.selectFrom('public_body_alias').selectAll().execute();
  const successions = await db
    .selectFrom('public_body_succession')
    .select(['predecessor_code', 'successor_code', 'effective_on'])
    .orderBy('effective_on')
    .execute();
  const namesOf = Map.groupBy(names, (row) => row.body_code);
  const aliasesOf = Map.groupBy(aliases, (row) => row.body_code);
  const successorsOf = Map.groupBy(successions, (row) => row.predecessor_code);
  return indexed(
    bodies.flatMap((row) => {
      if (!isBodyLevel(row.level) || !isBodyKind(row.kind)) return [];
      return {
        code: row.code,
        level: row.level,
        kind: row.kind,
        divisionCode: row.division_code,
        parent: row.parent_code,
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
  );
}
