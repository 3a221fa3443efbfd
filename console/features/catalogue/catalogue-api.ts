import type {
  CatalogueImport,
  Item,
  ItemChange,
  ItemFields,
  ItemProposal,
  ItemTiming,
  ItemVersion,
  LawRule,
  TimingExplanation,
  TypeDescription,
  TypeDetail,
} from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';

const itemPath = (code: string): string => `/catalogue/items/${encodeURIComponent(code)}`;
const get = <T>(path: string): Promise<T> => client.request<T>(path);
const listAll = <T>(path: string): Promise<readonly T[]> => get<PageOf<T>>(path).then((page) => page.items);

export interface WhyAndWhen {
  readonly reason: string;
  readonly validFrom: string;
}

/** The item as it is edited: everything but what the server adds to it. */
export type EditedItem = ItemFields;

/** What `GET` adds to the fields is left out. */
export type KeptItem = Item & ItemFields;
/** With the id of the proposal that waits for a second person; null when the change holds. */
export type SavedItem = KeptItem & { readonly proposal: string | null };

export const catalogueApi = {
  items: (query: Query) => listAll<KeptItem>(`/catalogue/items${queryText({ ...query, retired: 'true' })}`),
  item: (code: string) => get<KeptItem>(itemPath(code)),
  versions: (code: string) => listAll<ItemVersion>(`${itemPath(code)}/versions`),
  types: () => listAll<TypeDescription>('/catalogue/types'),
  type: (key: string) => get<TypeDetail>(`/catalogue/types/${encodeURIComponent(key)}`),
  rules: () => listAll<LawRule>('/catalogue/rules'),
  create: (change: ItemChange) =>
    client.request<KeptItem>('/catalogue/items', { method: 'POST', body: change }),
  change: (code: string, change: ItemChange, version: number) =>
    client.request<SavedItem>(itemPath(code), { method: 'PATCH', body: change, version }),
  retire: (code: string, why: WhyAndWhen, version: number) =>
    client.request<SavedItem>(`${itemPath(code)}/retire`, { method: 'POST', body: why, version }),
  waiting: (item?: string) =>
    listAll<ItemProposal>(`/catalogue/changes${queryText({ item, waiting: 'true' })}`),
  decide: (id: string, accepts: boolean, reason: string) =>
    client.request<KeptItem>(`/catalogue/changes/${id}`, { method: 'POST', body: { accepts, reason } }),
  explain: (timing: ItemTiming) =>
    client.request<TimingExplanation>('/catalogue/timing', { method: 'POST', body: { timing } }),
  /** Without `basedOn` a preview. */
  importSheet: (file: File, fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file, file.name);
    return client.request<CatalogueImport>('/catalogue/import', { method: 'POST', form });
  },
};

export const EXPORT_URL = '/api/v1/catalogue/export';

export const fieldsOf = (item: KeptItem): EditedItem => ({
  code: item.code,
  area: item.area,
  kind: item.kind,
  title: item.title,
  group: item.group,
  type: item.type,
  elements: item.elements,
  basis: item.basis,
  leads: item.leads,
  responsible: item.responsible,
  timing: item.timing,
  timingBasis: item.timingBasis,
  audience: item.audience,
  manner: item.manner,
  channels: item.channels,
  review: item.review,
  clauses: item.clauses,
});

export const BLANK_ITEM: EditedItem = {
  code: '',
  area: '',
  kind: 'management',
  title: '',
  group: '',
  type: '',
  elements: [],
  basis: [],
  leads: [],
  responsible: [],
  timing: { kind: 'event', event: 'documentDate', days: 20, unit: 'working-day' },
  timingBasis: '',
  audience: 'public',
  manner: 'proactive',
  channels: ['政府网站'],
  review: ['reviewer'],
  clauses: [],
};
