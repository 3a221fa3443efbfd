import type { ItemProposal, ItemVersion } from '../../api/contract.ts';
import type { Directory } from '../../bodies/directory.ts';
import { bearerIn, owes } from '../../bodies/obligated-body.ts';
import { registersHolding } from '../../catalogue/holders.ts';
import { listItemProposals } from '../../catalogue/item-proposals.ts';
import { bodyNames } from '../../catalogue/item-text.ts';
import { listItemVersions } from '../../catalogue/item-versions.ts';
import { type CatalogueItem, findItem, listItems } from '../../catalogue/items.ts';
import { timingText } from '../../catalogue/timing.ts';
import { today } from '../../kernel/clock.ts';
import { lawBook } from '../../law/law-book.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import type { Kind } from '../../schema/declaration.ts';
import type { BasisPart, StatuteBook } from '../../schema/statute-book.ts';
import type { Rights } from '../components/rights.tsx';
import { countBy } from './counts.ts';
import type { PageDeps } from './deps.ts';
import { responsibleText } from './responsible.ts';
import { rightsOf } from './rights.ts';

export interface ItemOverview {
  readonly code: string;
  readonly area: string;
  readonly areaTitle: string;
  readonly kind: Kind;
  readonly type: string;
  readonly group: string;
  readonly title: string;
  readonly elements: readonly string[];
  /** As they are law today. */
  readonly basis: readonly BasisPart[];
  readonly responsible: string;
  readonly timing: string;
  readonly rights: Rights;
  /** Ids of the clauses of the mandate that it serves. */
  readonly clauses: readonly string[];
  readonly version: number;
  /** Since when the item reads as it does. */
  readonly validFrom: string;
  readonly retiredOn: string | null;
  /** How many the body (or, without a body, everybody) has published. */
  readonly disclosures: number;
}

export interface ItemHistory {
  readonly item: ItemOverview;
  /** The newest first. */
  readonly versions: readonly ItemVersion[];
  /** Changes that took, or take, a second person. */
  readonly proposals: readonly ItemProposal[];
}

type Unchanging = Omit<ItemOverview, 'disclosures'>;

interface Drawn {
  readonly law: StatuteBook;
  readonly bodies: Directory['byCode'];
  readonly day: string;
  readonly unchanging: Unchanging;
}

/** What was last said of each version of an item; the law, the directory or the day may have changed since. */
const drawn = new WeakMap<CatalogueItem, Drawn>();

const unchangingOf = (
  catalogue: Catalogue,
  law: StatuteBook,
  item: CatalogueItem,
  directory: Directory,
  day: string,
): Unchanging => ({
  code: item.code,
  area: item.area,
  areaTitle: catalogue.findArea(item.area)?.title ?? item.area,
  kind: item.kind,
  type: item.type,
  group: item.group,
  title: item.title,
  elements: item.elements,
  basis: law.on(item.basis, day),
  responsible: responsibleText(item.responsible, directory, day),
  timing: timingText(item.timing),
  rights: rightsOf(item, catalogue, law, day),
  clauses: item.clauses,
  version: item.version,
  validFrom: item.validFrom,
  retiredOn: item.retiredOn,
});

function overviewOf(
  catalogue: Catalogue,
  law: StatuteBook,
  item: CatalogueItem,
  directory: Directory,
  day: string,
  disclosures: number,
): ItemOverview {
  const known = drawn.get(item);
  const holds = known?.law === law && known.bodies === directory.byCode && known.day === day;
  const unchanging = holds ? known.unchanging : unchangingOf(catalogue, law, item, directory, day);
  if (!holds) drawn.set(item, { law, bodies: directory.byCode, day, unchanging });
  return { ...unchanging, disclosures };
}

/** Of an area with the retired ones; of a body with those under which it has published. */
export async function readItems(
  { db, clock, catalogue, names }: PageDeps,
  filter: { readonly area?: string; readonly body?: string },
): Promise<readonly ItemOverview[]> {
  const [law, directory, all, counts] = await Promise.all([
    lawBook({ db, catalogue }),
    names.directory(),
    listItems(db, { area: filter.area, retired: true }),
    countBy(db, 'item_code', filter.body),
  ]);
  const day = today(clock);
  const { body } = filter;
  const bearer =
    body === undefined
      ? null
      : bearerIn(directory, body, day, await registersHolding({ db, catalogue }, body));
  const wanted =
    body === undefined
      ? all
      : all.filter(
          (item) =>
            counts.has(item.code) ||
            (item.retiredOn === null && bearer !== null && owes(item.responsible, bearer)),
        );
  return wanted.map((item) => overviewOf(catalogue, law, item, directory, day, counts.get(item.code) ?? 0));
}

/** An item with what offices changed in it, when and why; null for a code that the area does not have. */
export async function readItemHistory(
  { db, clock, catalogue, names }: PageDeps,
  area: string,
  code: string,
): Promise<ItemHistory | null> {
  const item = await findItem(db, code);
  if (item?.area !== area) return null;
  const directory = await names.directory();
  const words = { nameOf: bodyNames(directory), catalogue };
  const [law, versions, proposals, counts] = await Promise.all([
    lawBook({ db, catalogue }),
    listItemVersions(db, code, words, false),
    listItemProposals(db, { code, waiting: false }, words, false),
    countBy(db, 'item_code'),
  ]);
  const overview = overviewOf(catalogue, law, item, directory, today(clock), counts.get(code) ?? 0);
  return { item: overview, versions, proposals };
}
