import type { Frequency } from '../kernel/period.ts';

/**
 * What a type and an item declare. Facets stay apart (fields, form, views, rules); every setting is written out; conditions are
 * names of tested functions, never expressions in data. No code path outside `catalogue/` names a concrete type.
 */

export type Shape = 'document' | 'register' | 'dossier' | 'series';

/** 五公开: 决策 执行 管理 服务 结果. */
export const KINDS = ['decision', 'execution', 'management', 'service', 'result'] as const;
export type Kind = (typeof KINDS)[number];
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  decision: '决策公开',
  execution: '执行公开',
  management: '管理公开',
  service: '服务公开',
  result: '结果公开',
};

export type Audience = 'public' | 'people-concerned' | 'inside-unit';

/** How a personal field reaches the public. */
export type Privacy = 'public' | 'mask-name' | 'mask-id' | 'mask-phone' | 'mask-address' | 'never';

interface FieldBase {
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly privacy: Privacy;
  /** What a new draft starts with: one of the options, or `own-body` for the body that drafts. */
  readonly initial?: string;
}

export type FieldDeclaration = FieldBase &
  (
    | {
        readonly kind: 'text';
        readonly maxLength: number;
        readonly format: 'plain' | 'document-number' | 'uscc' | 'citizen-id' | 'phone' | 'url';
      }
    | { readonly kind: 'long-text'; readonly maxLength: number }
    /** Sanitised HTML, see src/richtext. */
    | { readonly kind: 'rich-text'; readonly maxLength: number }
    | { readonly kind: 'date'; readonly notAfterToday: boolean }
    /** A minute in Asia/Shanghai, `2026-03-01 09:30`. */
    | { readonly kind: 'moment' }
    | { readonly kind: 'integer'; readonly minimum: number; readonly maximum: number; readonly unit: string }
    /** Decimal text, never a float. */
    | { readonly kind: 'decimal'; readonly unit: string; readonly scale: number }
    | { readonly kind: 'boolean' }
    | {
        readonly kind: 'code';
        readonly options: readonly { readonly value: string; readonly title: string }[];
      }
    /** Codes of public bodies. */
    | { readonly kind: 'bodies'; readonly maxItems: number }
    /** Ids of disclosures (interpretation ↔ document, replaces, repeals). */
    | {
        readonly kind: 'disclosures';
        readonly maxItems: number;
        /** What the document named here calls this one: 替代本文件的文件. */
        readonly backTitle?: string;
      }
    | { readonly kind: 'attachments'; readonly maxItems: number }
    /** A small table inside the record; columns are plain fields. */
    | {
        readonly kind: 'rows';
        readonly maxItems: number;
        readonly columns: Readonly<Record<string, FieldDeclaration>>;
      }
    /** 分工台账: rows of DivisionOfLabourRow. */
    | { readonly kind: 'division-of-labour'; readonly maxItems: number }
  );

export type FieldKind = FieldDeclaration['kind'];

export interface FormSection {
  readonly title: string;
  readonly help: string;
  readonly fields: readonly string[];
}

/** What a series measures, and within what bounds a reading can be true at all. */
export interface IndicatorDeclaration {
  readonly code: string;
  readonly title: string;
  /** Other headings under which tables list it. */
  readonly aliases: readonly string[];
  readonly unit: string;
  /** Decimals at most. */
  readonly scale: number;
  /** Physically possible values. Outside them a reading is refused, or kept and marked invalid where the instrument's range may be left. */
  readonly minimum: number;
  readonly maximum: number;
  readonly outside: 'refuse' | 'flag';
  /** Whether `0.002L` may be reported. */
  readonly detectionLimit: boolean;
  /** By which it is measured or judged. */
  readonly standard: string;
  /** Lines in the chart, each for its days and, where it matters, for one kind of place. */
  readonly limits: readonly {
    readonly value: number;
    readonly title: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
    readonly placeKind: string | null;
  }[];
}

