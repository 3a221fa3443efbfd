import type {
  BreakdownDeclaration,
  ConsultationAspect,
  ConsultationReportAspect,
  DocumentType,
  DossierType,
  FieldDeclaration,
  PresentationDeclaration,
  SumDeclaration,
  TypeBase,
  YearlyDeclaration,
} from '../../src/schema/declaration.ts';
import * as common from './common-fields.ts';
import * as dossier from './dossier-fields.ts';

type Fields = Readonly<Record<string, FieldDeclaration>>;
type Option = { readonly value: string; readonly title: string };

interface Given {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** An example of how such records are called. */
  readonly titleHelp: string;
  /** What the record's own day is: 作出日期, 检查日期. */
  readonly dateTitle: string;
  readonly dateHelp: string;
  /** Its own fields, in the order in which they are entered and shown. */
  readonly fields: Fields;
  readonly body: 'required' | 'optional' | 'none';
  /** Names of rules beside those that hold for every record. */
  readonly rules?: readonly string[];
  /** Figures that must add up. */
  readonly sums?: readonly SumDeclaration[];
  /** 公示: the record is shown until the day in this date field of its own, and no longer. */
  readonly publicity?: { readonly until: string };
  /** Tables of amounts by hierarchical codes that must add up. */
  readonly breakdowns?: readonly BreakdownDeclaration[];
  /** Figures that are drawn over the years. */
  readonly yearly?: YearlyDeclaration;
  /** Sections of the form, where one for all own fields would be too long: title, help, names. */
  readonly sections?: readonly {
    readonly title: string;
    readonly help: string;
    readonly fields: readonly string[];
  }[];
  /** Parts that a named presenter shows. */
  readonly presentations?: readonly PresentationDeclaration[];
  /** By which grade of the event it is due. */
  readonly graded?: TypeBase['graded'];
}

/** Kinds of field that fill a line of the table above the text; the others stand below it at full width. */
const SHORT: readonly FieldDeclaration['kind'][] = [
  'text',
  'date',
  'moment',
  'integer',
  'decimal',
  'boolean',
  'code',
  'bodies',
  'disclosures',
];
const isShort = (field: FieldDeclaration): boolean => SHORT.includes(field.kind);
const isText = (field: FieldDeclaration): boolean =>
  ['text', 'long-text', 'rows'].includes(field.kind) && field.privacy === 'public';

function assemble(given: Given, first: Fields, last: Fields): TypeBase {
  const {
    body,
    rules = [],
    sums = [],
    breakdowns = [],
    presentations,
    yearly,
    sections,
    publicity,
    graded,
  } = given;
  const text: Fields = {
    summary: common.summary,
    keywords: common.keywords,
    ...(body === 'none' ? {} : { body: common.body(body === 'required') }),
    attachments: common.attachments,
  };
  const head: Fields = {
    title: common.title(given.titleHelp),
    ...first,
    documentDate: common.documentDate(given.dateTitle, given.dateHelp),
  };
  const own: Fields = { ...given.fields, ...last };
  const names = (fields: Fields, test: (field: FieldDeclaration) => boolean = () => true) =>
    Object.entries(fields).flatMap(([name, field]) => (test(field) ? [name] : []));
  const presented = presentations?.flatMap((each) => each.shows) ?? [];
  const grouped = sections?.flatMap((section) => section.fields) ?? [];
  const lastNames = Object.keys(last).filter((name) => !grouped.includes(name));
  const rest = names(own).filter((name) => !grouped.includes(name) && !lastNames.includes(name));
  const ownSections = [
    ...(rest.length === 0 ? [] : [{ title: given.title, help: '', fields: rest }]),
    ...(sections ?? []),
  ];
  return {
    key: given.key,
    version: 1,
    title: given.title,
    description: given.description,
    fields: { ...head, ...own, ...text },
    form: {
      sections: [
        { title: '基本信息', help: '', fields: names(head) },
        ...ownSections,
        { title: '说明和附件', help: '', fields: names(text) },
        ...(lastNames.length === 0
          ? []
          : [{ title: '依法不予公开的部分', help: '全部公开的，不用填写。', fields: lastNames }]),
      ],
    },
    views: {
      identity: {
        title: 'title',
        summary: 'summary',
        documentNumber: null,
        documentDate: 'documentDate',
        keywords: 'keywords',
      },
      header: [
        ...names(head).filter((name) => name !== 'title'),
        ...names(own, isShort).filter((name) => !presented.includes(name)),
        'keywords',
      ],
      main: [
        'summary',
        ...names(own).filter((name) => presented.includes(name) || !names(own, isShort).includes(name)),
        ...names(text).slice(2),
      ],
      search: [...names(head, isText), ...names(own, isText), 'summary', 'keywords'].concat(
        body === 'none' ? [] : ['body'],
      ),
      ...(presentations === undefined ? {} : { presentations }),
    },
    rules: {
      onSubmit: [
        ...rules,
        ...(sums.length === 0 ? [] : ['sums-add-up']),
        ...(breakdowns.length === 0 ? [] : ['breakdown-adds-up']),
      ],
    },
    sums,
    breakdowns,
    ...(yearly === undefined ? {} : { yearly }),
    ...(publicity === undefined ? {} : { publicity }),
    ...(graded === undefined ? {} : { graded }),
  };
}

