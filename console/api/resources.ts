import type {
  Area,
  BatchOutcome,
  Body,
  CreatedDrafts,
  DemonstrationAccount,
  DeskCounters,
  DisclosureDetail,
  DisclosureSummary,
  DossierPlaces,
  Draft,
  DraftCheck,
  DraftFinds,
  DraftMatches,
  DraftSummary,
  DraftWithheld,
  Expunge,
  ExpungeRequest,
  FilePages,
  FindKept,
  ImportedDocument,
  Item,
  MatchConfirmed,
  Obligation,
  RecentPeriods,
  Session,
  TypeDetail,
  Upload,
  WithholdPart,
} from '../../src/api/contract.ts';
import type { BatchAction, DraftAction } from '../../src/schema/vocabulary.ts';
import { createClient } from './client.ts';
import type { Content } from './content.ts';

export const client = createClient();

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Values of a query; empty ones are left out. */
export type Query = Readonly<Record<string, string | number | null | undefined>>;

export function queryText(query: Query): string {
  const pairs = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

const get = <T>(path: string, query: Query = {}): Promise<T> => client.request<T>(path + queryText(query));
const post = <T>(path: string, body: unknown, version?: number): Promise<T> =>
  client.request<T>(path, { method: 'POST', body, ...(version === undefined ? {} : { version }) });

/** Small lists are read whole; the cap is a guard against a server that never ends. */
async function getAll<T>(path: string, query: Query = {}): Promise<readonly T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: readonly T[]; next?: string | null } = await get(path, { ...query, cursor });
    all.push(...page.items);
    // A list that comes whole has no `next`.
    cursor = page.next ?? null;
  } while (cursor !== null && all.length < 20_000);
  return all;
}

const disclosurePath = (id: string): string => `/disclosures/${encodeURIComponent(id)}`;
const draftPath = (id: string): string => `/drafts/${encodeURIComponent(id)}`;

export interface Revision {
  readonly version: number;
  readonly title: string;
  readonly savedByName: string;
  readonly savedAt: string;
}

/** A filled sheet as the server reads it. */
export interface SheetRows {
  readonly rows: readonly { readonly row: number; readonly content: Content }[];
  readonly faults: readonly SheetFault[];
  readonly warnings: readonly string[];
  /** The same workbook with a remark in each wrong cell, in Base64. */
  readonly marked: string | null;
  /** The heading, when it does not fit the columns and somebody may say what is what; else empty. */
  readonly headings: readonly { readonly text: string; readonly field: string | null }[];
  readonly columns: readonly { readonly field: string; readonly title: string; readonly required: boolean }[];
}
export interface SheetFault {
  readonly row: number | null;
  readonly column: string;
  readonly message: string;
  readonly advice: string;
}

export const recordSheet = (type: string): string => `/catalogue/types/${encodeURIComponent(type)}/rows`;
export const recordTemplate = (type: string): string =>
  `/api/v1/catalogue/types/${encodeURIComponent(type)}/template.xlsx`;

export type DraftStep = Exclude<DraftAction, 'edit'>;
export interface Opinion {
  readonly opinion?: string;
  readonly changeNote?: string;
  /** Of 定时签发: `2026-03-10 09:00`. */
  readonly at?: string;
}

