import type { Db } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { RequestFigures } from '../../requests/request-store.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import type { RecordNames } from '../record/record-names.ts';
import type { AreaOverview, DivisionNames, Figures } from './models.ts';

/** What pages read from. Only public records are asked for, always. */
export interface PageDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly names: RecordNames;
  /** In the order of the catalogue, with what was published and what is owed. */
  readonly areas: () => Promise<readonly AreaOverview[]>;
  readonly figures: () => Promise<Figures>;
  readonly divisionNames: () => Promise<DivisionNames>;
  /** Of the whole province. */
  readonly requestFigures: () => Promise<RequestFigures>;
}