/** Where is measured. A code keeps its meaning for ever; the list of a type grows without a new version. */
export interface PlaceDeclaration {
  readonly code: string;
  readonly name: string;
  /** A key of the facet's `placeKinds`. */
  readonly kind: string;
  /** Other names under which tables list it. */
  readonly aliases: readonly string[];
  /**
   * Code of the prefecture's body: a prefecture publishes its own places only. Null: the whole province or a provincial unit. `everybody`: no place but a
   * heading under which each body reports its own figures (a disease, a kind of insurance).
   */
  readonly prefecture: string | null;
  /** River system or the like: what lists are grouped by, in the order of the declaration. */
  readonly group: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly source: string;
}

export interface DerivedDeclaration {
  readonly title: string;
  readonly name: string;
  /** The indicator that a derivation of one indicator is about; null where it judges all readings together. */
  readonly indicator: string | null;
}

/** Places along lines, in the order in which the water runs: drawn where no positions may be published. */
export interface SchematicDeclaration {
  readonly title: string;
  /** What the drawing is and is not. */
  readonly note: string;
  readonly lines: readonly {
    readonly title: string;
    readonly water: 'river' | 'lake';
    /** What it runs into. */
    readonly into: string;
    /** Codes of places, from the source to the mouth; `joins` = the mouth of a tributary that comes in here. */
    readonly places: readonly { readonly code: string; readonly joins: boolean }[];
  }[];
}

/** The series shape: readings of indicators at places, period by period. */
export interface SeriesFacet {
  readonly frequency: Frequency;
  /** Read by instruments and judged, or compiled by offices and compared. */
  readonly nature: 'measured' | 'compiled';
  /** How pages and tables speak of it. */
  readonly wording: {
    readonly data: string;
    readonly period: string;
    readonly value: string;
    readonly judgement: string;
    readonly missing: string;
  };
  /** Days after the end of a period in which the next one is expected; then the page says that it is late. */
  readonly lateAfterDays: number;
  readonly placeTitle: string;
  readonly groupTitle: string;
  readonly placeKinds: Readonly<
    Record<string, { readonly title: string; readonly waterBody: 'river' | 'lake' | null }>
  >;
  readonly places: readonly PlaceDeclaration[];
  readonly indicators: readonly IndicatorDeclaration[];
  /** A row that is the sum of others, figure by figure; judged where all of them are told. */
  readonly placeTotals?: readonly {
    readonly place: string;
    readonly of: readonly string[];
    readonly tolerance?: string;
  }[];
  /** A figure that begins with what another left at the end of the period before: 上年结余. */
  readonly carriedOver?: readonly {
    readonly opening: string;
    readonly closing: string;
    readonly tolerance?: string;
  }[];
  /** The field of kind `rows` whose columns are `place`, `period` and the indicators' codes. */
  readonly rowsField: string;
  /** The field of kind `attachments` whose CSV and XLSX files carry the batch instead. */
  readonly filesField: string;
  /** Judgements computed from the readings of one place and period, by name in src/series/derived-values.ts; the first colours map and list. */
  readonly derived: readonly DerivedDeclaration[];
  /** Draws the places along their lines; the first of `derived` colours them. */
  readonly schematic?: SchematicDeclaration;
  readonly charts: readonly {
    readonly title: string;
    readonly drawing: 'line' | 'bar';
    readonly indicators: readonly string[];
  }[];
}

/** 红 橙 黄 蓝, the gravest first (突发事件应对法第六十三条). */
export const ALERT_COLOURS = ['red', 'orange', 'yellow', 'blue'] as const;
export type AlertColour = (typeof ALERT_COLOURS)[number];

/** CAP 1.2, `info/category`. */
export type AlertCategory =
  | 'Geo'
  | 'Met'
  | 'Safety'
  | 'Rescue'
  | 'Fire'
  | 'Health'
  | 'Env'
  | 'Infra'
  | 'Other';

export interface HazardDeclaration {
  readonly category: AlertCategory;
  /** GB/T 35561-2017; null where it is not known for certain. */
  readonly code: string | null;
  /** The colours that its grading standard knows. */
  readonly colours: readonly AlertColour[];
}

/**
 * A record that warns, or that ends a warning: while in force it is shown on every page and offered to machines. Both stand on one matter. The
 * names are fields of the type.
 */
