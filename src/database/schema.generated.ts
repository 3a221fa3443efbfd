// Made by `npm run schema` from src/database/migrations; a test fails when it differs. Do not edit.
import type { ColumnType } from 'kysely';
import type { JsonValue } from '../kernel/canonical-json.ts';

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
export type Computed<T> =
  T extends ColumnType<infer S, infer _I, infer _U> ? ColumnType<S, never, never> : ColumnType<T, never, never>;
/** Written as text (`JSON.stringify`): the driver would take an array for a PostgreSQL array. */
export type Json = ColumnType<JsonValue, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AccessCodeTable {
  id: string;
  digest: string;
  body_code: string;
  scope_kind: string;
  scope_id: string;
  batch: string;
  expires_on: string;
  issued_by: string;
  issued_at: Timestamp;
  revoked_at: Timestamp | null;
}

export interface AccessCodeUseTable {
  id: Computed<number>;
  code_id: string;
  used_at: Timestamp;
}

export interface AccountTable {
  id: string;
  username: string;
  name: string;
  password_hash: string;
  demonstration: Generated<boolean>;
  disabled_at: Timestamp | null;
  failed_sign_ins: Generated<number>;
  created_at: Timestamp;
  must_change_password: Generated<boolean>;
  password_set_at: Timestamp | null;
  body_code: string | null;
  created_by: string | null;
  invited_at: Timestamp | null;
  invited_by: string | null;
  factor_reset_by: string | null;
  import_id: string | null;
}

export interface AccountGrantTable {
  account_id: string;
  role: string;
  body_code: string;
  granted_by: string | null;
}

export interface AnnouncingTypeTable {
  type_key: string;
  normative: string;
}

export interface ApiTokenTable {
  id: string;
  token_digest: string;
  name: string;
  body_code: string;
  roles: string[];
  created_by: string;
  created_at: Timestamp;
  expires_at: Timestamp | null;
  revoked_at: Timestamp | null;
}

export interface AppraisalTable {
  id: string;
  year: number;
  title: string;
  period_from: string;
  period_to: string;
  declaration: Json;
  commitment: string;
  secret: string;
  state: Generated<string>;
  created_at: Timestamp;
  created_by: string;
  created_by_name: string;
  log_index: number | null;
  log_hash: string | null;
  drawn_at: Timestamp | null;
  told_at: Timestamp | null;
  objection_until: string | null;
  published_at: Timestamp | null;
  result: Json | null;
  digest: string | null;
}

export interface AppraisalBodyTable {
  appraisal_id: string;
  body_code: string;
}

export interface AppraisalEntryTable {
  id: Computed<number>;
  appraisal_id: string;
  body_code: string;
  kind: string;
  indicator: string | null;
  points: string | null;
  outcome: string | null;
  text: Generated<string>;
  detail: Generated<Json>;
  at: Timestamp;
  actor_id: string;
  actor_name: string;
}

export interface AuditLinkTable {
  index: number;
  source: string;
  source_id: number;
  hash: Buffer;
}

export interface BodyChangeTable {
  id: string;
  kind: string;
  body_code: string;
  successor_code: string | null;
  name: string | null;
  short_name: string | null;
  level: string | null;
  body_kind: string | null;
  parent_code: string | null;
  division_code: string | null;
  effective_on: string;
  basis: string;
  proposed_by: string;
  proposed_by_name: string;
  proposed_at: Timestamp;
  state: Generated<string>;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: Timestamp | null;
  remark: Generated<string>;
}

export interface CalendarDayTable {
  day: string;
  works: boolean;
  year: number;
  name: string;
}

export interface CalendarHolidayTable {
  day: string;
  name: string;
}

export interface CalendarMoveTable {
  id: Computed<number>;
  notice_id: number;
  obligation_id: number;
  from_day: string;
  to_day: string;
  moved_at: Timestamp;
}

export interface CalendarNoticeTable {
  id: Computed<number>;
  year: number;
  number: string | null;
  issued_on: string | null;
  days: Json;
  reason: Generated<string>;
  entered_by: string | null;
  author_name: string;
  entered_at: Timestamp;
}

export interface CalendarRecountTable {
  notice_id: number;
  total: Generated<number>;
  done: Generated<number>;
  asked_at: Timestamp;
  finished_at: Timestamp | null;
}

export interface CalendarYearTable {
  year: number;
}

export interface CatalogueItemTable {
  code: string;
  version: number;
  area_code: string;
  type_key: string;
  declaration: Json;
  valid_from: string;
  author: string;
  reason: string;
  created_at: Generated<Timestamp>;
  author_name: Generated<string>;
  retired_on: string | null;
}

export interface ColumnNamesTable {
  body_code: string;
  type_key: string;
  field: Generated<string>;
  names: Json;
  said_by: string;
  said_at: Timestamp;
}

export interface ConnectorTable {
  id: string;
  name: string;
  item_code: string;
  body_code: string;
  source: string;
  address: string;
  format: string;
  every_minutes: number;
  record: Json;
  columns: Json;
  keeps_good: boolean;
  submits: boolean;
  quiet_hours: number;
  jump_percent: number | null;
  state: Generated<string>;
  created_by: string;
  created_by_name: string;
  created_at: Timestamp;
  next_run_at: Timestamp;
  quiet_told_at: Timestamp | null;
}

export interface ConnectorRunTable {
  id: string;
  connector_id: string;
  at: Timestamp;
  outcome: string;
  job_id: string | null;
  rows: number | null;
  detail: Generated<string>;
}

