import { fillPath, recordAddress } from '../../kernel/addresses.ts';
import { addressOf } from '../../schema/places.ts';
import type { DownloadFormat, TableFormat } from '../../tables/export-table.ts';
import { collectionPath, PATHS } from './paths.ts';

export interface SearchParameters {
  readonly q?: string;
  readonly body?: string;
  readonly area?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sort?: string;
  readonly page?: number;
}

export interface SupervisionParameters {
  readonly area?: string;
  readonly body?: string;
  /** A body: with all below it. */
  readonly region?: string;
  readonly state?: string;
  readonly cell?: string;
  readonly item?: string;
  readonly sort?: string;
  readonly page?: number;
  /** Page of the list of cells. */
  readonly cells?: number;
}

export interface SeriesParameters {
  readonly place?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface RegisterListParameters {
  readonly q?: string;
  readonly type?: string;
  readonly body?: string;
  readonly after?: string;
}

/** Conditions of a list's table: `q`, `on`, `filter`, `sort`, `page`. */
export type RegisterParameters = Readonly<Record<string, string | number | undefined>>;

type Value = string | number | undefined;

/** Leaves out what is empty and page 1, so that one page has one address. */
export function withQuery(path: string, values: Readonly<Record<string, Value>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '' || (name === 'page' && Number(value) <= 1)) continue;
    query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

const searchQuery = ({ q, body, area, kind, from, to, sort, page }: SearchParameters) => ({
  q,
  body,
  area,
  kind,
  from,
  to,
  sort,
  page,
});

/**
 * Addresses to link to. Paths stand in `PATHS`; what is served by others (the API, the log, the console) is given here.
 */
export const urls = {
  home: PATHS.home,
  search: (p: SearchParameters = {}) => withQuery(PATHS.search, searchQuery(p)),
  /** Without a page: a feed has the newest. */
  searchFeed: (p: SearchParameters = {}) =>
    withQuery(PATHS.searchFeed, { ...searchQuery(p), page: undefined }),
  areas: PATHS.areas,
  areasOfKind: (kind: string) => withQuery(PATHS.areas, { kind }),
  opinion: PATHS.mandate,
  law: PATHS.law,
  calendar: (year?: number) => withQuery(PATHS.calendar, { year }),
  statute: (code: string) => fillPath(PATHS.statute, code),
  /** The page of the article in which a place lies. */
  lawPlace: (statute: string, place: string) => fillPath(PATHS.lawArticle, statute, addressOf(place)),
  regions: PATHS.regions,
  region: (division: string) => fillPath(PATHS.region, division),
  regionArea: (division: string, area: string, page = 1) =>
    withQuery(fillPath(PATHS.regionArea, division, area), { page }),
  myRegion: PATHS.myRegion,
  area: (code: string, page = 1) => withQuery(fillPath(PATHS.area, code), { page }),
  areaItem: (area: string, code: string, page = 1, cell?: string) =>
    withQuery(fillPath(PATHS.areaItem, area, code), { page, cell }),
  coverageData: (p: { readonly item?: string; readonly body?: string; readonly region?: string }) =>
    withQuery('/api/v1/coverage', { item: p.item, body: p.body, region: p.region, limit: 100 }),
  itemExport: (item: string, format: DownloadFormat) =>
    withQuery('/api/v1/disclosures/export', { item, format }),
  areaFeed: (code: string) => fillPath(PATHS.areaFeed, code),
  bodies: (
    p: {
      readonly q?: string;
      readonly level?: string | null;
      readonly parent?: string | null;
      readonly page?: number;
    } = {},
  ) =>
    withQuery(PATHS.bodies, {
      q: p.q,
      level: p.level ?? undefined,
      parent: p.parent ?? undefined,
      page: p.page,
    }),
  bodyFigures: (code: string) => fillPath(PATHS.bodyFigures, code),
  body: (code: string, p: { readonly item?: string; readonly page?: number } = {}) =>
    withQuery(fillPath(PATHS.body, code), { item: p.item, page: p.page }),
  bodyFeed: (code: string) => fillPath(PATHS.bodyFeed, code),
  disclosure: recordAddress.disclosure,
  edition: (id: string, n: number) => fillPath(PATHS.edition, id, n),
  editionProof: recordAddress.editionProof,
  difference: (id: string, a: number, b: number) => fillPath(PATHS.difference, id, `${a}..${b}`),
  editionRecord: (editionId: string) => fillPath('/api/v1/editions/:id', editionId),
  file: recordAddress.file,
  dossiers: (p: { readonly q?: string; readonly kind?: string; readonly cursor?: string } = {}) =>
    withQuery(PATHS.dossiers, { q: p.q, kind: p.kind, cursor: p.cursor }),
  dossier: recordAddress.dossier,
  /** A kind of dossier that is gathered at an address of its own: `/decisions`. */
  collection: (path: string, p: Readonly<Record<string, Value>> = {}) => withQuery(collectionPath(path), p),
  dossierTexts: (id: string) => fillPath(PATHS.dossierTexts, id),
  dossierLookup: PATHS.dossierLookup,
  consultations: (p: { readonly phase?: string; readonly cursor?: string } = {}) =>
    withQuery(PATHS.consultations, { phase: p.phase, cursor: p.cursor }),
  consultationsFeed: PATHS.consultationsFeed,
  consultation: recordAddress.consultation,
  say: (id: string, p: { readonly anchor?: string; readonly quote?: string } = {}) =>
    withQuery(fillPath(PATHS.say, id), { anchor: p.anchor, quote: p.quote }),
  opinions: (
    id: string,
    p: { readonly anchor?: string; readonly cluster?: string; readonly cursor?: string } = {},
  ) => withQuery(fillPath(PATHS.opinions, id), { anchor: p.anchor, cluster: p.cluster, cursor: p.cursor }),
  report: (id: string) => fillPath(PATHS.report, id),
  reportWord: (id: string) => fillPath(PATHS.reportWord, id),
  receipt: PATHS.receipt,
  reviseOpinion: PATHS.reviseOpinion,
  withdrawOpinion: PATHS.withdrawOpinion,
  restricted: PATHS.restricted,
  leaveRestricted: PATHS.leaveRestricted,
  restrictedRecord: (id: string) => fillPath(PATHS.restrictedRecord, id),
  restrictedFile: (sha256: string, name: string) => fillPath(PATHS.restrictedFile, sha256, name),
  warnings: (p: { readonly region?: string; readonly page?: number } = {}) =>
    withQuery(PATHS.warnings, { region: p.region, page: p.page }),
  warning: (id: string) => fillPath(PATHS.warning, id),
  warningCap: (id: string) => fillPath(PATHS.warningCap, id),
  warningsFeed: (region: string) => withQuery(PATHS.warningsFeed, { region }),
  warningsCap: (region: string) => withQuery(PATHS.warningsCap, { region }),
  warningsData: (region: string) => withQuery('/api/v1/alerts', { region }),
  supervision: (p: SupervisionParameters = {}) =>
    withQuery(PATHS.supervision, {
      area: p.area,
      item: p.item,
      body: p.body,
      region: p.region,
      state: p.state,
      cell: p.cell,
      sort: p.sort,
      page: p.page,
      cells: p.cells === 1 ? undefined : p.cells,
    }),
  supervisionData: (
    p: Pick<SupervisionParameters, 'region' | 'area' | 'item'> & { readonly format?: 'csv' | 'json' } = {},
  ) => withQuery(PATHS.supervisionData, { region: p.region, area: p.area, item: p.item, format: p.format }),
  appraisal: (p: { readonly id?: string } = {}) => withQuery(PATHS.appraisal, p),
  appraisalData: (p: { readonly id: string }) => withQuery(PATHS.appraisalData, p),
  exceptions: (p: Readonly<Record<string, Value>> = {}) => withQuery(PATHS.exceptions, p),
  exceptionExport: (format: 'csv' | 'xlsx' | 'json', p: Readonly<Record<string, Value>> = {}) =>
    withQuery('/api/v1/exceptions/export', { ...p, format }),
  inspection: (p: Readonly<Record<string, Value>> = {}) => withQuery(PATHS.inspection, p),
  inspectionData: (p: Readonly<Record<string, Value>> = {}) => withQuery(PATHS.inspectionData, p),
  instruments: (p: Readonly<Record<string, Value>> = {}) => withQuery(PATHS.instruments, p),
  instrument: (id: string) => fillPath(PATHS.instrument, id),
  allSeries: PATHS.allSeries,
  series: (id: string, p: SeriesParameters = {}) =>
    withQuery(fillPath(PATHS.series, id), { place: p.place, from: p.from, to: p.to }),
  seriesData: (id: string, form: 'json' | 'csv', p: SeriesParameters = {}) =>
    withQuery(fillPath(`/api/v1/series/:id/observations${form === 'csv' ? '.csv' : ''}`, id), {
      place: p.place,
      from: p.from,
      to: p.to,
    }),
  seriesExport: (id: string, format: TableFormat, p: SeriesParameters = {}) =>
    withQuery(fillPath(`/api/v1/series/:id/export.${format}`, id), {
      place: p.place,
      from: p.from,
      to: p.to,
    }),
  registers: (p: RegisterListParameters = {}) =>
    withQuery(PATHS.registers, { q: p.q, type: p.type, body: p.body, after: p.after }),
  register: (id: string, p: RegisterParameters = {}) => withQuery(fillPath(PATHS.register, id), p),
  registerEntry: (id: string, key: string) => fillPath(PATHS.registerEntry, id, key),
  registerDifference: (id: string, a: number, b: number, page = 1) =>
    withQuery(fillPath(PATHS.registerDifference, id, `${a}..${b}`), { page }),
  registerExport: (id: string, format: TableFormat | 'geojson', p: RegisterParameters = {}) =>
    withQuery(fillPath(`/api/v1/registers/:id/export.${format}`, id), p),
  topics: PATHS.topics,
  topic: (key: string, p: RegisterParameters = {}) => withQuery(fillPath(PATHS.topic, key), p),
  credit: (q = '') => withQuery(PATHS.credit, { q }),
  creditOf: (uscc: string) => fillPath(PATHS.creditOf, uscc),
  policies: (p: Readonly<Record<string, string | undefined>> = {}) => withQuery(PATHS.policies, p),
  data: (p: Readonly<Record<string, Value>> = {}) => withQuery(PATHS.data, p),
  feedback: (p: Readonly<Record<string, Value>> = {}) => withQuery(PATHS.feedback, p),
  feedbackReceipt: PATHS.feedbackReceipt,
  oneFeedback: (code: string) => fillPath(PATHS.oneFeedback, code),
  requests: (p: Readonly<Record<string, Value>> = {}) => withQuery(PATHS.requests, p),
  requestReceipt: PATHS.requestReceipt,
  requestLetter: PATHS.requestLetter,
  requestActs: PATHS.requestActs,
  requestFile: PATHS.requestFile,
  oneRequest: (code: string) => fillPath(PATHS.oneRequest, code),
  verify: PATHS.verify,
  help: PATHS.help,
  about: PATHS.about,
  privacy: PATHS.privacy,
  accessibility: PATHS.accessibility,
  sitemapPage: PATHS.sitemapPage,
  design: PATHS.design,
  feed: PATHS.feed,
  sitemap: PATHS.sitemap,
  sitemapPart: (n: number) => fillPath(PATHS.sitemapPart, n),
  openSearch: PATHS.openSearch,
  logCheckpoint: '/log/checkpoint',
  logKey: '/log/vkey',
  apiDocs: '/api/docs',
  console: '/console/',
} as const;
