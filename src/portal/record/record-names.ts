import { type Directory, type DirectoryBody, loadDirectory } from '../../bodies/directory.ts';
import type { Db } from '../../database/database.ts';
import { recordAddress } from '../../kernel/addresses.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import type { RecordContext } from './record-context.ts';

const nameOn = (body: DirectoryBody, day: string): string => {
  const current = body.names.find(
    (each) => each.validFrom <= day && (each.validTo === null || day < each.validTo),
  );
  return (current ?? body.names.at(-1))?.name ?? body.code;
};

/**
 * Names of bodies and areas for drawing records, kept in memory: a snapshot is drawn inside a transaction and waits for
 * nothing.
 */
export class RecordNames {
  readonly #db: Db;
  #directory: Directory | null = null;
  readonly #listed: Catalogue['listedBodies'];
  readonly #areas: ReadonlyMap<string, string>;

  constructor(deps: { readonly db: Db; readonly catalogue: Catalogue }) {
    this.#db = deps.db;
    this.#listed = deps.catalogue.listedBodies;
    this.#areas = new Map(deps.catalogue.areas.map((area) => [area.code, area.title]));
  }

  async directory(): Promise<Directory> {
    this.#directory = await loadDirectory(this.#db, this.#listed);
    return this.#directory;
  }

  /** What bodies were called on a day; from what was loaded last. */
  contextOn(day: string, disclosures: ReadonlyMap<string, string> = new Map()): RecordContext {
    const directory = this.#directory;
    return {
      bodies: {
        get: (code) => {
          const body = directory?.byCode.get(code);
          return body === undefined ? undefined : nameOn(body, day);
        },
      },
      disclosures,
      areas: this.#areas,
      fileUrl: (file) => recordAddress.file(file.sha256, file.name),
    };
  }
}