export interface ConsultationTable {
  id: string;
  dossier_id: string;
  body_code: string;
  area_code: string;
  plain_summary: string;
  opens_on: string;
  closes_on: string;
  floor_closes_on: string;
  opens_at: Computed<Timestamp>;
  closes_at: Computed<Timestamp>;
  obligation_id: number | null;
  report_id: string | null;
  answered_at: Timestamp | null;
  changed_at: Timestamp;
}

export interface ConsultationIssueTable {
  id: string;
  consultation_id: string;
  number: number;
  title: string;
  outcome: string | null;
  reason: Generated<string>;
  changed: Generated<string>;
  merged_into: string | null;
  version: Generated<number>;
  updated_at: Timestamp;
  updated_by: string;
}

export interface ConsultationTallyTable {
  consultation_id: string;
  dimension: string;
  value: string;
  opinions: number;
}

export interface CountedTermTable {
  computation: string;
  counted: Json;
}

export interface CoverageTable {
  body: number;
  item: number;
  status: Generated<number>;
  turns_on: string | null;
  since: string;
  owed_on: string;
  first_due: string;
  disclosure_id: string | null;
  reason: string | null;
}

export interface CoverageCountedTable {
  body: number | null;
  item: number | null;
  status: number | null;
  turns_on: string | null;
  since: string | null;
  disclosure_id: string | null;
  reason: string | null;
}

export interface CoverageStatementTable {
  disclosure_id: string;
  item_code: string;
  body_code: string;
  kind: string;
  reason: string;
  declared_on: string;
  confirmed_on: string | null;
  confirmed_by: string | null;
  confirmed_by_name: string | null;
  refused_on: string | null;
  refused_by: string | null;
  refused_by_name: string | null;
  refusal: string | null;
}

export interface CurrentBodyNameTable {
  body_code: string;
  name: string;
  short_name: string;
}

export interface CurrentCatalogueItemTable {
  code: string;
  version: number;
  area_code: string;
  type_key: string;
  declaration: Json;
  valid_from: string;
  author: string;
  reason: string;
  created_at: Timestamp;
  author_name: string;
  retired_on: string | null;
}

export interface DailySuccessTable {
  name: string;
  day: string;
  at: Generated<Timestamp>;
}

export interface DelegationTable {
  id: string;
  from_account: string;
  to_account: string;
  role: string;
  body_code: string;
  from_day: string;
  until_day: string;
  reason: string;
  recorded_by: string;
  recorded_at: Timestamp;
  revoked_at: Timestamp | null;
}

export interface DisclosureTable {
  id: string;
  index_number: string;
  item_code: string;
  area_code: string;
  kind: string;
  body_code: string;
  audience: Generated<string>;
  first_published_at: Timestamp;
  state: Generated<string>;
  edition: Generated<number>;
  updated_at: Timestamp;
  type_key: string;
  title: string;
  summary: Generated<string>;
  document_number: string | null;
  document_date: string | null;
  facets: Generated<Json>;
  withdrawn_at: Timestamp | null;
  withdrawn_reason: string | null;
  display_until: string | null;
}

export interface DisclosureReferenceTable {
  disclosure_id: string;
  field: string;
  target_id: string;
}

export interface DivisionOfLabourTable {
  edition_id: string;
  ordinal: number;
  article: string;
  heading: string;
  area_code: string | null;
  leads: Json;
  responsible: Json;
}

export interface DossierTable {
  id: string;
  kind: string;
  kind_version: number;
  number: string;
  title: string;
  body_code: string;
  area_code: string;
  audience: string;
  opened_on: string;
  lookup_salt: string | null;
  lookup_digest: string | null;
  created_at: Timestamp;
  changed_at: Timestamp;
  revision: Generated<number>;
  category: string | null;
  deadlines_for: Generated<string>;
}

export interface DossierConditionTable {
  kind: string;
  version: number;
  stage: string;
  ordinal: number;
  key: string;
  step: string | null;
  applies: Json | null;
  test: Json;
}

export interface DossierDisclosureTable {
  disclosure_id: string;
  dossier_id: string;
  stage: string;
  happened_on: string;
  closes: boolean;
}

export interface DossierKindTable {
  kind: string;
  version: number;
  valid_from: string;
  number_field: string;
  stage_field: string;
  on_field: string;
  exceptions: Json | null;
  fields: string[];
  guarded: Json | null;
}

export interface DossierPhraseTable {
  dossier_id: string;
  body_code: string;
  kind: string;
  words: string;
  disclosure_id: string | null;
}

export interface DossierRulesTable {
  digest: string;
}

export interface DossierSketchTable {
  dossier_id: string;
  disclosure_id: string;
  source: string;
  size: number;
  gram: number;
}

export interface DossierStageTable {
  kind: string;
  version: number;
  stage: string;
  opens: boolean;
  approvals: string[];
  fixed: Generated<Json>;
  rank: Generated<number>;
  any_time: Generated<boolean>;
  permanent: Generated<boolean>;
  demanded: Generated<Json>;
}

export interface DossierStageTypeTable {
  kind: string;
  version: number;
  stage: string;
  type_key: string;
}

export interface DraftTable {
  id: string;
  disclosure_id: string | null;
  base_edition: number | null;
  item_code: string;
  item_version: number;
  type_key: string;
  type_version: number;
  body_code: string;
  title: Generated<string>;
  content: Generated<Json>;
  content_digest: string;
  version: Generated<number>;
  state: Generated<string>;
  round: Generated<number>;
  steps: Generated<string[]>;
  step_index: Generated<number>;
  obligation_id: number | null;
  created_by: string;
  created_at: Timestamp;
  updated_by: string;
  updated_by_name: string;
  updated_at: Timestamp;
  submitted_by: string | null;
  submitted_at: Timestamp | null;
  public_content: Json | null;
  legal_body_code: string | null;
}

