import { type Directory, type DirectoryBody, loadDirectory } from '../../bodies/directory.ts';
import type { Db } from '../../database/database.ts';
import { recordAddress } from '../../kernel/addresses.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import type { RecordContext } from './record-context.ts';

/** Reforms are rare; a name may be this old. */
const FRESH_MS = 60_000;

const nameOn = (body: DirectoryBody, day: string): string => {
  const current = body.names.find(
    (each) => each.validFrom <= day && (each.validTo === null || day < each.validTo),
  );
  return (current ?? body.names.at(-1))?.name ?? body.code;
};

/** Names of bodies and areas for drawing records, kept in memory: a snapshot is drawn inside a transaction and waits for nothing. */
export class RecordNames {
  readonly #db: Db;
  readonly #clock: Clock;
  #directory: Directory | null = null;
  #loadedAt = 0;
  readonly #listed: Catalogue['listedBodies'];
  readonly #areas: ReadonlyMap<string, string>;

  constructor(deps: { readonly db: Db; readonly clock: Clock; readonly catalogue: Catalogue }) {
    this.#db = deps.db;
    this.#clock = deps.clock;
    this.#listed = deps.catalogue.listedBodies;
    this.#areas = new Map(deps.catalogue.areas.map((area) => [area.code, area.title]));
  }

  async directory(): Promise<Directory> {
    const now = this.#clock.now().getTime();
    if (this.#directory !== null && Math.abs(now - this.#loadedAt) < FRESH_MS) return this.#directory;
    const directory = await loadDirectory(this.#db, this.#listed);
    this.#directory = directory;
    this.#loadedAt = now;
    return directory;
  }

  /** What bodies were called on a day; from what was loaded last. */
  contextOn(day: string, disclosures: ReadonlyMap<string, string> = new Map()): RecordContext {
    return {
      bodies: new Map((this.#directory?.bodies ?? []).map((body) => [body.code, nameOn(body, day)])),
      disclosures,
      areas: this.#areas,
      fileUrl: (file) => recordAddress.file(file.sha256, file.name),
    };
  }
}

/** The newest name. */
export const currentName = (directory: Directory, code: string): string =>
  directory.byCode.get(code)?.names.at(-1)?.name ?? code;
