/** Every address of the portal, once. */
export interface SearchParameters {
  readonly q?: string;
  readonly body?: string;
  readonly area?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
  readonly page?: number;
}

export interface SupervisionParameters {
  readonly area?: string;
  readonly body?: string;
  readonly state?: string;
  readonly page?: number;
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

const segment = encodeURIComponent;

export const urls = {
  home: '/',
  search: (p: SearchParameters = {}) =>
    withQuery('/search', {
      q: p.q,
      body: p.body,
      area: p.area,
      kind: p.kind,
      from: p.from,
      to: p.to,
      page: p.page,
    }),
  areas: '/areas',
  areasOfKind: (kind: string) => withQuery('/areas', { kind }),
  opinion: '/opinion',
  regions: '/regions',
  region: (division: string) => `/regions/${segment(division)}`,
  regionArea: (division: string, area: string, page = 1) =>
    withQuery(`/regions/${segment(division)}/areas/${segment(area)}`, { page }),
  /** Leads to the region that a visitor asked to be remembered; takes and forgets it. */
  myRegion: '/regions/mine',
  area: (code: string, page = 1) => withQuery(`/areas/${segment(code)}`, { page }),
  areaItem: (area: string, code: string, page = 1) =>
    withQuery(`/areas/${segment(area)}/items/${segment(code)}`, { page }),
  itemExport: (item: string, format: 'csv' | 'xlsx' | 'json') =>
    withQuery('/api/v1/disclosures/export', { item, format }),
  areaFeed: (code: string) => `/areas/${segment(code)}/feed.atom`,
  bodies: (p: { readonly q?: string; readonly page?: number } = {}) =>
    withQuery('/bodies', { q: p.q, page: p.page }),
  bodyFigures: (code: string) => `/bodies/${segment(code)}/figures`,
  body: (code: string, p: { readonly item?: string; readonly page?: number } = {}) =>
    withQuery(`/bodies/${segment(code)}`, { item: p.item, page: p.page }),
  bodyFeed: (code: string) => `/bodies/${segment(code)}/feed.atom`,
  disclosure: (id: string) => `/d/${segment(id)}`,
  edition: (id: string, n: number) => `/d/${segment(id)}/v/${n}`,
  editionProof: (id: string, n: number) => `/d/${segment(id)}/v/${n}.tlog-proof`,
  difference: (id: string, a: number, b: number) => `/d/${segment(id)}/diff/${a}..${b}`,
  editionRecord: (editionId: string) => `/api/v1/editions/${segment(editionId)}`,
  dossiers: (p: { readonly q?: string; readonly kind?: string; readonly cursor?: string } = {}) =>
    withQuery('/dossiers', { q: p.q, kind: p.kind, cursor: p.cursor }),
  dossier: (id: string) => `/dossiers/${segment(id)}`,
  /** A kind of dossier that is gathered at an address of its own: `/decisions`. */
  collection: (path: string, p: Readonly<Record<string, Value>> = {}) => withQuery(`/${path}`, p),
  dossierLookup: '/dossiers/lookup',
  consultations: '/consultations',
  consultation: (id: string) => `/consultations/${segment(id)}`,
  restricted: '/restricted',
  restrictedRecord: (id: string) => `/restricted/d/${segment(id)}`,
  restrictedFile: (sha256: string, name: string) => `/restricted/files/${sha256}/${segment(name)}`,
  warnings: (p: { readonly region?: string; readonly page?: number } = {}) =>
    withQuery('/warnings', { region: p.region, page: p.page }),
  warning: (id: string) => `/warnings/${segment(id)}`,
  warningCap: (id: string) => `/warnings/${segment(id)}.cap`,
  warningsFeed: (region: string) => withQuery('/warnings/feed.atom', { region }),
  warningsCap: (region: string) => withQuery('/warnings/cap.atom', { region }),
  warningsData: (region: string) => withQuery('/api/v1/alerts', { region }),
  supervision: (p: SupervisionParameters = {}) =>
    withQuery('/supervision', { area: p.area, body: p.body, state: p.state, page: p.page }),
  allSeries: '/series',
  series: (id: string, p: SeriesParameters = {}) =>
    withQuery(`/series/${segment(id)}`, { place: p.place, from: p.from, to: p.to }),
  seriesData: (id: string, form: 'json' | 'csv', p: SeriesParameters = {}) =>
    withQuery(`/api/v1/series/${segment(id)}/observations${form === 'csv' ? '.csv' : ''}`, {
      place: p.place,
      from: p.from,
      to: p.to,
    }),
  registers: (p: RegisterListParameters = {}) =>
    withQuery('/registers', { q: p.q, type: p.type, body: p.body, after: p.after }),
  register: (id: string, p: RegisterParameters = {}) => withQuery(`/registers/${segment(id)}`, p),
  registerEntry: (id: string, key: string) => `/registers/${segment(id)}/entries/${segment(key)}`,
  registerDifference: (id: string, a: number, b: number, page = 1) =>
    withQuery(`/registers/${segment(id)}/diff/${a}..${b}`, { page }),
  registerExport: (id: string, format: 'csv' | 'xlsx' | 'json' | 'geojson', p: RegisterParameters = {}) =>
    withQuery(`/api/v1/registers/${segment(id)}/export.${format}`, p),
  topics: '/topics',
  topic: (key: string, p: RegisterParameters = {}) => withQuery(`/topics/${segment(key)}`, p),
  credit: (q = '') => withQuery('/credit', { q }),
  creditOf: (uscc: string) => `/credit/${segment(uscc)}`,
  policies: (p: Readonly<Record<string, string | undefined>> = {}) => withQuery('/policies', p),
  verify: '/verify',
  design: '/design',
  feed: '/feed.atom',
  sitemap: '/sitemap.xml',
  sitemapPart: (n: number) => `/sitemap-${n}.xml`,
  openSearch: '/opensearch.xml',
  logCheckpoint: '/log/checkpoint',
  logKey: '/log/vkey',
  apiDocs: '/api/docs',
  console: '/console/',
} as const;