export interface DraftRevisionTable {
  draft_id: string;
  version: number;
  title: string;
  content: Json;
  saved_by: string;
  saved_by_name: string;
  saved_at: Timestamp;
}

export interface EditionTable {
  id: string;
  disclosure_id: string;
  n: number;
  draft_id: string;
  item_code: string;
  item_version: number;
  type_key: string;
  type_version: number;
  body_code: string;
  body_name: string;
  title: string;
  content: Json;
  content_digest: string;
  snapshot_html: string;
  change_note: Generated<string>;
  salt: string;
  commitment_sha256: string;
  commitment_sm3: string;
  published_at: Timestamp;
  issued_by: string;
  issued_by_name: string;
  expunged_at: Timestamp | null;
}

export interface EditionAnnexTable {
  edition_id: string;
  digest: string;
  salt: string;
}

export interface EditionFileTable {
  edition_id: string;
  ordinal: number;
  sha256: string;
  name: string;
}

export interface EscalationWalkTable {
  step: string;
  walked_to: string;
  walked_at: Timestamp;
}

export interface EventTable {
  id: Computed<number>;
  kind: string;
  subject: string;
  actor_kind: string;
  actor_id: string;
  actor_name: string;
  body_code: string | null;
  at: Timestamp;
  detail: Generated<Json>;
}

export interface EvidenceClockTable {
  only_one: Generated<boolean>;
  kind: string;
  origin: Timestamp | null;
  scale: number | null;
}

export interface ExceptionTable {
  id: string;
  scope: string;
  item_code: string;
  area_code: string;
  body_code: string;
  draft_id: string | null;
  period: string | null;
  place: string;
  path: Generated<string[]>;
  start_at: number | null;
  length: number | null;
  digest: string | null;
  ground: string;
  basis: string;
  reason: string;
  until: string | null;
  review_on: string;
  third_party: string | null;
  third_party_on: string | null;
  proposed_by: string;
  proposed_by_name: string;
  proposed_at: Timestamp;
  dossier_kind: string | null;
  dossier_number: string | null;
}

export interface ExceptionEndTable {
  exception_id: string;
  kind: string;
  ended_by: string;
  ended_by_name: string;
  ended_at: Timestamp;
  reason: Generated<string>;
}

export interface ExceptionExaminationTable {
  exception_id: string;
  n: number;
  examined_by: string;
  examined_by_name: string;
  examined_at: Timestamp;
  reason: string;
  until: string | null;
  review_on: string;
}

export interface ExceptionGroundTable {
  code: string;
  valid_from: string;
  valid_to: string | null;
  title: string;
  basis: string;
  secrecy: boolean;
  third_party: boolean;
  other_law: boolean;
}

export interface ExceptionInForceTable {
  exception_id: string;
  disclosure_id: string | null;
  since: Timestamp;
  reviewed_by: string;
  reviewed_by_name: string;
}

export interface ExceptionObjectionTable {
  exception_id: string;
  objected_by: string;
  objected_by_name: string;
  objected_at: Timestamp;
  reason: string;
}

export interface ExceptionStepTable {
  exception_id: string;
  step: string;
  done_on: string;
  number: string;
  recorded_by: string;
  recorded_by_name: string;
  recorded_at: Timestamp;
}

export interface ExplainingTypeTable {
  type_key: string;
}

export interface ExpungeTable {
  id: string;
  disclosure_id: string;
  kind: string;
  edition_id: string | null;
  sha256: string | null;
  start_at: number | null;
  length: number | null;
  digest: string | null;
  ground: string;
  reason: string;
  requested_by: string;
  requested_by_name: string;
  requested_at: Timestamp;
}

export interface ExpungeConfirmationTable {
  expunge_id: string;
  confirmed_by: string;
  confirmed_by_name: string;
  confirmed_at: Timestamp;
}

export interface ExpungeDoneTable {
  expunge_id: string;
  done_at: Timestamp;
}

export interface FeedbackTable {
  code: string;
  received_at: Timestamp;
  secret_hash: string;
  submission: string;
  kind: string;
  text: string;
  contact: Generated<string>;
  page: Generated<string>;
  item_code: string;
  about_item: boolean;
  disclosure_id: string | null;
  body_code: string;
  due_on: string;
  passed_from: string | null;
  passed_at: Timestamp | null;
  passed_by: string | null;
  passed_by_name: string | null;
  passed_reason: string | null;
  outcome: string | null;
  answer: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  answered_by_name: string | null;
  owed_id: number | null;
}

export interface FilePageTable {
  sha256: string;
  page: number;
  source: string;
  text: Generated<string>;
  confidence: number | null;
  findings: Generated<Json>;
  asked_at: Generated<Timestamp>;
  read_at: Timestamp | null;
}

export interface FileReadAgainTable {
  sha256: string;
  outcome: string;
  at: Generated<Timestamp>;
}

export interface FindConfirmationTable {
  kept_id: string;
  confirmed_by: string;
  confirmed_by_name: string;
  confirmed_at: Timestamp;
}

export interface FindKeptTable {
  id: string;
  draft_id: string;
  find_key: string;
  kind: string;
  place: string;
  masked: string;
  ground: string;
  reason: string;
  kept_by: string;
  kept_by_name: string;
  kept_at: Timestamp;
}

export interface FindOfRoundTable {
  draft_id: string;
  round: number;
  kept_id: string;
}

