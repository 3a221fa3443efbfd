import type { Db } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import { RecordNames } from '../record/record-names.ts';
import { type AreaOverview, readAreas } from './areas.ts';
import { type DivisionNames, readDivisionNames } from './divisions.ts';
import { type Figures, readFigures } from './figures.ts';
import { Kept } from './kept.ts';

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
}

/** Begins with nothing counted; `forget` after everything that changes what the public sees. */
export function pageDeps(base: Pick<PageDeps, 'db' | 'clock' | 'catalogue'>): {
  readonly deps: PageDeps;
  readonly forget: () => void;
} {
  const names = new RecordNames(base);
  const areas = new Kept(base.clock, () => readAreas({ ...base, names }));
  const figures = new Kept(base.clock, () => readFigures({ ...base, names }));
  const divisions = new Kept(base.clock, () => readDivisionNames(base));
  return {
    deps: {
      ...base,
      names,
      areas: () => areas.get(),
      figures: () => figures.get(),
      divisionNames: () => divisions.get(),
    },
    forget: () => {
      areas.forget();
      figures.forget();
      divisions.forget();
    },
  };
}
