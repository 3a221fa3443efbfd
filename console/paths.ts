import { DRAFT_VIEW_NAMES, type DraftView } from '../src/schema/vocabulary.ts';

/** The views whose size the desk counts. */
export type CountedView = Exclude<DraftView, 'all'>;

export const isDraftView = (text: string | undefined): text is DraftView =>
  text !== undefined && Object.hasOwn(DRAFT_VIEW_NAMES, text);

/** Addresses inside the console (below /console), in one place. */
export const paths = {
  desk: '/',
  draftList: (view: DraftView, query = '') => `/drafts/${view}${query}`,
  draft: (id: string) => `/draft/${id}`,
  newDraft: '/new',
  newBySheet: (item: string) => `/new/${encodeURIComponent(item)}/sheet`,
  batches: '/batches',
  connectors: '/connectors',
  accessCodes: '/access-codes',
  obligations: (state = '') => (state === '' ? '/obligations' : `/obligations?state=${state}`),
  coverage: '/coverage',
  bodiesCoverage: '/coverage/bodies',
  statements: '/statements',
  bodies: '/bodies',
  agenda: '/agenda',
  instruments: (query = '') => `/instruments${query}`,
  instrument: (id: string) => `/instruments/${encodeURIComponent(id)}`,
  requests: (query = '') => `/requests${query}`,
  annualRequests: '/requests/annual',
  request: (code: string) => `/requests/${encodeURIComponent(code)}`,
  feedback: (query = '') => `/feedback${query}`,
  exceptions: (query = '') => `/exceptions${query}`,
  inspection: '/inspection',
  appraisals: '/appraisals',
  appraisal: (id: string) => `/appraisals/${encodeURIComponent(id)}`,
  messages: (query = '') => `/messages${query}`,
  published: (query = '') => `/published${query}`,
  consultations: '/consultations',
  consultation: (id: string) => `/consultations/${id}`,
  catalogue: (query = '') => `/catalogue${query}`,
  catalogueItem: (code: string) => `/catalogue/items/${encodeURIComponent(code)}`,
  newCatalogueItem: '/catalogue/new',
  catalogueImport: '/catalogue/import',
  calendar: '/calendar',
  searchWords: '/search-words',
  people: '/people',
  permissions: '/people/permissions',
  acts: (query = '') => `/audit/acts${query}`,
  refused: '/audit/refused',
  chain: '/audit/chain',
  reads: '/audit/reads',
  account: '/account',
  law: '/law',
  newLaw: '/law/new',
} as const;