export type AlertFacet =
  | {
      readonly kind: 'warning';
      /** Of kind `code`: what threatens. */
      readonly hazard: string;
      readonly hazards: Readonly<Record<string, HazardDeclaration>>;
      /** Of kind `code`: its options are the colours. */
      readonly colour: string;
      /** Of kind `moment`. */
      readonly from: string;
      readonly until: string;
      /** Of kind `bodies`: the governments of the divisions that it is for. */
      readonly places: string;
      readonly area: string;
      readonly text: string;
      readonly instruction: string;
      /** 发布单位: whom the law empowers; it stays the sender. */
      readonly issuer: string;
      /** The identifier that another warning system gave it; empty = one is made. */
      readonly identifier: string;
      /** Levels of government at which warnings may be issued. */
      readonly levels: readonly string[];
    }
  | { readonly kind: 'end'; readonly reason: string; readonly issuer: string };

/** What an entry says about the enterprise that it names. */
export type Polarity = 'positive' | 'negative' | 'neutral';

export interface SubjectDeclaration {
  readonly code: string;
  readonly name: string;
  readonly occurredOn: string | null;
  readonly polarity:
    | { readonly kind: 'fixed'; readonly value: Polarity }
    | {
        readonly kind: 'by-field';
        readonly field: string;
        readonly values: Readonly<Record<string, Polarity>>;
      };
}

/** Fields that say where something is: degrees, WGS 84 or CGCS 2000, east and north. */
export interface LocationDeclaration {
  readonly longitude: string;
  readonly latitude: string;
}

/** Lines that stand on the map of the province. */
export interface MapDeclaration extends LocationDeclaration {
  /** What a place is called. */
  readonly label: string;
  /** A code field that tells kinds of places apart by colour; null where all are of one kind. */
  readonly category: string | null;
}

/** 办事指南: long-text fields with one step, or one paper, on each line; what stands before a colon is its name. */
export interface GuideDeclaration {
  readonly steps: string;
  readonly papers: string;
}

/** The register shape: a keyed list whose every edition is a set of changes. The names in `edition` are fields of the type. */
export interface RegisterDeclaration {
  /** What one line is called: 权力事项. */
  readonly entryName: string;
  /** Fields of one line, of the kinds text, long-text, date, integer, decimal, boolean and code. */
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  /** The field that names a line for ever: 职权编码. */
  readonly key: string;
  readonly title: string;
  /** Columns of the table, in order; the page of one line shows every field. */
  readonly columns: readonly string[];
  /** Code fields by which the table is narrowed. */
  readonly filters: readonly string[];
  readonly search: readonly string[];
  /** Fields that hold the code of an administrative division on record. */
  readonly divisions: readonly string[];
  /** A field that holds the key of a line in another register of the same body. */
  readonly links: readonly {
    readonly field: string;
    readonly type: string;
    /** What the other end calls the lines that point to it: 对应的责任事项. */
    readonly backTitle: string;
  }[];
  /** The date field with the last day on which a line may be shown (公示截止期); after it nobody needs to do anything. */
  readonly displayUntil: string | null;
  /** Set when lines are about enterprises and are gathered by unified social credit code. */
  readonly subject: SubjectDeclaration | null;
  /** Set when a line tells people how something is done. */
  readonly guide: GuideDeclaration | null;
  /** Set when lines are places; a line without a position is in the list only. */
  readonly map: MapDeclaration | null;
  /** Figures of a line that must add up. */
  readonly sums: readonly SumDeclaration[];
  /** Fields that must be filled in where a field of kind `code` says so. */
  readonly requires: readonly {
    readonly when: string;
    readonly is: readonly string[];
    readonly fields: readonly string[];
  }[];
  /** Other headings under which official tables list a field. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  /** What tables write instead of a figure where there is none: 市场调节价. */
  readonly noFigure: readonly string[];
  /** Fields whose values over time people ask for (a price): the page of a line lists them, and answers for a day. */
  readonly tracked: { readonly title: string; readonly fields: readonly string[] } | null;
  readonly edition: {
    readonly effectiveOn: string;
    readonly basis: string;
    readonly article: string;
    readonly reason: string;
    /** A `rows` field: small changes typed in the form. */
    readonly changes: string;
    /** An `attachments` field: changes as CSV or XLSX. */
    readonly file: string;
    /** A code field, `changes` or `whole`: whether the file holds changes, or the list as it shall be. */
    readonly scope: string;
  };
}