export interface IdempotencyKeyTable {
  actor_id: string;
  key: string;
  request_hash: string;
  status: number | null;
  response: Json | null;
  headers: Json | null;
  created_at: Generated<Timestamp>;
}

export interface IndexNumberCounterTable {
  body_code: string;
  year: number;
  last: number;
}

export interface InspectionBodyTable {
  body_code: string;
  inspected_at: Timestamp;
  run_id: number;
  next_on: string | null;
  indicators: string;
  findings: number;
  counts: Json;
  score: string;
  vetoed: boolean;
  vetoes: Json;
}

export interface InspectionFindingTable {
  id: Computed<number>;
  body_code: string;
  indicator: string;
  place: string;
  item_code: string | null;
  disclosure_id: string | null;
  detail: string;
  digest: string;
  points: string;
  found_at: Timestamp;
  mended_at: Timestamp | null;
}

export interface InspectionLinkTable {
  disclosure_id: string;
  within: string;
  href: string;
  kind: string;
  target: string;
  source: string;
}

export interface InspectionRecordTable {
  disclosure_id: string;
  body_code: string;
  edition: number;
  reader: string;
  faults: Json;
}

export interface InspectionRegionTable {
  body_code: string;
  bodies: number;
  vetoed: number;
  faultless: number;
  score: string;
  findings: number;
  counts: Json;
}

export interface InspectionRunTable {
  id: Computed<number>;
  day: string;
  started_at: Timestamp;
  finished_at: Timestamp | null;
  horizon: number;
  bodies: Generated<number>;
  found: Generated<number>;
  mended: Generated<number>;
}

export interface InspectionSayingTable {
  finding_id: number;
  kind: string;
  upheld: boolean | null;
  text: string;
  at: Timestamp;
  actor_id: string;
  actor_name: string;
}

export interface InspectionStruckTable {
  finding_id: number;
}

export interface InspectionTaskTable {
  finding_id: number;
  instrument_id: string;
  n: number;
}

export interface InstrumentTable {
  id: string;
  kind: string;
  issuer_code: string;
  addressee_code: string;
  year: number;
  n: number;
  number: string;
  basis: string;
  text: string;
  answer_due: string | null;
  objection_until: string;
  follows_id: string | null;
  issued_by: string;
  issued_by_name: string;
  issued_at: Timestamp;
  state: string;
}

export interface InstrumentEventTable {
  id: Computed<number>;
  instrument_id: string;
  kind: string;
  at: Timestamp;
  actor_id: string;
  actor_name: string;
  body_code: string;
  finding: number | null;
  outcome: string | null;
  text: Generated<string>;
  evidence: Generated<Json>;
}

export interface InstrumentFileTable {
  event_id: number;
  n: number;
  sha256: string | null;
  name: string;
  size_bytes: number;
  media_type: string;
}

export interface InstrumentFindingTable {
  instrument_id: string;
  n: number;
  obligation_id: number | null;
  item_code: string | null;
  place: Generated<string>;
  note: Generated<string>;
}

export interface InstrumentKindTable {
  kind: string;
  issuer: string;
  basis: string;
  is_public: boolean;
  answer_days: number | null;
  needs_findings: boolean;
}

export interface IntakeDraftTable {
  job_id: string;
  draft_id: string;
  n: number;
  told: Generated<Json>;
}

export interface IntakeJobTable {
  id: string;
  item_code: string;
  type_key: string;
  body_code: string;
  name: string;
  format: string;
  sha256: string;
  size_bytes: number;
  record: Json;
  keeps_good: boolean;
  submits: boolean;
  idempotency_key: string | null;
  state: Generated<string>;
  headings: Generated<string[]>;
  rows_read: Generated<number>;
  rows_wrong: Generated<number>;
  rows_total: number | null;
  bytes_read: Generated<number>;
  refusals: Generated<Json>;
  warnings: Generated<Json>;
  figures: Generated<Json>;
  created_by: string;
  created_by_kind: string;
  created_by_name: string;
  created_at: Timestamp;
  started_at: Timestamp | null;
  seen_at: Timestamp | null;
  ended_at: Timestamp | null;
  columns: Generated<Json>;
  makes: Generated<string>;
}

export interface IntakeRowTable {
  job_id: string;
  n: number;
  cells: Json;
  faults: Json | null;
}

export interface ItemProposalTable {
  id: string;
  code: string;
  base_version: number;
  declaration: Json;
  retired_on: string | null;
  valid_from: string;
  reason: string;
  proposed_by: string;
  proposed_by_name: string;
  proposed_at: Timestamp;
}

export interface ItemProposalDecisionTable {
  proposal_id: string;
  accepted: boolean;
  reason: Generated<string>;
  decided_by: string;
  decided_by_name: string;
  decided_at: Timestamp;
}

export interface JobFailureTable {
  id: Computed<number>;
  at: Generated<Timestamp>;
  name: string;
  payload: Json;
  attempt: number;
  final: boolean;
  error: string;
}

export interface JudgedValueTable {
  type_key: string;
  field: string;
  value: string;
  step: string;
}

export interface KeptVersionTable {
  what: string;
  version: string;
}

export interface LatestCalendarNoticeTable {
  id: number;
  year: number;
  number: string | null;
  issued_on: string | null;
  days: Json;
  reason: string;
  entered_by: string | null;
  author_name: string;
  entered_at: Timestamp;
}

export interface LawEntryTable {
  id: Computed<number>;
  statute: string;
  label: string;
  in_force: string;
  content: Json;
  author: string;
  reason: string;
  entered_at: Timestamp;
}