/** A type of the shape `document`: title, day, fields of its own, text and attachments. */
export const documentType = (given: Given & Pick<DocumentType, 'parts'>): DocumentType => ({
  ...assemble(given, {}, {}),
  shape: 'document',
  ...(given.parts === undefined ? {} : { parts: given.parts }),
});

interface DossierGiven extends Given {
  /** Help for the number of the dossier. */
  readonly number: { readonly title: string; readonly help: string };
  /** The stages at which this record may stand. */
  readonly stages: readonly Option[];
  /** What the name of the dossier is called, in records that open it; null in those that follow. */
  readonly matter: string | null;
  /** Fields that may be withheld on a legal ground instead of being told; they must not be required. */
  readonly withholdable?: readonly string[];
  /**
   * Set when the record opens a consultation, or reports on one: `CONSULTATION_NOTICE`, `ADOPTION_REPORT` of
   * consultation-fields.ts.
   */
  readonly consultation?: ConsultationAspect;
  readonly consultationReport?: ConsultationReportAspect;
}

/**
 * A type of the shape `dossier`: one record on a dossier, at one of its stages. The field names are those that kinds of
 * dossier refer to.
 */
export function dossierRecordType(given: DossierGiven): DossierType {
  const { number, stages, matter, withholdable = [], consultation, consultationReport } = given;
  const type = assemble(
    consultation === undefined
      ? given
      : { ...given, rules: [...(given.rules ?? []), 'consultation-long-enough'] },
    {
      dossierNumber: dossier.dossierNumber(number.title, number.help),
      stage: {
        ...dossier.stage(stages),
        ...(stages.length === 1 ? { initial: stages[0]?.value ?? '' } : {}),
      },
      ...(matter === null ? {} : { matter: dossier.matter(matter) }),
    },
    {
      withheld: dossier.withheld(
        Object.fromEntries(
          withholdable.length === 0
            ? [['other', '其他内容']]
            : withholdable.map((name) => [name, given.fields[name]?.title ?? name]),
        ),
      ),
    },
  );
  return {
    ...type,
    shape: 'dossier',
    ...(consultation === undefined ? {} : { consultation }),
    ...(consultationReport === undefined ? {} : { consultationReport }),
  };
}

/** The names in records made by `dossierRecordType`, as a kind of dossier states them. */
export const DOSSIER_FIELDS = {
  number: 'dossierNumber',
  stage: 'stage',
  on: 'documentDate',
  matter: 'matter',
  withheld: 'withheld',
  changes: null,
} as const;