/** How long a consultation must last, for those that open while the article is in force. The opening day is not counted. */
export interface ConsultationPeriod {
  /** A value of the facet's `kindField`; null = whatever it is about. */
  readonly kind: string | null;
  /** `YYYY-MM-DD`: the first opening day that it governs; a later period of the same kind takes over. */
  readonly from: string;
  readonly unit: 'working-day' | 'calendar-day';
  /** Shorter only with a reason that the notice states. */
  readonly usual: number;
  /** Never shorter, whatever the reason. */
  readonly floor: number;
  readonly usualBasis: string;
  readonly floorBasis: string;
}

/** A record of such a type opens a public consultation when it is published. All values but `periods` are names of fields. */
export interface ConsultationFacet {
  /** Dates. Opinions are taken from the beginning of the first to the end of the last day. */
  readonly opensOn: string;
  readonly closesOn: string;
  /** Why the usual period is not kept. */
  readonly shortReason: string;
  /** What is consulted on, as rich text: people comment on its passages. */
  readonly draft: string;
  /** 起草说明, rich text. */
  readonly explanation: string;
  /** Plain words for everybody, shown first. */
  readonly plainSummary: string;
  readonly affected: string;
  /** Rows `{question, background}`. */
  readonly questions: string;
  readonly basis: string;
  /** Rows `{channel, how}`: the ways besides this site. */
  readonly channels: string;
  /** Whom to ask, in the order of showing. */
  readonly contact: readonly string[];
  /** A code field that chooses the period; null = one for all. */
  readonly kindField: string | null;
  readonly periods: readonly ConsultationPeriod[];
}

/** A record of such a type tells what became of the opinions (意见采纳情况) on the consultation of the same matter. Names of fields. */
export interface ConsultationReportFacet {
  /** Rows `{number, issue, opinions, outcome, reason, changed}`; outcome is `adopted`, `partly` or `not-adopted`. */
  readonly answers: string;
  /** Rows `{channel, received, counted}`. */
  readonly byChannel: string;
}

/** A field of figures that is the sum of others: 合计, 年末结余. A part is a field or a column of rows (`rows.column`); empty parts count as nothing. */
export interface SumDeclaration {
  /** A field of kind `rows` in whose every row the sum holds; total and parts are then its columns. */
  readonly each?: string;
  readonly total: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  /** How far rounding may lead the figures apart, in the unit of the total; none if not given. */
  readonly tolerance?: string;
}

/** A table of amounts by hierarchical codes (政府收支分类): each row is the sum of the rows below it, and every leaf goes down far enough. */
export interface BreakdownDeclaration {
  /** A field of kind `rows`; the others are its columns. */
  readonly rows: string;
  readonly code: string;
  readonly name: string;
  readonly amounts: readonly string[];
  /** Digits of a code at the level to which the law wants the table: 7 for 项, 5 for 款; null = as far as it goes. */
  readonly leafDigits: number | null;
  /** Column → the field of the record that is the sum of its rows of the first level. */
  readonly totals: Readonly<Record<string, string>>;
  /** 预算法实施条例第六条 */
  readonly basis: string;
}

/**
 * Parts of a record that a named presenter shows instead of the plain one of their kind. Its roles say which field or column is what:
 * `{ presenter: 'amount-breakdown', shows: ['expenditure'], roles: { code: 'code', name: 'name', amount: 'amount', previous: 'lastYear' } }`.
 */
export interface PresentationDeclaration {
  /** A name in src/portal/record/presenters. */
  readonly presenter: string;
  /** Fields of the record that are not shown otherwise; it stands where the first of them is named in `main`. */
  readonly shows: readonly string[];
  /** What the part is called; the first of its fields names it if not given. */
  readonly title?: string;
  /** Role → field of the record, or column of the first field in `shows`, as the presenter says. */
  readonly roles: Readonly<Record<string, string>>;
  /** Figures of the record itself, line by line, each with the field that it is compared with: for presenters that take lines instead of rows. */
  readonly lines?: readonly {
    readonly title: string;
    readonly value: string;
    readonly previous: string | null;
  }[];
  /** What `value` and `previous` of the lines mean, and the heading of the whole: 决算数, 预算数, “三公”经费. */
  readonly headings?: Readonly<Record<'name' | 'value' | 'previous', { readonly title: string }>>;
}