export interface LawReadingTable {
  id: Computed<number>;
  statute: string;
  label: string;
  place: string;
  reader: string;
  read_on: string;
  finding: string;
  confirmed: boolean;
  author: string;
  entered_at: Timestamp;
}

export interface LogCheckpointTable {
  size: number;
  root: Buffer;
  note: string;
  signed_at: Timestamp;
}

export interface LogLeafTable {
  index: number;
  entry: Buffer;
  leaf_hash: Buffer;
  event_id: number;
  edition_id: string | null;
}

export interface MailTable {
  id: Computed<number>;
  account_id: string;
  kind: string;
  day: string;
  state: Generated<string>;
  made_at: Timestamp;
  state_at: Timestamp;
  error: string | null;
}

export interface MailAddressTable {
  account_id: string;
  address: string;
  set_at: Timestamp;
}

export interface MailMessageTable {
  account_id: string;
  message_id: number;
  mail_id: number;
}

export interface MatchConfirmationTable {
  draft_id: string;
  round: number;
  dossier_id: string;
  about: boolean;
  reason: Generated<string>;
  confirmed_by: string;
  confirmed_by_name: string;
  confirmed_at: Timestamp;
}

export interface MatchingTypeTable {
  type_key: string;
  lists: boolean;
  consults: boolean;
  channels: string | null;
}

export interface MessageTable {
  id: Computed<number>;
  cause: string;
  account_id: string | null;
  role: string | null;
  body_code: string | null;
  recipient: Computed<string>;
  kind: string;
  subject: string;
  text: string;
  link: string;
  made_at: Timestamp;
}

export interface MessageReadingTable {
  message_id: number;
  account_id: string;
  read_at: Timestamp;
}

export interface MigrationTable {
  name: string;
  sha256: string;
  applied_at: Generated<Timestamp>;
}

export interface NewlyOwedTable {
  body_code: string;
  item_code: string;
  owed_on: string;
  first_due: string;
}

export interface ObligationTable {
  id: Computed<number>;
  item_code: string;
  area_code: string;
  body_code: string;
  period: string;
  subject: Generated<string>;
  arises_on: string;
  due_on: string;
  provisional: Generated<boolean>;
  discharged_at: Timestamp | null;
  disclosure_id: string | null;
  excepted_at: Timestamp | null;
  exception: Json | null;
  reason_id: number;
  nothing: Generated<boolean>;
  missing: string | null;
  exception_id: number | null;
  dossier_id: string | null;
  met_on: string | null;
}

export interface ObligationExceptionTable {
  id: Computed<number>;
  reference: string;
  item_code: string;
  body_code: string;
  period: string | null;
  dossier_id: string | null;
  disclosure_id: string | null;
  basis: string;
  reason: string;
  from_on: string;
  until_on: string | null;
  recorded_at: Timestamp;
  recorded_by: string;
  ended_on: string | null;
}

export interface ObligationReasonTable {
  id: Computed<number>;
  computation: string;
  basis: string;
}

export interface OpinionTable {
  id: string;
  consultation_id: string;
  channel: string;
  received_at: Timestamp;
  version: Generated<number>;
  receipt_hash: string | null;
  submission: string;
  person_group: string;
  person_name: Generated<string>;
  contact: Generated<string>;
  publicity: string;
  anchor: string | null;
  quote: Generated<string>;
  text: string;
  public_text: string | null;
  person_key: string;
  text_digest: string;
  counted: boolean;
  cluster_id: string | null;
  issue_id: string | null;
  evidence: Generated<string>;
  entered_by: string | null;
  hidden_at: Timestamp | null;
  hidden_reason: string | null;
  withdrawn_at: Timestamp | null;
}

export interface OpinionClusterTable {
  id: string;
  consultation_id: string;
  serial: Computed<number>;
  signature: Buffer;
  sample: string;
  anchor: string | null;
  issue_id: string | null;
}

export interface OpinionFileTable {
  opinion_id: string;
  position: number;
  sha256: string;
  name: string;
  size_bytes: number;
  media_type: string;
}

export interface OpinionHistoryTable {
  opinion_id: string;
  version: number;
  act: string;
  text: string;
  anchor: string | null;
  quote: string;
  note: Generated<string>;
  actor_name: string;
  at: Timestamp;
}

export interface OutsideAddressTable {
  url: string;
  host: string;
  next_on: string;
  checked_at: Timestamp | null;
  outcome: string | null;
  detail: Generated<string>;
  dead_from: string | null;
  is_dead: Generated<boolean>;
  turned_at: Timestamp | null;
}

export interface OwedItemTable {
  n: Computed<number>;
  code: string;
  area_code: string;
  kind: string;
  since: string | null;
  retired_on: string | null;
  turns: Generated<number>;
  review_months: number | null;
  changed: Generated<number>;
  counted: Generated<number>;
  counted_at: Timestamp | null;
}

export interface OwedPeriodTable {
  item_code: string;
  period: string;
  arises_on: string;
  due_on: string;
  provisional: boolean;
  reason_id: number;
  opened_for: Generated<number>;
}

export interface OwingBodyTable {
  n: Computed<number>;
  code: string;
  above: number[];
  joined_on: string | null;
}

export interface PeopleImportTable {
  id: string;
  account_id: string;
  file_name: string;
  digest: string;
  file: Buffer | null;
  state: Generated<string>;
  row_count: Generated<number>;
  done: Generated<number>;
  added: Generated<number>;
  faults: Generated<Json>;
  fault_count: Generated<number>;
  started_at: Timestamp;
}

