/** Addresses inside the console (below /console), in one place. */
export type DraftView = CountedView | 'all';
/** The views whose size the desk counts. */
export type CountedView = 'todo' | 'handled' | 'started' | 'drafts' | 'returned';

export const VIEW_NAMES: Readonly<Record<DraftView, string>> = {
  todo: '待办',
  handled: '已办',
  started: '我发起',
  drafts: '草稿箱',
  returned: '退回修改',
  all: '全部稿件',
};

export const isDraftView = (text: string | undefined): text is DraftView =>
  text !== undefined && Object.hasOwn(VIEW_NAMES, text);

export const paths = {
  desk: '/',
  draftList: (view: DraftView, query = '') => `/drafts/${view}${query}`,
  draft: (id: string) => `/draft/${id}`,
  newDraft: '/new',
  newBySheet: (item: string) => `/new/${encodeURIComponent(item)}/sheet`,
  accessCodes: '/access-codes',
  obligations: (state = '') => (state === '' ? '/obligations' : `/obligations?state=${state}`),
  published: (query = '') => `/published${query}`,
  consultations: '/consultations',
  consultation: (id: string) => `/consultations/${id}`,
  catalogue: (query = '') => `/catalogue${query}`,
  catalogueItem: (code: string) => `/catalogue/items/${encodeURIComponent(code)}`,
  newCatalogueItem: '/catalogue/new',
  catalogueImport: '/catalogue/import',
} as const;