/** A record that a body publishes for each year: its figures are drawn over the years on the body's page. */
export interface YearlyDeclaration {
  /** What the figures are called together: 部门预算. */
  readonly title: string;
  /** The field of kind integer with the year. */
  readonly year: string;
  /** Decimal fields of one unit, the whole first. */
  readonly figures: readonly string[];
}

/** How a document stands today follows from its days and from what other documents say of it; what was declared when it was published is one of the sources. */
export interface LibraryDeclaration {
  /** A field of kind `code`, and what its options mean. */
  readonly validity: string;
  readonly states: {
    readonly inForce: string;
    readonly notYet: string;
    readonly amended: string;
    readonly expired: string;
    readonly repealed: string;
  };
  readonly effectiveOn: string;
  /** The last day on which it holds. */
  readonly expiresOn: string;
  readonly subject: string;
  readonly genre: string;
  readonly issuers: string;
  /** Fields of kind `disclosures` that end, or change, the documents named there as soon as this one is in force. */
  readonly repealing: readonly string[];
  readonly amending: readonly string[];
}

export interface TypeDeclaration {
  readonly key: string;
  readonly version: number;
  readonly shape: Shape;
  readonly title: string;
  readonly description: string;
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly form: { readonly sections: readonly FormSection[] };
  readonly views: {
    /** Which fields carry what every disclosure shows in lists, feeds and meta tags; null = the type has none. */
    readonly identity: {
      readonly title: string;
      readonly summary: string | null;
      readonly documentNumber: string | null;
      readonly documentDate: string | null;
      readonly keywords: string | null;
    };
    /** The two-column table above the text, in order (索引号, 发布机构 and 发布日期 are always there). */
    readonly header: readonly string[];
    /** Below it, in order; each field is shown by the presenter of its kind. */
    readonly main: readonly string[];
    /** Parts shown by a presenter of their own; none where it is left out. */
    readonly presentations?: readonly PresentationDeclaration[];
    /** Fields that full-text search reads. */
    readonly search: readonly string[];
  };
  readonly rules: {
    /** Names in src/publication/rules; checked at submission and again at publication. All refusals at once. */
    readonly onSubmit: readonly string[];
  };
  /** What the rule `sums-add-up` checks. */
  readonly sums?: readonly SumDeclaration[];
  readonly yearly?: YearlyDeclaration;
  /** What the rule `breakdown-adds-up` checks. */
  readonly breakdowns?: readonly BreakdownDeclaration[];
  readonly openData: { readonly columns: readonly string[] };
  /** 公示: the whole record is shown until the day in this date field, itself included; a record without that day is shown for ever. */
  readonly publicity?: { readonly until: string };
  /** 文件库: documents with a validity in time, found by it; the names are fields. */
  readonly library?: LibraryDeclaration;
  /** What a type of the shape `register` says about its lines. */
  readonly register?: RegisterDeclaration;
  /** Only of the shape `series`. */
  readonly series?: SeriesFacet;
  /** Only of the shape `dossier`: the matter holds the consultation and its report together. */
  readonly consultation?: ConsultationFacet;
  readonly consultationReport?: ConsultationReportFacet;
  /** Only of the shape `dossier`. */
  readonly alert?: AlertFacet;
}

/** When an item is due. */
export type Timing =
  /** `days` after the day in the content field `event` (the day itself is day zero). */
  | {
      readonly kind: 'event';
      readonly event: string;
      readonly days: number;
      readonly unit: 'working-day' | 'calendar-day';
      /** Code of the dated rule in catalogue/law that sets `days` and `unit`: a record counts by the rule in force on its own day. */
      readonly rule?: string;
    }
  /** Once for each period, `days` after its end. */
  | {
      readonly kind: 'period';
      readonly every: 'month' | 'quarter' | 'year';
      readonly days: number;
      readonly unit: 'working-day' | 'calendar-day';
      readonly rule?: string;
    }
  /** Always there, looked at again every so often. */
  | { readonly kind: 'standing'; readonly reviewMonths: number };