export interface PublicBodyTable {
  code: string;
  level: string;
  kind: string;
  parent_code: string | null;
  division_code: string | null;
  uscc: string | null;
  website: string | null;
  sort_order: number;
  established_on: string | null;
  abolished_on: string | null;
  source: string;
  name: Generated<string>;
  short_name: Generated<string>;
  level_rank: Computed<number>;
  kept_by_office: Generated<boolean>;
}

export interface PublicBodyAliasTable {
  alias: string;
  body_code: string;
}

export interface PublicBodyNameTable {
  body_code: string;
  name: string;
  short_name: string;
  valid_from: string;
  valid_to: string | null;
  basis: string;
}

export interface PublicBodySuccessionTable {
  predecessor_code: string;
  successor_code: string;
  kind: string;
  effective_on: string;
  basis: string;
}

export interface PublicBodyVersionTable {
  one: Generated<boolean>;
  version: string;
}

export interface RecordOriginTable {
  draft_id: string;
  address: string | null;
  published_on: string | null;
}

export interface RecoveryCodeTable {
  account_id: string;
  digest: string;
  used_at: Timestamp | null;
}

export interface RefusedAttemptTable {
  id: Computed<number>;
  at: Timestamp;
  actor_kind: string;
  actor_id: string;
  actor_name: string;
  operation: string;
  ip: string;
}

export interface RegisterTable {
  disclosure_id: string;
  item_code: string;
  body_code: string;
  type_key: string;
}

export interface RegisterEditionTable {
  disclosure_id: string;
  n: number;
  edition_id: string;
  type_version: number;
  effective_on: string;
  basis: string;
  article: string;
  reason: string;
  added: number;
  changed: number;
  removed: number;
  entries: number;
  written_by: Generated<number>;
}

export interface RegisterEntryTable {
  id: Computed<number>;
  disclosure_id: string;
  key: string;
  n_from: number;
  n_to: number | null;
  valid_from: string;
  valid_to: string | null;
  title: string;
  fields: Json;
  facets: string[];
  search_text: string;
  subject: string | null;
  subject_name: string | null;
  polarity: string | null;
  display_until: string | null;
}

export interface RegisterLinkTable {
  disclosure_id: string;
  key: string;
  n_from: number;
  field: string;
  body_code: string;
  target_type: string;
  target_key: string;
}

export interface RequestTable {
  code: string;
  submitted_at: Timestamp;
  secret_hash: string;
  submission: string;
  channel: string;
  applicant_kind: string;
  applicant_key: string;
  content: string;
  delivery: string;
  item_code: string;
  body_code: string;
  entered_by: string | null;
  entered_by_name: string | null;
  state: Generated<string>;
  received_on: string | null;
  answered_at: Timestamp | null;
  answer_kind: string | null;
  transferred_from: string | null;
}

export interface RequestActTable {
  id: Computed<number>;
  code: string;
  at: Timestamp;
  kind: string;
  body_code: string;
  by_id: string;
  by_name: string;
  on_day: string;
  days: number | null;
  last_day: string | null;
  remaining: number | null;
  text: Generated<string>;
  detail: Generated<Json>;
  mark: string | null;
  year: number | null;
  seq: number | null;
}

export interface RequestApplicantTable {
  code: string;
  contact: string;
  proof: string;
  sealed_at: Timestamp | null;
}

export interface RequestFileTable {
  act_id: number;
  position: number;
  sha256: string;
  name: string;
  size_bytes: number;
  media_type: string;
}

export interface SavedPhraseTable {
  account_id: string;
  phrase: string;
  used_at: Timestamp;
}

export interface ScheduledIssueTable {
  id: Computed<number>;
  draft_id: string;
  round: number;
  content_digest: string;
  publish_at: Timestamp;
  remark: string;
  change_note: string;
  scheduled_by: string;
  scheduled_by_name: string;
  scheduled_at: Timestamp;
  ended: string | null;
  ended_at: Timestamp | null;
  ended_by_name: string | null;
  failure: Generated<string>;
  ended_by: string | null;
}

export interface SearchDocTable {
  disclosure_id: string;
  published_on: string;
  body_code: string;
  area_code: string;
  kind: string;
  title: string;
  document_number: string | null;
  number_key: string | null;
  body_text: string;
  title_key: string;
  text_key: string;
  lex: string;
  display_until: string | null;
}

export interface SearchFrequencyTable {
  lexeme: string;
  documents: number;
}

export interface SearchMissTable {
  q: string;
  asked: Generated<number>;
  last_on: string;
}

export interface SearchRenamedTable {
  kind: string;
  code: string;
  after: Generated<string>;
}

export interface SearchWordTable {
  id: Computed<number>;
  words: string[];
  entered_by: string;
  author_name: string;
  entered_at: Timestamp;
  ended_by: string | null;
  ended_at: Timestamp | null;
}

export interface SecondFactorTable {
  account_id: string;
  sealed: string;
  confirmed_at: Timestamp | null;
  last_step: Generated<number>;
}

export interface SensitiveReadTable {
  id: Computed<number>;
  at: Timestamp;
  account_id: string;
  account_name: string;
  what: string;
  subject: string;
  body_code: string;
  records: number;
}

export interface SeriesBatchTable {
  edition_id: string;
  disclosure_id: string;
  edition: number;
  item_code: string;
  body_code: string;
  type_key: string;
  first_period: string;
  last_period: string;
  places: string[];
  observations: number;
}

export interface SeriesCurrentTable {
  edition_id: string;
  disclosure_id: string;
  edition: number;
  item_code: string;
  body_code: string;
  type_key: string;
  place_code: string;
  indicator: string;
  period: string;
  value: string | null;
  quality: string;
}

