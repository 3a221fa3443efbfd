import type { Db } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Catalogue } from '../schema/catalogue.ts';

/** What a query needs that explains what it finds by the catalogue; a transaction is a database too. */
export interface Source {
  readonly db: Db;
  readonly catalogue: Catalogue;
}

/** What a command or a page needs that counts days as well. */
export interface Working extends Source {
  readonly clock: Clock;
}