/** A period that a law sets, for the days on which that law was in force; a change of law is a further rule of the same code. */
export interface RuleDeclaration {
  readonly code: string;
  readonly title: string;
  /** The document, with its number. */
  readonly basis: string;
  readonly article: string;
  /** What it demands, where the article alone does not say enough. */
  readonly requirement: string;
  readonly value: number;
  readonly unit: 'working-day' | 'calendar-day';
  /** To what it applies. */
  readonly scope: string;
  readonly effectiveFrom: string;
  /** The first day on which it no longer held; null = in force. */
  readonly effectiveTo: string | null;
  /** `memory`: to be compared with the official text before it is relied on. */
  readonly checked: 'official-text' | 'memory';
}

/** 审核、保密审查、合法性审查. */
export const REVIEW_STEPS = ['reviewer', 'secrecy', 'legal'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** Who must publish: everybody of a set, or named bodies; the set follows reforms. */
export type Responsible =
  | {
      readonly set:
        | 'all'
        | 'provincial-departments'
        | 'prefectures'
        | 'counties'
        | 'townships'
        | 'villages'
        /** 项目承担单位: listed in catalogue/bodies, because neither kind nor level tells who they are. */
        | 'project-units';
    }
  | { readonly bodies: readonly string[] };

export interface ItemDeclaration {
  readonly code: string;
  readonly area: string;
  readonly kind: Kind;
  readonly title: string;
  /** 一级事项 */
  readonly group: string;
  readonly type: string;
  /** 公开内容(要素) */
  readonly elements: readonly string[];
  /** 公开依据: documents and articles. */
  readonly basis: readonly string[];
  readonly leads: readonly string[];
  readonly responsible: readonly Responsible[];
  readonly timing: Timing;
  /** Where the period comes from. */
  readonly timingBasis: string;
  readonly audience: Audience;
  readonly manner: 'proactive' | 'on-request';
  readonly channels: readonly string[];
  /** Approvals in order before issuing (三审): the issuer comes after them. */
  readonly review: readonly ReviewStep[];
  /** Ids of mission clauses that the item serves. */
  readonly clauses: readonly string[];
}

export interface AreaDeclaration {
  /** Two digits and a name: `03-public-participation`. */
  readonly code: string;
  readonly number: number;
  /** `(三)` as the opinion numbers it. */
  readonly article: string;
  readonly title: string;
  readonly kind: Kind;
  /** What the opinion demands, in our own words. */
  readonly demand: string;
  readonly leads: readonly string[];
  readonly responsible: readonly Responsible[];
}

/** One phrase of a division of labour and what it means. */
export interface PartyMention {
  /** As written: 省编办, 各市州政府. */
  readonly phrase: string;
  /** `bodies`: these bodies; `set`: a group by name; `unknown`: nobody found. */
  readonly resolution: 'bodies' | 'set' | 'unknown';
  readonly bodies: readonly string[];
  /** For a set: 各市州政府、省政府相关部门 → `prefectures`, `provincial-departments`. */
  readonly set: string | null;
}

export interface DivisionOfLabourRow {
  /** `(六)`; `1.2` where the document numbers so. */
  readonly article: string;
  readonly heading: string;
  /** Anchor of the article in the text. */
  readonly anchor: string;
  readonly leads: readonly PartyMention[];
  readonly responsible: readonly PartyMention[];
  /** The catalogue area that carries it out, if any. */
  readonly area: string | null;
  /** The closing parenthesis as written. */
  readonly source: string;
}

/** A file that an edition or a draft carries. */
export interface Attachment {
  readonly sha256: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/**
 * 便民查询: one page for what people look for across offices: the lines of every public list of a type in one table, with the documents that go with
 * them. The lists stay with the bodies that keep them.
 */
export interface TopicDeclaration {
  readonly key: string;
  readonly title: string;
  /** What people find here, in their words. */
  readonly lead: string;
  /** A type of the shape `register`. */
  readonly type: string;
  /** What to enter, as an example: 胸部CT. */
  readonly example: string;
  /** Items whose newest documents stand below: policies, interpretations. */
  readonly documents: readonly string[];
  /** Lines name people, even if masked: only those of one body are shown, never all people of the province in one table. */
  readonly unitFirst?: boolean;
}