export interface SeriesCurrentBatchTable {
  edition_id: string;
  disclosure_id: string;
  edition: number;
  item_code: string;
  body_code: string;
  type_key: string;
  first_period: string;
  last_period: string;
  places: string[];
  observations: number;
}

export interface SeriesObservationTable {
  edition_id: string;
  disclosure_id: string;
  edition: number;
  item_code: string;
  body_code: string;
  type_key: string;
  place_code: string;
  indicator: string;
  period: string;
  value: string | null;
  quality: string;
}

export interface SessionTable {
  token_digest: string;
  account_id: string;
  csrf_token: string;
  created_at: Timestamp;
  last_seen_at: Timestamp;
  expires_at: Timestamp;
  id: Generated<string>;
  ip: Generated<string>;
  browser: Generated<string>;
}

export interface SettingTable {
  key: string;
  value: Json;
}

export interface SignInOriginTable {
  subject: string;
  origin: string;
  failures: Generated<number>;
  failed_at: Timestamp | null;
  refused_until: Timestamp | null;
  known_at: Timestamp | null;
}

export interface SignalTable {
  id: Computed<number>;
  name: string;
  transaction: Generated<number>;
  at: Generated<Timestamp>;
  keys: string[] | null;
}

export interface StoredFileTable {
  sha256: string;
  sm3: string;
  size_bytes: number;
  media_type: string;
  extension: string;
  created_at: Timestamp;
  in_draft: Generated<boolean>;
}

export interface SupervisionRulesTable {
  only_one: Generated<boolean>;
  competent_department: string;
  objection_days: number;
}

export interface TallyTable {
  whole: boolean;
  scope: number;
  item: number;
  what: number;
  day: string;
  joined: boolean;
  n: number;
}

export interface TallyDeltaTable {
  whole: boolean;
  scope: number;
  item: number;
  what: number;
  day: string;
  joined: boolean;
  n: number;
}

export interface TallyNowTable {
  whole: boolean;
  scope: number;
  item: number;
  what: number;
  day: string;
  joined: boolean;
  n: number;
}

export interface TermTypeTable {
  type_key: string;
  state_field: string;
  met: string[];
}

export interface TrendTable {
  whole: boolean;
  scope: number;
  area: string;
  month: string;
  what: number;
  n: number;
}

export interface TrendDeltaTable {
  whole: boolean;
  scope: number;
  area: string;
  month: string;
  what: number;
  n: number;
}

export interface TrendNowTable {
  whole: boolean;
  scope: number;
  area: string;
  month: string;
  what: number;
  n: number;
}

export interface UploadTable {
  id: string;
  sha256: string;
  name: string;
  body_code: string;
  uploaded_by: string;
  created_at: Timestamp;
  findings: Generated<Json>;
  original_sha256: string | null;
}

export interface UrgentIssueTable {
  draft_id: string;
  round: number;
  content_digest: string;
  steps: string[];
  reason: string;
  issued_by: string;
  issued_by_name: string;
  issued_at: Timestamp;
  due_at: Timestamp;
  obligation_id: number;
}

export interface UrgentReviewTable {
  draft_id: string;
  step: string;
  verdict: string;
  remark: string;
  reviewed_by: string;
  reviewed_by_name: string;
  reviewed_at: Timestamp;
}

export interface UrgentTypeTable {
  type_key: string;
}

export interface WarningMessageTable {
  disclosure_id: string;
  dossier_id: string;
  n: number;
  message: string;
  identifier: string;
  sent_at: Timestamp;
  colour: string;
  effective_from: Timestamp;
  effective_until: Timestamp;
  divisions: string[];
}

export interface WithholdingTypeTable {
  type_key: string;
  field: string;
}

export interface WorkflowActionTable {
  draft_id: string;
  seq: number;
  round: number;
  action: string;
  step: string | null;
  actor_id: string;
  actor_name: string;
  opinion: Generated<string>;
  content_digest: string;
  at: Timestamp;
}

