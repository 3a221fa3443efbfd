import { countRequests } from '../../requests/request-store.ts';
import { RecordNames } from '../record/record-names.ts';
import { readAreas } from './areas.ts';
import type { PageDeps } from './deps.ts';
import { readDivisionNames } from './divisions.ts';
import { readFigures } from './figures.ts';
import { Kept } from './kept.ts';

/** Begins with nothing counted; `forget` after everything that changes what the public sees. */
export function pageDeps(base: Pick<PageDeps, 'db' | 'clock' | 'catalogue'>): {
  readonly deps: PageDeps;
  readonly forget: () => void;
} {
  const names = new RecordNames(base);
  const areas = new Kept(base.clock, () => readAreas({ ...base, names }));
  const figures = new Kept(base.clock, () => readFigures({ ...base, names }));
  const divisions = new Kept(base.clock, () => readDivisionNames(base));
  const requests = new Kept(base.clock, () => countRequests(base.db));
  return {
    deps: {
      ...base,
      names,
      areas: () => areas.get(),
      figures: () => figures.get(),
      divisionNames: () => divisions.get(),
      requestFigures: () => requests.get(),
    },
    forget: () => {
      areas.forget();
      figures.forget();
      divisions.forget();
      requests.forget();
    },
  };
}