export const api = {
  session: () => client.request<Session>('/session', { withoutSession: true }),
  /** `code`: what the authenticator shows, where the account has one. */
  signIn: (username: string, password: string, code = '') =>
    client.request<Session>('/session', {
      method: 'POST',
      body: { username, password, ...(code === '' ? {} : { code }) },
      withoutSession: true,
    }),
  signOut: () => client.request<unknown>('/session', { method: 'DELETE', withoutSession: true }),
  demonstrationAccounts: () => get<readonly DemonstrationAccount[]>('/session/demonstration-accounts'),

  areas: () => getAll<Area>('/catalogue/areas'),
  items: (query: Query = {}) => getAll<Item>('/catalogue/items', query),
  type: (key: string, version: number) =>
    get<TypeDetail>(`/catalogue/types/${encodeURIComponent(key)}`, { version }),
  bodies: async () =>
    (
      await Promise.all([
        getAll<Body>('/bodies', { level: 'province', limit: 100 }),
        getAll<Body>('/bodies', { level: 'prefecture', kind: 'government', limit: 100 }),
        getAll<Body>('/bodies', { level: 'county', kind: 'government', limit: 100 }),
      ])
    ).flat(),
  body: (code: string) => get<Body>(`/bodies/${encodeURIComponent(code)}`),
  findBodies: (q: string) => get<PageOf<Body>>('/bodies', { q, limit: 20 }),

  counters: () => get<DeskCounters>('/desk/counters'),
  phrases: () => getAll<string>('/desk/phrases'),
  addPhrase: (phrase: string) => post<unknown>('/desk/phrases', { phrase }),
  removePhrase: (phrase: string) =>
    client.request<{ readonly items: readonly string[] }>('/desk/phrases', {
      method: 'DELETE',
      body: { phrase },
    }),

  drafts: (query: Query) => get<PageOf<DraftSummary>>('/drafts', query),
  draft: (id: string) => get<Draft>(draftPath(id)),
  createDraft: (input: {
    item: string;
    body: string;
    content?: Content;
    obligation?: number;
    disclosure?: string;
  }) => post<Draft>('/drafts', input),
  saveDraft: (id: string, content: Content, version: number, keepalive: boolean) =>
    client.request<Draft>(draftPath(id), { method: 'PATCH', body: { content }, version, keepalive }),
  revisions: (id: string) => getAll<Revision>(`${draftPath(id)}/revisions`),
  revision: (id: string, version: number) =>
    get<Revision & { readonly content: Content }>(`${draftPath(id)}/revisions/${version}`),
  actOnDraft: (id: string, step: DraftStep, body: Opinion, version: number) =>
    post<Draft>(`${draftPath(id)}/${step}`, body, version),
  actOnDrafts: (
    action: BatchAction,
    drafts: readonly { readonly id: string; readonly version: number }[],
    opinion: string,
  ) => post<BatchOutcome>('/drafts/actions', { action, drafts, ...(opinion === '' ? {} : { opinion }) }),

  withheld: (id: string) => get<DraftWithheld>(`${draftPath(id)}/withheld`),
  withholdPart: (id: string, body: WithholdPart) => post<unknown>(`${draftPath(id)}/withheld`, body),
  releasePart: (id: string, exception: string) =>
    post<unknown>(`${draftPath(id)}/withheld/release`, { exception }),
  finds: (id: string) => get<DraftFinds>(`${draftPath(id)}/finds`),
  keepFind: (id: string, body: FindKept) => post<unknown>(`${draftPath(id)}/finds/keep`, body),
  confirmFind: (id: string, find: string) => post<unknown>(`${draftPath(id)}/finds/confirm`, { find }),
  matches: (id: string) => get<DraftMatches>(`${draftPath(id)}/matches`),
  confirmMatch: (id: string, body: MatchConfirmed) => post<unknown>(`${draftPath(id)}/matches`, body),
  checkDraft: (id: string) => post<DraftCheck>(`${draftPath(id)}/check`, undefined),
  createDrafts: (item: string, body: string, contents: readonly Content[]) =>
    post<CreatedDrafts>('/drafts/batch', { item, body, contents }),
  /** `path` is what the schema of a field or `recordSheet` says. */
  readSheet: (path: string, file: File, body: string, columns: Readonly<Record<string, string>> = {}) => {
    const query = queryText({
      body,
      marked: 'true',
      columns: Object.keys(columns).length === 0 ? null : JSON.stringify(columns),
    });
    const address = path.includes('?') ? `${path}&${query.slice(1)}` : `${path}${query}`;
    return client.request<SheetRows>(address, { method: 'POST', form: formOf(file) });
  },
  dossierPlaces: (query: Query) => get<DossierPlaces>('/dossiers/places', query),
  recentPeriods: (query: Query) => get<RecentPeriods>('/series/periods', query),
  registers: (query: Query) =>
    get<PageOf<{ readonly id: string; readonly item: string; readonly title: string }>>('/registers', query),

  disclosures: (query: Query) => get<PageOf<DisclosureSummary>>('/disclosures', query),
  disclosure: (id: string) => get<DisclosureDetail>(`/disclosures/${encodeURIComponent(id)}`),
  withdraw: (id: string, reason: string) =>
    post<unknown>(`/disclosures/${encodeURIComponent(id)}/withdraw`, { opinion: reason }),
  expunges: (id: string) => get<{ readonly items: readonly Expunge[] }>(`${disclosurePath(id)}/expunges`),
  requestExpunge: (id: string, body: ExpungeRequest) =>
    post<{ readonly id: string }>(`${disclosurePath(id)}/expunges`, body),
  confirmExpunge: (id: string, expunge: string) =>
    post<unknown>(`${disclosurePath(id)}/expunges/${encodeURIComponent(expunge)}/confirm`, {}),
  correct: (id: string) => post<Draft>(`/disclosures/${encodeURIComponent(id)}/correct`, {}),
  obligations: (query: Query) => get<PageOf<Obligation>>('/obligations', query),

  upload: (file: File, body: string, onProgress: (percent: number) => void) =>
    client.upload<Upload>(`/uploads${queryText({ body })}`, formOf(file), onProgress),
  /** Pictures inside the document are kept as files of `body`. */
  filePages: (sha256: string) => get<FilePages>(`/uploads/by-digest/${sha256}/pages`),
  importFile: (file: File, into: { readonly body: string; readonly type: string }) =>
    client.request<ImportedDocument>(`/imports/document${queryText(into)}`, {
      method: 'POST',
      form: formOf(file),
    }),
  importText: (text: string, into: { readonly body: string; readonly type: string }) =>
    post<ImportedDocument>(`/imports/document${queryText(into)}`, { text }),
};

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}

/** The exact public page of a draft, drawn by the portal's own renderer. */
export const previewUrl = (id: string): string => `/api/v1${draftPath(id)}/preview`;
export const draftExportUrl = (query: Query): string => `/api/v1/drafts/export${queryText(query)}`;
