import { currentName, heirsOn } from '../../bodies/directory.ts';
import { listItems } from '../../catalogue/items.ts';
import { today } from '../../kernel/clock.ts';
import { NO_FIGURES, sumFigures } from '../../obligations/figures.ts';
import { tallyByItem } from '../../obligations/tallies.ts';
import { countBy } from './counts.ts';
import type { PageDeps } from './deps.ts';
import type { AreaOverview } from './models.ts';
import { obligationCounts } from './obligations.ts';
import { responsibleText } from './responsible.ts';

export async function readAreas({
  db,
  clock,
  catalogue,
  names,
}: Pick<PageDeps, 'db' | 'clock' | 'catalogue' | 'names'>): Promise<readonly AreaOverview[]> {
  const [directory, items, counts, tallies] = await Promise.all([
    names.directory(),
    listItems(db, {}),
    countBy(db, 'area_code'),
    tallyByItem(db, clock.now(), null),
  ]);
  const day = today(clock);
  const itemsOf = Map.groupBy(items, (item) => item.area);
  const tallyOf = Map.groupBy(tallies, (row) => row.area);
  return catalogue.areas.map((area) => ({
    code: area.code,
    article: area.article,
    title: area.title,
    kind: area.kind,
    demand: area.demand,
    leads: [...new Set(area.leads.flatMap((code) => heirsOn(directory, code, day)))].map((code) => ({
      code,
      name: currentName(directory, code),
    })),
    responsible: responsibleText(area.responsible, directory, day),
    items: itemsOf.get(area.code)?.length ?? 0,
    disclosures: counts.get(area.code) ?? 0,
    obligations: obligationCounts(sumFigures(tallyOf.get(area.code) ?? [NO_FIGURES])),
  }));
}