export interface DB {
  access_code: AccessCodeTable;
  access_code_use: AccessCodeUseTable;
  account: AccountTable;
  account_grant: AccountGrantTable;
  announcing_type: AnnouncingTypeTable;
  api_token: ApiTokenTable;
  appraisal: AppraisalTable;
  appraisal_body: AppraisalBodyTable;
  appraisal_entry: AppraisalEntryTable;
  audit_link: AuditLinkTable;
  body_change: BodyChangeTable;
  calendar_day: CalendarDayTable;
  calendar_holiday: CalendarHolidayTable;
  calendar_move: CalendarMoveTable;
  calendar_notice: CalendarNoticeTable;
  calendar_recount: CalendarRecountTable;
  calendar_year: CalendarYearTable;
  catalogue_item: CatalogueItemTable;
  column_names: ColumnNamesTable;
  connector: ConnectorTable;
  connector_run: ConnectorRunTable;
  consultation: ConsultationTable;
  consultation_issue: ConsultationIssueTable;
  consultation_tally: ConsultationTallyTable;
  counted_term: CountedTermTable;
  coverage: CoverageTable;
  coverage_counted: CoverageCountedTable;
  coverage_statement: CoverageStatementTable;
  current_body_name: CurrentBodyNameTable;
  current_catalogue_item: CurrentCatalogueItemTable;
  daily_success: DailySuccessTable;
  delegation: DelegationTable;
  disclosure: DisclosureTable;
  disclosure_reference: DisclosureReferenceTable;
  division_of_labour: DivisionOfLabourTable;
  dossier: DossierTable;
  dossier_condition: DossierConditionTable;
  dossier_disclosure: DossierDisclosureTable;
  dossier_kind: DossierKindTable;
  dossier_phrase: DossierPhraseTable;
  dossier_rules: DossierRulesTable;
  dossier_sketch: DossierSketchTable;
  dossier_stage: DossierStageTable;
  dossier_stage_type: DossierStageTypeTable;
  draft: DraftTable;
  draft_revision: DraftRevisionTable;
  edition: EditionTable;
  edition_annex: EditionAnnexTable;
  edition_file: EditionFileTable;
  escalation_walk: EscalationWalkTable;
  event: EventTable;
  evidence_clock: EvidenceClockTable;
  exception: ExceptionTable;
  exception_end: ExceptionEndTable;
  exception_examination: ExceptionExaminationTable;
  exception_ground: ExceptionGroundTable;
  exception_in_force: ExceptionInForceTable;
  exception_objection: ExceptionObjectionTable;
  exception_step: ExceptionStepTable;
  explaining_type: ExplainingTypeTable;
  expunge: ExpungeTable;
  expunge_confirmation: ExpungeConfirmationTable;
  expunge_done: ExpungeDoneTable;
  feedback: FeedbackTable;
  file_page: FilePageTable;
  file_read_again: FileReadAgainTable;
  find_confirmation: FindConfirmationTable;
  find_kept: FindKeptTable;
  find_of_round: FindOfRoundTable;
  idempotency_key: IdempotencyKeyTable;
  index_number_counter: IndexNumberCounterTable;
  inspection_body: InspectionBodyTable;
  inspection_finding: InspectionFindingTable;
  inspection_link: InspectionLinkTable;
  inspection_record: InspectionRecordTable;
  inspection_region: InspectionRegionTable;
  inspection_run: InspectionRunTable;
  inspection_saying: InspectionSayingTable;
  inspection_struck: InspectionStruckTable;
  inspection_task: InspectionTaskTable;
  instrument: InstrumentTable;
  instrument_event: InstrumentEventTable;
  instrument_file: InstrumentFileTable;
  instrument_finding: InstrumentFindingTable;
  instrument_kind: InstrumentKindTable;
  intake_draft: IntakeDraftTable;
  intake_job: IntakeJobTable;
  intake_row: IntakeRowTable;
  item_proposal: ItemProposalTable;
  item_proposal_decision: ItemProposalDecisionTable;
  job_failure: JobFailureTable;
  judged_value: JudgedValueTable;
  kept_version: KeptVersionTable;
  latest_calendar_notice: LatestCalendarNoticeTable;
  law_entry: LawEntryTable;
  law_reading: LawReadingTable;
  log_checkpoint: LogCheckpointTable;
  log_leaf: LogLeafTable;
  mail: MailTable;
  mail_address: MailAddressTable;
  mail_message: MailMessageTable;
  match_confirmation: MatchConfirmationTable;
  matching_type: MatchingTypeTable;
  message: MessageTable;
  message_reading: MessageReadingTable;
  migration: MigrationTable;
  newly_owed: NewlyOwedTable;
  obligation: ObligationTable;
  obligation_exception: ObligationExceptionTable;
  obligation_reason: ObligationReasonTable;
  opinion: OpinionTable;
  opinion_cluster: OpinionClusterTable;
  opinion_file: OpinionFileTable;
  opinion_history: OpinionHistoryTable;
  outside_address: OutsideAddressTable;
  owed_item: OwedItemTable;
  owed_period: OwedPeriodTable;
  owing_body: OwingBodyTable;
  people_import: PeopleImportTable;
  public_body: PublicBodyTable;
  public_body_alias: PublicBodyAliasTable;
  public_body_name: PublicBodyNameTable;
  public_body_succession: PublicBodySuccessionTable;
  public_body_version: PublicBodyVersionTable;
  record_origin: RecordOriginTable;
  recovery_code: RecoveryCodeTable;
  refused_attempt: RefusedAttemptTable;
  register: RegisterTable;
  register_edition: RegisterEditionTable;
  register_entry: RegisterEntryTable;
  register_link: RegisterLinkTable;
  request: RequestTable;
  request_act: RequestActTable;
  request_applicant: RequestApplicantTable;
  request_file: RequestFileTable;
  saved_phrase: SavedPhraseTable;
  scheduled_issue: ScheduledIssueTable;
  search_doc: SearchDocTable;
  search_frequency: SearchFrequencyTable;
  search_miss: SearchMissTable;
  search_renamed: SearchRenamedTable;
  search_word: SearchWordTable;
  second_factor: SecondFactorTable;
  sensitive_read: SensitiveReadTable;
  series_batch: SeriesBatchTable;
  series_current: SeriesCurrentTable;
  series_current_batch: SeriesCurrentBatchTable;
  series_observation: SeriesObservationTable;
  session: SessionTable;
  setting: SettingTable;
  sign_in_origin: SignInOriginTable;
  signal: SignalTable;
  stored_file: StoredFileTable;
  supervision_rules: SupervisionRulesTable;
  tally: TallyTable;
  tally_delta: TallyDeltaTable;
  tally_now: TallyNowTable;
  term_type: TermTypeTable;
  trend: TrendTable;
  trend_delta: TrendDeltaTable;
  trend_now: TrendNowTable;
  upload: UploadTable;
  urgent_issue: UrgentIssueTable;
  urgent_review: UrgentReviewTable;
  urgent_type: UrgentTypeTable;
  warning_message: WarningMessageTable;
  withholding_type: WithholdingTypeTable;
  workflow_action: WorkflowActionTable;
}
