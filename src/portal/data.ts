import type {
  BodyDetail,
  ConsultationSummary,
  DisclosureDetail,
  DisclosureSummary,
  EditionDetail,
  ItemVersion,
  Obligation,
} from '../api/contract.ts';
import type { Kind } from '../schema/declaration.ts';
import type { BodyRef } from './body-ref.ts';
import type { BrowsingData } from './browsing-data.ts';

export type { BodyRef } from './body-ref.ts';

/** What the pages ask for. `live-data.ts` answers from the database; tests answer from memory. Only public records, always. */
export interface PortalData extends BrowsingData {
  latestDisclosures(filter: DisclosureFilter, page: PageRequest): Promise<Paged<DisclosureSummary>>;
  findDisclosure(id: string): Promise<PublishedDisclosure | null>;
  /** An edition of a public disclosure; editions of withdrawn disclosures are not found. */
  findEdition(id: string, n: number): Promise<PublishedEdition | null>;
  areas(): Promise<readonly AreaOverview[]>;
  /** Of an area with the retired ones; of a body with those under which it has published. */
  items(filter: { readonly area?: string; readonly body?: string }): Promise<readonly ItemOverview[]>;
  /** An item with what offices changed in it, when and why; null for a code that the area does not have. */
  findItemHistory(area: string, code: string): Promise<ItemHistory | null>;
  bodies(filter: { readonly q: string }, page: PageRequest): Promise<Paged<BodyOverview>>;
  findBody(code: string): Promise<PublishingBody | null>;
  /** Figures that the body told for each of several years. */
  yearlyFigures(body: string): Promise<readonly YearlyFigures[]>;
  search(query: SearchRequest): Promise<SearchResult>;
  figures(): Promise<Figures>;
  obligations(filter: ObligationFilter, page: PageRequest): Promise<Paged<Obligation>>;
  /** One row for each area, or for each body that owes something; most late first. */
  obligationsBy(group: 'area' | 'body', filter: ObligationFilter): Promise<readonly ObligationRow[]>;
  /** Open now, the first to close first. */
  openConsultations(limit: number): Promise<readonly ConsultationSummary[]>;
  checkpoint(): Promise<LogCheckpoint | null>;
  /** For the sitemap: stable order by id, so that parts do not overlap. */
  sitemapCount(): Promise<number>;
  sitemapEntries(offset: number, limit: number): Promise<readonly SitemapEntry[]>;
}

export interface PageRequest {
  readonly page: number;
  readonly limit: number;
}

export interface Paged<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** False: at least `total` (counting stops at a bound). */
  readonly exact: boolean;
}

export interface DisclosureFilter {
  readonly area?: string;
  readonly body?: string;
  readonly bodies?: readonly string[];
  readonly item?: string;
  readonly kind?: Kind;
}

export interface ObligationFilter {
  readonly area?: string;
  readonly body?: string;
  readonly bodies?: readonly string[];
  readonly state?: ObligationState;
}

export const OBLIGATION_STATES = ['late', 'due-soon', 'due', 'done', 'done-late', 'excepted'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];
export type ObligationCounts = Readonly<Record<ObligationState, number>>;

export interface ObligationRow {
  readonly code: string;
  readonly title: string;
  readonly obligations: ObligationCounts;
}

export interface AreaOverview {
  readonly code: string;
  readonly article: string;
  readonly title: string;
  readonly kind: Kind;
  readonly demand: string;
  readonly leads: readonly BodyRef[];
  /** 各市州政府、省政府相关部门 … in words. */
  readonly responsible: string;
  readonly items: number;
  readonly disclosures: number;
  readonly obligations: ObligationCounts;
}

export interface ItemOverview {
  readonly code: string;
  readonly area: string;
  readonly areaTitle: string;
  readonly kind: Kind;
  readonly group: string;
  readonly title: string;
  readonly elements: readonly string[];
  readonly basis: readonly string[];
  readonly responsible: string;
  readonly timing: string;
  readonly timingBasis: string;
  /** Ids of the clauses of the implementing opinion that it serves. */
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
}

export interface BodyOverview {
  readonly code: string;
  readonly name: string;
  readonly levelName: string;
  readonly parent: BodyRef | null;
  readonly abolishedOn: string | null;
  readonly disclosures: number;
}

export type PublishingBody = BodyDetail & {
  readonly levelName: string;
  readonly parentRef: BodyRef | null;
  readonly children: readonly BodyRef[];
  readonly disclosures: number;
  readonly obligations: ObligationCounts;
};

export type PublishedEdition = EditionDetail & {
  /** The fragment that publication rendered and stored; made by `renderRecordHtml`. */
  readonly snapshotHtml: string;
};

export type PublishedDisclosure = Omit<DisclosureDetail, 'current'> & {
  readonly current: PublishedEdition | null;
  readonly itemTitle: string;
  readonly areaTitle: string;
  readonly typeTitle: string;
  readonly keywords: readonly string[];
  /** Public disclosures whose records refer to this one (解读 → 文件), newest first. */
  /** The list, dossier or series that the record belongs to; null for a document. */
  readonly whole: { readonly title: string; readonly href: string } | null;
  readonly referredToBy: readonly {
    readonly id: string;
    readonly title: string;
    /** 解读, 替代本文件; '' where the type gives it no name. */
    readonly relation: string;
  }[];
};

/** One kind of yearly record of a body; years ascend. */
export interface YearlyFigures {
  readonly key: string;
  readonly title: string;
  readonly figures: readonly { readonly title: string; readonly unit: string }[];
  readonly years: readonly YearOfFigures[];
}

export interface YearOfFigures {
  readonly year: string;
  /** The disclosure that told them. */
  readonly id: string;
  readonly title: string;
  /** In the order of the figures; decimal text. */
  readonly values: readonly (string | null)[];
}

export interface SearchRequest extends PageRequest {
  readonly q: string;
  readonly body: string | null;
  readonly area: string | null;
  readonly kind: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Highlighted text is parts, never markup. */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

export interface SearchHit {
  readonly disclosure: DisclosureSummary;
  readonly title: readonly TextPart[];
  readonly snippet: readonly TextPart[];
}

export interface Facet {
  readonly value: string;
  readonly title: string;
  readonly count: number;
}

export interface SearchResult extends Paged<SearchHit> {
  readonly facets: {
    readonly kind: readonly Facet[];
    readonly area: readonly Facet[];
    readonly body: readonly Facet[];
  };
  /** Why the query was not or only loosely answered, in sentences for the reader. */
  readonly complaints: readonly string[];
}

export interface Figures {
  readonly disclosures: number;
  readonly publishedThisMonth: number;
  readonly bodies: number;
  readonly items: number;
  readonly obligations: ObligationCounts;
}

export interface LogCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly rootBase64: string;
  readonly signedAt: string;
  /** The signed note as served at `/log/checkpoint`. */
  readonly note: string;
  /** Verifier key as served at `/log/vkey`. */
  readonly key: string;
}

export interface SitemapEntry {
  readonly id: string;
  readonly updatedAt: string;
}

/** What rendering a record needs to know about the things that it names. Unknown codes are shown as they are. */
export interface RecordContext {
  readonly bodies: ReadonlyMap<string, string>;
  readonly disclosures: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, string>;
  readonly fileUrl: (file: { readonly sha256: string; readonly name: string }) => string;
}

export type { BodyDetail, DisclosureSummary, EditionDetail, Obligation };
