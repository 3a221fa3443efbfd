import type { Item } from '../api/contract.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { CatalogueItem } from './items.ts';
import { timingText } from './timing.ts';

/** An item as `/api/v1` answers it. */
export const describeItem = (item: CatalogueItem, catalogue: Catalogue): Item => ({
  ...item,
  areaTitle: catalogue.findArea(item.area)?.title ?? item.area,
  shape: catalogue.currentType(item.type).shape,
  timingText: timingText(item.timing),
  elements: [...item.elements],
  basis: [...item.basis],
  leads: [...item.leads],
  responsible: [...item.responsible],
  channels: [...item.channels],
  review: [...item.review],
  clauses: [...item.clauses],
});
