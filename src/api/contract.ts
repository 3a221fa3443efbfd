/**
 * The shapes of `/api/v1`: schemas once, from which Fastify validates, OpenAPI 3.1 is drawn and the console takes its types
 * (`import type` only). See docs/decisions/0004-one-contract.md.
 */
import { type Static, Type } from 'typebox';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Id = Type.String({ minLength: 1, maxLength: 40 });
const Timestamp = Type.String({ description: 'RFC 3339, +08:00' });
const CivilDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Content = Type.Record(Type.String(), Type.Unknown(), { description: 'by the JSON Schema of the type' });

export const Refusal = Type.Object({
  code: Type.String(),
  message: Type.String(),
  advice: Type.String(),
  path: Type.Optional(Type.String()),
  basis: Type.Optional(Type.String()),
});
/** RFC 9457. `code` repeats the first refusal's code; `refusals` has all of them. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.Optional(Type.String()),
    instance: Type.Optional(Type.String()),
    refusals: Type.Array(Refusal),
  },
  { additionalProperties: true },
);
export type Problem = Static<typeof Problem>;

// --- session
export const SignIn = Type.Object({
  username: Type.String({ maxLength: 80 }),
  password: Type.String({ maxLength: 200 }),
});
export const Session = Type.Object({
  account: Type.Object({ id: Id, username: Type.String(), name: Type.String() }),
  grants: Type.Array(
    Type.Object({
      role: Type.String(),
      roleName: Type.String(),
      bodyCode: Type.String(),
      bodyName: Type.String(),
    }),
  ),
  /** Send it back as `X-CSRF-Token` on every write. */
  csrfToken: Type.String(),
  expiresAt: Timestamp,
});
export type Session = Static<typeof Session>;
export const DemonstrationAccount = Type.Object({
  username: Type.String(),
  name: Type.String(),
  role: Type.String(),
  bodyName: Type.String(),
});
export type DemonstrationAccount = Static<typeof DemonstrationAccount>;

