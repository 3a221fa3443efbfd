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

type Value = string | number | undefined;

/** Leaves out what is empty and page 1, so that one page has one address. */
function withQuery(path: string, values: Readonly<Record<string, Value>>): string {
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
  area: (code: string, page = 1) => withQuery(`/areas/${segment(code)}`, { page }),
  areaFeed: (code: string) => `/areas/${segment(code)}/feed.atom`,
  bodies: (p: { readonly q?: string; readonly page?: number } = {}) =>
    withQuery('/bodies', { q: p.q, page: p.page }),
  body: (code: string, p: { readonly item?: string; readonly page?: number } = {}) =>
    withQuery(`/bodies/${segment(code)}`, { item: p.item, page: p.page }),
  bodyFeed: (code: string) => `/bodies/${segment(code)}/feed.atom`,
  disclosure: (id: string) => `/d/${segment(id)}`,
  edition: (id: string, n: number) => `/d/${segment(id)}/v/${n}`,
  editionProof: (id: string, n: number) => `/d/${segment(id)}/v/${n}.tlog-proof`,
  difference: (id: string, a: number, b: number) => `/d/${segment(id)}/diff/${a}..${b}`,
  editionRecord: (editionId: string) => `/api/v1/editions/${segment(editionId)}`,
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
