import type { Item } from '../api/contract.ts';
import type { CatalogueItem } from './items.ts';
import { currentType, findArea } from './registry.ts';
import { timingText } from './timing.ts';

/** An item as `/api/v1` answers it. */
export const describeItem = (item: CatalogueItem): Item => ({
  ...item,
  areaTitle: findArea(item.area)?.title ?? item.area,
  shape: currentType(item.type).shape,
  timingText: timingText(item.timing),
  elements: [...item.elements],
  basis: [...item.basis],
  leads: [...item.leads],
  responsible: [...item.responsible],
  channels: [...item.channels],
  review: [...item.review],
  clauses: [...item.clauses],
});