// --- catalogue
export const Area = Type.Object({
  code: Type.String(),
  number: Type.Integer(),
  article: Type.String(),
  title: Type.String(),
  kind: Type.String(),
  demand: Type.String(),
  leads: Type.Array(Type.String()),
  responsible: Type.Array(Type.Unknown()),
});
export type Area = Static<typeof Area>;
export const Item = Type.Object({
  code: Type.String(),
  version: Type.Integer(),
  area: Type.String(),
  areaTitle: Type.String(),
  kind: Type.String(),
  group: Type.String(),
  title: Type.String(),
  type: Type.String(),
  shape: Type.String(),
  elements: Type.Array(Type.String()),
  basis: Type.Array(Type.String()),
  leads: Type.Array(Type.String()),
  responsible: Type.Array(Type.Unknown()),
  timing: Type.Unknown(),
  timingText: Type.String(),
  timingBasis: Type.String(),
  audience: Type.String(),
  manner: Type.String(),
  channels: Type.Array(Type.String()),
  review: Type.Array(Type.String()),
  clauses: Type.Array(Type.String()),
  /** 停用: since then nobody owes it; null = in use. */
  retiredOn: Nullable(CivilDay),
});
export type Item = Static<typeof Item>;
const Line = Type.String({ maxLength: 500 });
const Lines = Type.Array(Line, { maxItems: 200 });
const Days = Type.Integer({ minimum: 0, maximum: 3660 });
const DayUnit = Type.Union([Type.Literal('working-day'), Type.Literal('calendar-day')]);
export const ItemTiming = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('event'),
      event: Line,
      days: Days,
      unit: DayUnit,
      rule: Type.Optional(Line),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('period'),
      every: Type.Union([Type.Literal('month'), Type.Literal('quarter'), Type.Literal('year')]),
      days: Days,
      unit: DayUnit,
      rule: Type.Optional(Line),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Literal('standing'), reviewMonths: Type.Integer({ minimum: 1, maximum: 120 }) },
    { additionalProperties: false },
  ),
]);
export type ItemTiming = Static<typeof ItemTiming>;
/** An item as it is declared; whether it makes sense is judged by src/catalogue/judge-item.ts, all refusals at once. */
export const ItemFields = Type.Object(
  {
    code: Type.String({ maxLength: 60 }),
    area: Line,
    kind: Type.Union([
      Type.Literal('decision'),
      Type.Literal('execution'),
      Type.Literal('management'),
      Type.Literal('service'),
      Type.Literal('result'),
    ]),
    title: Line,
    group: Line,
    type: Line,
    elements: Lines,
    basis: Lines,
    leads: Lines,
    responsible: Type.Array(
      Type.Union([
        Type.Object(
          {
            set: Type.Union([
              Type.Literal('all'),
              Type.Literal('provincial-departments'),
              Type.Literal('prefectures'),
              Type.Literal('counties'),
              Type.Literal('townships'),
              Type.Literal('villages'),
            ]),
          },
          { additionalProperties: false },
        ),
        Type.Object({ bodies: Lines }, { additionalProperties: false }),
      ]),
      { maxItems: 100 },
    ),
    timing: ItemTiming,
    timingBasis: Line,
    audience: Type.Union([
      Type.Literal('public'),
      Type.Literal('people-concerned'),
      Type.Literal('inside-unit'),
    ]),
    manner: Type.Union([Type.Literal('proactive'), Type.Literal('on-request')]),
    channels: Lines,
    review: Type.Array(Type.Union([Type.Literal('reviewer'), Type.Literal('secrecy')]), { maxItems: 10 }),
    clauses: Lines,
  },
  { additionalProperties: false },
);
export type ItemFields = Static<typeof ItemFields>;
const WhyAndWhen = {
  reason: Type.String({ maxLength: 500, description: '修改理由，向社会公示' }),
  validFrom: Type.String({ maxLength: 10, description: '自何日起执行' }),
};
export const ItemChange = Type.Object(
  { ...ItemFields.properties, ...WhyAndWhen },
  { additionalProperties: false },
);
export type ItemChange = Static<typeof ItemChange>;
export const ItemRetirement = Type.Object(WhyAndWhen, { additionalProperties: false });
export const ItemDifference = Type.Object({
  field: Type.String(),
  title: Type.String(),
  before: Type.String(),
  after: Type.String(),
});
export type ItemDifference = Static<typeof ItemDifference>;
export const ItemVersion = Type.Object({
  version: Type.Integer(),
  validFrom: CivilDay,
  retiredOn: Nullable(CivilDay),
  /** The name of the person for those who are signed in; the public reads the office. */
  authorName: Type.String(),
  reason: Type.String(),
  at: Timestamp,
  /** What this version changed in the one before, field by field, in words. */
  differences: Type.Array(ItemDifference),
});
export type ItemVersion = Static<typeof ItemVersion>;
/** A period that a law sets, on the days on which it is in force. */
export const LawRule = Type.Object({
  code: Type.String(),
  title: Type.String(),
  text: Type.String(),
  scope: Type.String(),
  value: Type.Integer(),
  unit: Type.String(),
  effectiveFrom: CivilDay,
  effectiveTo: Nullable(CivilDay),
  checked: Type.String(),
});
export type LawRule = Static<typeof LawRule>;
/** What a timing means in words, with an example. */
export const TimingExplanation = Type.Object({
  text: Type.String(),
  computation: Nullable(Type.String()),
  dueOn: Nullable(CivilDay),
});
export type TimingExplanation = Static<typeof TimingExplanation>;
/** What an uploaded table would do, or has done, row by row. */
export const CatalogueImport = Type.Object({
  applied: Type.Boolean(),
  /** The state of the catalogue that the preview was made from; it is handed back to apply. */
  basedOn: Type.String(),
  added: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      row: Type.Integer(),
      code: Type.String(),
      title: Type.String(),
      outcome: Type.Union([
        Type.Literal('added'),
        Type.Literal('changed'),
        Type.Literal('unchanged'),
        Type.Literal('refused'),
      ]),
      differences: Type.Array(ItemDifference),
      faults: Type.Array(
        Type.Object({ column: Type.String(), message: Type.String(), advice: Type.String() }),
      ),
    }),
  ),
});
export type CatalogueImport = Static<typeof CatalogueImport>;
export const TypeDescription = Type.Object({
  key: Type.String(),
  version: Type.Integer(),
  shape: Type.String(),
  title: Type.String(),
  description: Type.String(),
  /** JSON Schema 2020-12 with Chinese titles and help; `x-kind` names the field kind, `x-privacy` what reaches the public. */
  schema: Type.Unknown(),
  form: Type.Object({
    sections: Type.Array(
      Type.Object({ title: Type.String(), help: Type.String(), fields: Type.Array(Type.String()) }),
    ),
  }),
});
export type TypeDescription = Static<typeof TypeDescription>;

// --- bodies
export const Body = Type.Object({
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  level: Type.String(),
  kind: Type.String(),
  parent: Nullable(Type.String()),
  divisionCode: Nullable(Type.String()),
  uscc: Nullable(Type.String()),
  abolishedOn: Nullable(CivilDay),
});
export type Body = Static<typeof Body>;
export const BodyDetail = Type.Intersect([
  Body,
  Type.Object({
    website: Nullable(Type.String()),
    source: Type.String(),
    names: Type.Array(
      Type.Object({
        name: Type.String(),
        shortName: Type.String(),
        validFrom: CivilDay,
        validTo: Nullable(CivilDay),
        basis: Type.String(),
      }),
    ),
    successors: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        kind: Type.String(),
        effectiveOn: CivilDay,
        basis: Type.String(),
      }),
    ),
    predecessors: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        kind: Type.String(),
        effectiveOn: CivilDay,
        basis: Type.String(),
      }),
    ),
  }),
]);
export type BodyDetail = Static<typeof BodyDetail>;

// --- files
export const Upload = Type.Object({
  sha256: Type.String(),
  name: Type.String(),
  sizeBytes: Type.Integer(),
  mediaType: Type.String(),
});
export type Upload = Static<typeof Upload>;

// --- drafts
export const WorkflowAction = Type.Object({
  seq: Type.Integer(),
  round: Type.Integer(),
  action: Type.String(),
  actionName: Type.String(),
  step: Nullable(Type.String()),
  actorId: Type.String(),
  actorName: Type.String(),
  opinion: Type.String(),
  at: Timestamp,
});
export const DraftSummary = Type.Object({
  id: Id,
  title: Type.String(),
  item: Type.String(),
  itemTitle: Type.String(),
  area: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  state: Type.String(),
  stateName: Type.String(),
  step: Nullable(Type.String()),
  stepName: Nullable(Type.String()),
  version: Type.Integer(),
  dueOn: Nullable(CivilDay),
  createdBy: Type.String(),
  submittedBy: Nullable(Type.String()),
  updatedByName: Type.String(),
  updatedAt: Timestamp,
  submittedAt: Nullable(Timestamp),
  disclosure: Nullable(Id),
});
export type DraftSummary = Static<typeof DraftSummary>;
export const Draft = Type.Intersect([
  DraftSummary,
  Type.Object({
    type: Type.String(),
    typeVersion: Type.Integer(),
    content: Content,
    round: Type.Integer(),
    steps: Type.Array(Type.String()),
    stepIndex: Type.Integer(),
    baseEdition: Nullable(Type.Integer()),
    obligation: Nullable(Type.Integer()),
    /** What the one who asks may do now: `edit`, `submit`, `approve`, `return`, `recall`, `publish`, `discard`. */
    allowed: Type.Array(Type.String()),
    workflow: Type.Array(WorkflowAction),
  }),
]);
export type Draft = Static<typeof Draft>;
export const CreateDraft = Type.Object(
  {
    item: Type.String(),
    body: Type.String(),
    content: Type.Optional(Content),
    obligation: Type.Optional(Type.Integer()),
    /** Correct something published: starts from its current edition. */
    disclosure: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type CreateDraft = Static<typeof CreateDraft>;
/** PATCH replaces the content as a whole; `If-Match: "<version>"`. A 412 carries `current` (a Draft) beside the refusals. */
export const SaveDraft = Type.Object({ content: Content }, { additionalProperties: false });
export const Act = Type.Object(
  {
    opinion: Type.Optional(Type.String({ maxLength: 1000 })),
    /** With publish of a correction: what was changed and why, shown to the public. */
    changeNote: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);
export const BatchAct = Type.Object(
  {
    action: Type.Union([Type.Literal('approve'), Type.Literal('return'), Type.Literal('publish')]),
    drafts: Type.Array(Type.Object({ id: Id, version: Type.Integer() }), { minItems: 1, maxItems: 100 }),
    opinion: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { additionalProperties: false },
);
export const BatchOutcome = Type.Object({
  results: Type.Array(
    Type.Object({ id: Id, title: Type.String(), ok: Type.Boolean(), refusals: Type.Array(Refusal) }),
  ),
});
export type BatchOutcome = Static<typeof BatchOutcome>;

// --- the clerk's desk
export const DeskCounters = Type.Object({
  /** 待办: what waits for me. */ todo: Type.Integer(),
  /** 退回 */ returned: Type.Integer(),
  /** 草稿 */ drafts: Type.Integer(),
  /** 已办 */ handled: Type.Integer(),
  /** 我发起 */ started: Type.Integer(),
  /** 即将超期 (≤ 3 working days) */ dueSoon: Type.Integer(),
  /** 已超期 */ late: Type.Integer(),
  /** 今日发布 */ publishedToday: Type.Integer(),
});
export type DeskCounters = Static<typeof DeskCounters>;

// --- disclosures
export const DisclosureSummary = Type.Object({
  id: Id,
  indexNumber: Type.String(),
  title: Type.String(),
  summary: Type.String(),
  item: Type.String(),
  area: Type.String(),
  kind: Type.String(),
  type: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  documentNumber: Nullable(Type.String()),
  documentDate: Nullable(CivilDay),
  publishedAt: Timestamp,
  updatedAt: Timestamp,
  state: Type.String(),
  edition: Type.Integer(),
  url: Type.String(),
});
export type DisclosureSummary = Static<typeof DisclosureSummary>;
export const EditionDetail = Type.Object({
  id: Id,
  disclosure: Id,
  n: Type.Integer(),
  type: Type.String(),
  typeVersion: Type.Integer(),
  title: Type.String(),
  content: Content,
  body: Type.String(),
  bodyName: Type.String(),
  publishedAt: Timestamp,
  changeNote: Type.String(),
  attachments: Type.Array(Type.Intersect([Upload, Type.Object({ url: Type.String() })])),
  /** What the log holds: SHA-256 over `salt LF canonical JSON of record`. */
  proof: Type.Object({
    record: Type.Unknown(),
    salt: Type.String(),
    commitmentSha256: Type.String(),
    commitmentSm3: Type.String(),
    logIndex: Nullable(Type.Integer()),
    url: Type.String(),
  }),
});
export type EditionDetail = Static<typeof EditionDetail>;
export const DisclosureDetail = Type.Intersect([
  DisclosureSummary,
  Type.Object({
    withdrawnReason: Nullable(Type.String()),
    withdrawnAt: Nullable(Timestamp),
    current: Nullable(EditionDetail),
    editions: Type.Array(
      Type.Object({ id: Id, n: Type.Integer(), publishedAt: Timestamp, changeNote: Type.String() }),
    ),
  }),
]);
export type DisclosureDetail = Static<typeof DisclosureDetail>;

// --- obligations
export const Obligation = Type.Object({
  id: Type.Integer(),
  item: Type.String(),
  itemTitle: Type.String(),
  area: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  period: Type.String(),
  subject: Type.String(),
  arisesOn: CivilDay,
  dueOn: CivilDay,
  provisional: Type.Boolean(),
  computation: Type.String(),
  basis: Type.String(),
  /** `due`, `due-soon`, `late`, `done`, `done-late`, `excepted` */ state: Type.String(),
  disclosure: Nullable(Id),
  dischargedAt: Nullable(Timestamp),
});
export type Obligation = Static<typeof Obligation>;

// --- import of a document
export const ImportedDocument = Type.Object({
  title: Type.String(),
  bodyHtml: Type.String(),
  documentNumber: Nullable(Type.String()),
  documentDate: Nullable(CivilDay),
  issuers: Type.Array(Type.String()),
  outline: Type.Array(
    Type.Object({
      level: Type.Integer(),
      number: Type.String(),
      heading: Type.String(),
      anchor: Type.String(),
    }),
  ),
  divisionOfLabour: Type.Array(Type.Unknown()),
  warnings: Type.Array(Type.String()),
});
export type ImportedDocument = Static<typeof ImportedDocument>;

/** Every list: `?cursor=&limit=`, `Link: rel="next"`, and `next` in the body. */
export const Page = <T extends Parameters<typeof Type.Array>[0]>(schema: T) =>
  Type.Object({ items: Type.Array(schema), next: Nullable(Type.String()) });
