import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitor } from './harness/api-client.ts';
import { type Clerks, outcome, signInClerks } from './harness/clerks.ts';

/**
 * What operations refuse, by the file that holds each. Drafts, disclosures and registers have tables of their own
 * beside their operations, because they need drafts in every state and a published register.
 */
let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks();
});
afterAll(() => clerks.server.close());

interface Case {
  /** Its room and its file, without the ending. */
  readonly file: string;
  readonly call: string;
  readonly who: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly is: readonly [number, string];
}

interface Given {
  readonly who?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
const EDITOR: Given = { who: 'editor@zfbgt' };
const OFFICE: Given = { who: 'office@province' };
const FIRST: Given['headers'] = { 'if-match': '"1"' };

const refuses = (file: string, call: string, status: number, code: string, given: Given = {}): Case => ({
  file,
  call,
  who: given.who ?? '',
  body: given.body,
  headers: given.headers ?? {},
  is: [status, code],
});
/** Nothing of that name; `given` where it is not the public that asks. */
const unknown = (file: string, call: string, given?: Given) => refuses(file, call, 404, 'not-found', given);
const invalid = (file: string, call: string, given?: Given) =>
  refuses(file, call, 400, 'input-invalid', given);
const visitorIsRefused = (file: string, call: string, given?: Given) =>
  refuses(file, call, 401, 'sign-in-required', given);
const denied = (file: string, call: string, given: Given = EDITOR) =>
  refuses(file, call, 403, 'not-permitted', given);

/** No consultation has this number. */
const NONE = '/consultations/01jb0000000000000000000000';
const HANDLING = `${NONE}/handling`;
const ISSUE = `${HANDLING}/issues/none`;
const EDIT = { version: 1, title: '问题', outcome: null, reason: '', changed: '' };
const PERSON = { username: 'none@zfbgt', name: '某', body: 'zfbgt', grants: [] };
const DELEGATION = {
  to: 'nobody',
  role: 'issuer',
  body: 'zfbgt',
  fromDay: '2026-01-01',
  untilDay: '2026-01-02',
  reason: '出差',
};
const WITHHELD = {
  item: '00.policy-document',
  body: 'zfbgt',
  ground: 'state-secret',
  reason: '定密文号存档',
  reviewOn: '2026-09-01',
};
const STEP = { step: 'risk', doneOn: '2026-03-01', number: '〔2026〕1号' };
const OFFLINE = { channel: 'hearing', evidence: '笔录', group: 'other', text: '意见' };
const TIMING = { kind: 'never' };
const APPRAISAL = {
  title: '考核',
  year: 2026,
  periodFrom: '2026-01-01',
  periodTo: '2026-12-31',
  bodies: ['zfbgt'],
};
const APPRAISAL_CLAIM = { kind: 'claim', body: 'zfbgt', indicator: 'organisation', points: 1, text: '自评' };
const ITEM = { reason: '测试' };
const CODES = {
  body: 'hbt',
  scope: { kind: 'area', id: 'none' },
  batch: '一',
  count: 1,
  expiresOn: '2026-12-31',
};
const LAW = {
  code: 'sample-law',
  name: '样例法',
  full: '样例法',
  kind: 'law',
  issuer: '',
  label: '',
  from: '2026-12-01',
  places: [],
  moves: [],
  repeals: [],
  reason: '测试',
};
const READING = {
  statute: 'sample-law',
  label: '',
  place: '第一条',
  reader: '律师',
  readOn: '2026-03-02',
  finding: '相符',
  confirmed: true,
};
const OBLIGATION = { item: 'none', body: 'zfbgt', subject: '测试', happenedOn: '2026-03-02' };
const INSTRUMENT = { kind: 'urge', findings: [{ body: 'hbt', note: '逾期' }], text: '请公开' };
const SHA = 'a'.repeat(64);

const consultations: readonly Case[] = [
  invalid('consultations/list-consultations', 'GET /consultations?phase=none'),
  invalid('consultations/list-consultations', 'GET /consultations?cursor=x'),
  unknown('consultations/read-consultation', `GET ${NONE}`),
  unknown('consultations/read-consultation', 'GET /consultations/none'),
  unknown('consultations/list-opinions', `GET ${NONE}/opinions`),
  unknown('consultations/list-clusters', `GET ${NONE}/clusters`),
  unknown('consultations/issue-ticket', 'GET /consultations/none/ticket'),
  unknown('consultations/submit-opinion', `POST ${NONE}/opinions`, { body: { text: '意见' } }),
  unknown('consultations/submit-opinion', 'POST /consultations/none/opinions', { body: { text: '意见' } }),
  refuses('consultations/look-up-receipt', 'POST /consultations/receipt', 404, 'receipt-unknown', {
    body: { receipt: 'none' },
  }),
  ...(
    [
      ['read-handling', `GET ${HANDLING}`],
      ['list-handled-opinions', `GET ${HANDLING}/opinions`],
      ['suggest-issues', `GET ${HANDLING}/suggestions`],
      ['enter-opinion', `POST ${HANDLING}/opinions`, OFFLINE],
      ['hide-opinion', `POST ${HANDLING}/opinions/none/hide`, { reason: '理由' }],
      ['show-opinion', `POST ${HANDLING}/opinions/none/show`],
      ['create-issue', `POST ${HANDLING}/issues`, { title: '问题' }],
      ['edit-issue', `POST ${ISSUE}/answer`, EDIT],
      ['merge-issues', `POST ${ISSUE}/merge`, { into: 'other' }],
      ['move-opinions', `POST ${HANDLING}/move`, { issue: null }],
      ['draft-report', `POST ${HANDLING}/report`],
    ] as const
  ).flatMap(([name, call, body]) => [
    visitorIsRefused(`consultations/${name}`, call, { body }),
    unknown(`consultations/${name}`, call, { ...EDITOR, body }),
  ]),
];

const REQUEST = {
  body: 'zfbgt',
  content: ' ',
  delivery: 'online',
  applicantKind: 'person',
  name: '甲',
  proof: '护照',
  phone: '1',
};
const NOTICE = { year: 2027, number: '国办发明电〔2026〕9号', issuedOn: null, off: [], work: [] };
const calendar: readonly Case[] = (['enter-calendar-notice', 'preview-calendar-notice'] as const).flatMap(
  (name) => {
    const call = `POST /law/calendar-notices${name === 'enter-calendar-notice' ? '' : '/preview'}`;
    return [
      visitorIsRefused(`calendar/${name}`, call, { body: NOTICE }),
      refuses(`calendar/${name}`, call, 403, 'not-permitted', { ...EDITOR, body: NOTICE }),
    ];
  },
);

const searchWords: readonly Case[] = (
  [
    ['list-search-words', 'GET /search-words', undefined],
    ['enter-search-words', 'POST /search-words', { words: ['甲词', '乙词'] }],
    ['end-search-words', 'POST /search-words/1/end', undefined],
  ] as const
).flatMap(([name, call, body]) => [
  visitorIsRefused(`catalogue/${name}`, call, { body }),
  refuses(`catalogue/${name}`, call, 403, 'not-permitted', { ...EDITOR, body }),
]);

const law: readonly Case[] = (
  [
    ['list-unchecked', 'GET /law/unchecked', undefined],
    ['preview-law', 'POST /law/preview', LAW],
    ['enter-law', 'POST /law/entries', LAW],
    ['enter-reading', 'POST /law/readings', READING],
  ] as const
).flatMap(([name, call, body]) => [
  visitorIsRefused(`law/${name}`, call, { body }),
  refuses(`law/${name}`, call, 403, 'not-permitted', { ...EDITOR, body }),
]);

const catalogue: readonly Case[] = [
  ...law,
  ...calendar,
  ...searchWords,
  unknown('catalogue/read-item', 'GET /catalogue/items/none'),
  unknown('catalogue/list-item-versions', 'GET /catalogue/items/none/versions'),
  unknown('catalogue/read-type', 'GET /catalogue/types/none'),
  invalid('catalogue/list-items', `GET /catalogue/items?q=${'a'.repeat(61)}`),
  invalid('catalogue/list-item-proposals', `GET /catalogue/changes?item=${'a'.repeat(61)}`),
  visitorIsRefused('catalogue/decide-item-proposal', 'POST /catalogue/changes/none', {
    body: { accepts: true },
  }),
  unknown('catalogue/decide-item-proposal', 'POST /catalogue/changes/none', {
    ...OFFICE,
    body: { accepts: true },
  }),
  denied('catalogue/decide-item-proposal', 'POST /catalogue/changes/none', {
    ...EDITOR,
    body: { accepts: true },
  }),
  visitorIsRefused('identity/list-sensitive-reads', 'GET /audit/reads'),
  denied('identity/list-sensitive-reads', 'GET /audit/reads'),
  visitorIsRefused('audit/list-acts', 'GET /audit/acts'),
  denied('audit/list-acts', 'GET /audit/acts'),
  visitorIsRefused('audit/export-acts', 'GET /audit/acts.xlsx'),
  denied('audit/export-acts', 'GET /audit/acts.xlsx'),
  visitorIsRefused('audit/list-refused', 'GET /audit/refused'),
  denied('audit/list-refused', 'GET /audit/refused'),
  visitorIsRefused('audit/check-chain', 'GET /audit/chain'),
  denied('audit/check-chain', 'GET /audit/chain'),
  visitorIsRefused('identity/list-permissions', 'GET /accounts/permissions'),
  denied('identity/list-permissions', 'GET /accounts/permissions'),
  visitorIsRefused('identity/list-accounts', 'GET /accounts'),
  denied('identity/list-accounts', 'GET /accounts'),
  visitorIsRefused('identity/add-account', 'POST /accounts', { body: PERSON }),
  denied('identity/add-account', 'POST /accounts', { ...EDITOR, body: PERSON }),
  visitorIsRefused('identity/invite-account', 'POST /accounts/none/invitation', { body: {} }),
  unknown('identity/invite-account', 'POST /accounts/none/invitation', { ...EDITOR, body: {} }),
  visitorIsRefused('identity/give-roles', 'POST /accounts/none/grants', { body: { grants: [] } }),
  unknown('identity/give-roles', 'POST /accounts/none/grants', { ...EDITOR, body: { grants: [] } }),
  visitorIsRefused('identity/move-account', 'POST /accounts/none/body', { body: { body: 'hbt' } }),
  unknown('identity/move-account', 'POST /accounts/none/body', { ...EDITOR, body: { body: 'hbt' } }),
  visitorIsRefused('identity/change-account', 'POST /accounts/none/changes', { body: { change: 'retire' } }),
  unknown('identity/change-account', 'POST /accounts/none/changes', {
    ...EDITOR,
    body: { change: 'retire' },
  }),
  visitorIsRefused('people/receive-people', 'POST /accounts/imports', { body: {} }),
  invalid('people/receive-people', 'POST /accounts/imports', { ...EDITOR, body: {} }),
  visitorIsRefused('people/read-people-import', 'GET /accounts/imports/none'),
  unknown('people/read-people-import', 'GET /accounts/imports/none', EDITOR),
  visitorIsRefused('people/download-first-passwords', 'GET /accounts/imports/none/first-passwords.xlsx'),
  unknown('people/download-first-passwords', 'GET /accounts/imports/none/first-passwords.xlsx', EDITOR),
  visitorIsRefused('people/download-people-template', 'GET /accounts/template.xlsx'),
  visitorIsRefused('catalogue/create-item', 'POST /catalogue/items', { body: ITEM }),
  invalid('catalogue/create-item', 'POST /catalogue/items', { ...OFFICE, body: ITEM }),
  visitorIsRefused('catalogue/change-item', 'PATCH /catalogue/items/none', { body: ITEM, headers: FIRST }),
  invalid('catalogue/change-item', 'PATCH /catalogue/items/none', { ...OFFICE, body: ITEM, headers: FIRST }),
  visitorIsRefused('catalogue/retire-item', 'POST /catalogue/items/none/retire', { body: ITEM }),
  invalid('catalogue/retire-item', 'POST /catalogue/items/none/retire', { ...OFFICE, body: {} }),
  visitorIsRefused('catalogue/explain-timing', 'POST /catalogue/timing', { body: { timing: TIMING } }),
  invalid('catalogue/explain-timing', 'POST /catalogue/timing', { ...EDITOR, body: { timing: TIMING } }),
  visitorIsRefused('catalogue/import-catalogue', 'POST /catalogue/import', { body: {} }),
  invalid('catalogue/import-catalogue', 'POST /catalogue/import', { ...OFFICE, body: {} }),
  unknown('shapes/download-template', 'GET /catalogue/types/none/template.xlsx'),
  visitorIsRefused('shapes/read-sheet', 'POST /catalogue/types/none/rows', { body: {} }),
  unknown('shapes/read-sheet', 'POST /catalogue/types/none/rows', { ...EDITOR, body: {} }),
];

const others: readonly Case[] = [
  invalid('series/list-series', 'GET /series?cursor=x'),
  unknown('series/read-series', 'GET /series/none'),
  unknown('series/list-observations', 'GET /series/none~hbt/observations'),
  invalid('series/list-observations', 'GET /series/none~hbt/observations?from=2026-13'),
  unknown('series/download-observations', 'GET /series/none~hbt/observations.csv'),
  unknown('series/download-series', 'GET /series/none~hbt/export.csv'),
  unknown('downloads/export-disclosures', 'GET /disclosures/export?item=none'),
  refuses('downloads/export-disclosures', 'GET /disclosures/export', 400, 'input-invalid'),
  refuses(
    'downloads/export-disclosures',
    'GET /disclosures/export?item=00.policy-document&from=2026-02-30',
    422,
    'date-invalid',
  ),
  unknown('series/list-periods', 'GET /series/periods?item=none&body=hbt'),
  invalid('dossiers/list-dossiers', 'GET /dossiers?cursor=x'),
  invalid('dossiers/look-up-dossier', 'GET /dossiers/lookup?number=none'),
  unknown('dossiers/read-dossier', 'GET /dossiers/none'),
  unknown('dossiers/read-ocds', 'GET /dossiers/none/ocds'),
  visitorIsRefused('dossiers/list-places', 'GET /dossiers/places?item=none&body=zfbgt'),
  denied('dossiers/list-places', 'GET /dossiers/places?item=none&body=hbt'),
  unknown('dossiers/list-places', 'GET /dossiers/places?item=none&body=zfbgt', EDITOR),
  refuses('identity/sign-in', 'POST /session', 401, 'sign-in-failed', {
    body: { username: 'none', password: 'none' },
  }),
  visitorIsRefused('identity/read-session', 'GET /session'),
  visitorIsRefused('identity/change-own-password', 'POST /session/password', {
    body: { current: 'a', next: 'b' },
  }),
  invalid('identity/change-own-password', 'POST /session/password', { ...EDITOR, body: { next: 'b' } }),
  visitorIsRefused('identity/begin-second-factor', 'POST /session/second-factor', {
    body: { password: 'a' },
  }),
  visitorIsRefused('identity/confirm-second-factor', 'POST /session/second-factor/confirm', {
    body: { code: '000000' },
  }),
  refuses(
    'identity/confirm-second-factor',
    'POST /session/second-factor/confirm',
    409,
    'second-factor-not-begun',
    {
      ...EDITOR,
      body: { code: '000000' },
    },
  ),
  visitorIsRefused('identity/remove-second-factor', 'POST /session/second-factor/remove', {
    body: { password: 'a' },
  }),
  visitorIsRefused('identity/list-own-sessions', 'GET /session/places'),
  visitorIsRefused('identity/end-own-session', 'DELETE /session/places/none'),
  visitorIsRefused('identity/list-delegations', 'GET /delegations'),
  invalid('identity/list-delegations', 'GET /delegations?cursor=x', EDITOR),
  denied('identity/list-colleagues', 'GET /delegations/colleagues?body=hbt'),
  visitorIsRefused('identity/delegate-role', 'POST /delegations', { body: DELEGATION }),
  denied('identity/delegate-role', 'POST /delegations', {
    ...EDITOR,
    body: { ...DELEGATION, from: 'somebody' },
  }),
  refuses('identity/delegate-role', 'POST /delegations', 422, 'field-invalid', {
    ...EDITOR,
    body: { ...DELEGATION, fromDay: '2026-02-30' },
  }),
  visitorIsRefused('identity/end-delegation', 'POST /delegations/none/end'),
  unknown('identity/end-delegation', 'POST /delegations/none/end', EDITOR),
  invalid('bodies/list-bodies', 'GET /bodies?cursor=x'),
  unknown('bodies/read-body', 'GET /bodies/none'),
  visitorIsRefused('audiences/list-restricted', 'GET /restricted/disclosures'),
  invalid('audiences/list-restricted', 'GET /restricted/disclosures?cursor=x', EDITOR),
  visitorIsRefused('audiences/read-restricted', 'GET /restricted/disclosures/none'),
  unknown('audiences/read-restricted', 'GET /restricted/disclosures/none', EDITOR),
  visitorIsRefused('audiences/issue-access-codes', 'POST /access-codes', { body: CODES }),
  denied('audiences/issue-access-codes', 'POST /access-codes', { ...EDITOR, body: CODES }),
  visitorIsRefused('audiences/list-access-codes', 'GET /access-codes?body=zfbgt'),
  denied('audiences/list-access-codes', 'GET /access-codes?body=hbt'),
  visitorIsRefused('audiences/revoke-access-code', 'POST /access-codes/none/revoke'),
  unknown('audiences/revoke-access-code', 'POST /access-codes/none/revoke', EDITOR),
  invalid('obligations/list-coverage', 'GET /coverage?state=none'),
  invalid('obligations/list-statements', 'GET /coverage/statements?waiting=x'),
  visitorIsRefused('obligations/confirm-statement', 'POST /coverage/statements/none/confirm'),
  denied('obligations/confirm-statement', 'POST /coverage/statements/none/confirm', { ...EDITOR, body: {} }),
  visitorIsRefused('obligations/refuse-statement', 'POST /coverage/statements/none/refuse', {
    body: { reason: '' },
  }),
  denied('obligations/refuse-statement', 'POST /coverage/statements/none/refuse', {
    ...EDITOR,
    body: { reason: '测试' },
  }),
  denied('bodies/list-body-changes', 'GET /body-changes'),
  denied('bodies/propose-body-change', 'POST /body-changes', {
    ...EDITOR,
    body: { kind: 'close', body: 'hbt', effectiveOn: '2026-03-01', basis: '湘编〔2026〕1号' },
  }),
  refuses('bodies/propose-body-change', 'POST /body-changes', 422, 'body-unknown', {
    ...OFFICE,
    body: { kind: 'close', body: 'none', effectiveOn: '2026-03-01', basis: '湘编〔2026〕1号' },
  }),
  unknown('bodies/confirm-body-change', 'POST /body-changes/none/confirm', { ...OFFICE, body: {} }),
  unknown('bodies/refuse-body-change', 'POST /body-changes/none/refuse', {
    ...OFFICE,
    body: { remark: '测试' },
  }),
  visitorIsRefused('obligations/list-own-coverage', 'GET /coverage/own?body=hbt'),
  denied('obligations/list-own-coverage', 'GET /coverage/own?body=hbt'),
  denied('shapes/declare-not-applicable', 'POST /coverage/statements', {
    ...EDITOR,
    body: { item: '08.power-list', body: 'hbt', reason: '测试' },
  }),
  refuses('shapes/declare-not-applicable', 'POST /coverage/statements', 422, 'item-unknown', {
    ...EDITOR,
    body: { item: 'none', body: 'zfbgt', reason: '测试' },
  }),
  invalid('obligations/list-coverage', 'GET /coverage?cursor=x'),
  invalid('obligations/list-obligations', 'GET /obligations?state=none'),
  invalid('obligations/list-obligations', 'GET /obligations?cursor=x'),
  visitorIsRefused('obligations/assign-obligation', 'POST /obligations', { body: OBLIGATION }),
  denied('obligations/assign-obligation', 'POST /obligations', { ...EDITOR, body: OBLIGATION }),
  visitorIsRefused('obligations/report-event', 'POST /events', { body: OBLIGATION }),
  denied('obligations/report-event', 'POST /events', { ...EDITOR, body: { ...OBLIGATION, body: 'hbt' } }),
  invalid('warnings/list-warnings', 'GET /alerts?region=none'),
  visitorIsRefused(
    'supervision/read-agenda',
    'GET /supervision/agenda?body=zfbgt&from=2026-03-01&to=2026-03-31',
  ),
  denied('supervision/read-agenda', 'GET /supervision/agenda?body=hbt&from=2026-03-01&to=2026-03-31'),
  invalid(
    'supervision/read-agenda',
    'GET /supervision/agenda?body=zfbgt&from=2026-03-01&to=2026-12-31',
    EDITOR,
  ),
  visitorIsRefused('supervision/export-board', 'GET /supervision/board/export'),
  invalid('supervision/export-board', 'GET /supervision/board/export?state=none', EDITOR),
  invalid('supervision/list-instruments', 'GET /supervision/instruments?cursor=x'),
  unknown('supervision/read-instrument', 'GET /supervision/instruments/none'),
  visitorIsRefused('supervision/download-evidence', 'GET /supervision/instruments/none/files/none'),
  unknown('supervision/download-evidence', 'GET /supervision/instruments/none/files/none', EDITOR),
  visitorIsRefused('appraisal/create-appraisal', 'POST /appraisals', { body: APPRAISAL }),
  denied('appraisal/create-appraisal', 'POST /appraisals', { ...EDITOR, body: APPRAISAL }),
  unknown('appraisal/read-appraisal', 'GET /appraisals/none'),
  visitorIsRefused('appraisal/act-on-appraisal', 'POST /appraisals/none/acts', { body: APPRAISAL_CLAIM }),
  unknown('appraisal/act-on-appraisal', 'POST /appraisals/none/acts', { ...EDITOR, body: APPRAISAL_CLAIM }),
  visitorIsRefused('appraisal/step-appraisal', 'POST /appraisals/none/steps', { body: { step: 'draw' } }),
  unknown('appraisal/step-appraisal', 'POST /appraisals/none/steps', { ...OFFICE, body: { step: 'draw' } }),
  invalid('inspection/list-findings', 'GET /inspection/findings?cursor=x'),
  unknown('inspection/read-inspection', 'GET /inspection/bodies/none'),
  visitorIsRefused('inspection/order-rectification', 'POST /inspection/rectifications', {
    body: { findings: [1] },
  }),
  refuses(
    'inspection/order-rectification',
    'POST /inspection/rectifications',
    422,
    'inspection-finding-unknown',
    { ...OFFICE, body: { findings: [999_999] } },
  ),
  ...(
    [
      ['object-to-inspection', 'objection', EDITOR, { text: '异议' }],
      ['decide-inspection-objection', 'decision', OFFICE, { text: '不成立', upheld: false }],
    ] as const
  ).flatMap(([name, act, who, body]) => [
    visitorIsRefused(`inspection/${name}`, `POST /inspection/findings/999999/${act}`, { body }),
    refuses(
      `inspection/${name}`,
      `POST /inspection/findings/999999/${act}`,
      422,
      'inspection-finding-unknown',
      { ...who, body },
    ),
  ]),
  visitorIsRefused('supervision/issue-instruments', 'POST /supervision/instruments', { body: INSTRUMENT }),
  refuses('supervision/issue-instruments', 'POST /supervision/instruments', 422, 'instrument-issuer-wrong', {
    ...EDITOR,
    body: INSTRUMENT,
  }),
  ...(
    [
      ['answer-instrument', 'answer', { text: '已改', evidence: [] }],
      ['object-to-finding', 'objections', { text: '异议', finding: 1 }],
      ['decide-objection', 'decisions', { text: '不成立', finding: 1, upheld: false }],
      ['reinspect-instrument', 'reinspection', { text: '已核', passed: true }],
    ] as const
  ).flatMap(([name, act, body]) => [
    visitorIsRefused(`supervision/${name}`, `POST /supervision/instruments/none/${act}`, { body }),
    unknown(`supervision/${name}`, `POST /supervision/instruments/none/${act}`, { ...EDITOR, body }),
  ]),
  invalid('exceptions/list-exceptions', 'GET /exceptions?cursor=x'),
  invalid('exceptions/export-exceptions', 'GET /exceptions/export?state=none'),
  visitorIsRefused('exceptions/withhold-item', 'POST /exceptions', { body: WITHHELD }),
  denied('exceptions/withhold-item', 'POST /exceptions', { ...EDITOR, body: { ...WITHHELD, body: 'hbt' } }),
  refuses('exceptions/withhold-item', 'POST /exceptions', 422, 'exception-review-day', {
    ...EDITOR,
    body: { ...WITHHELD, reviewOn: '2099-01-01' },
  }),
  visitorIsRefused('exceptions/approve-exception', 'POST /exceptions/none/approve', { body: {} }),
  unknown('exceptions/approve-exception', 'POST /exceptions/none/approve', { ...EDITOR, body: {} }),
  ...(
    [
      ['examine-exception', 'examine', { keep: false, reason: '可以公开' }],
      ['object-to-exception', 'object', { reason: '应当公开' }],
    ] as const
  ).map(([name, act, body]) =>
    visitorIsRefused(`exceptions/${name}`, `POST /exceptions/none/${act}`, { body }),
  ),
  unknown('exceptions/examine-exception', 'POST /exceptions/none/examine', {
    ...EDITOR,
    body: { keep: false, reason: '可以公开' },
  }),
  unknown('exceptions/object-to-exception', 'POST /exceptions/none/object', {
    ...EDITOR,
    body: { reason: '应当公开' },
  }),
  visitorIsRefused('exceptions/record-step', 'POST /exceptions/none/steps', { body: STEP }),
  unknown('exceptions/record-step', 'POST /exceptions/none/steps', { ...EDITOR, body: STEP }),
  invalid('feedback/list-feedback', 'GET /feedback?cursor=x'),
  invalid('feedback/submit-feedback', 'POST /feedback', { body: {} }),
  refuses('feedback/submit-feedback', 'POST /feedback', 422, 'field-required', { body: { text: ' ' } }),
  unknown('feedback/read-feedback', 'GET /feedback/none'),
  visitorIsRefused('feedback/list-handled-feedback', 'GET /feedback/handling?body=zfbgt'),
  denied('feedback/list-handled-feedback', 'GET /feedback/handling'),
  denied('feedback/list-handled-feedback', 'GET /feedback/handling?body=hbt'),
  visitorIsRefused('feedback/read-feedback-contact', 'GET /feedback/none/contact'),
  unknown('feedback/read-feedback-contact', 'GET /feedback/none/contact', EDITOR),
  ...(
    [
      ['answer-feedback', 'answer', { outcome: 'unfounded', text: '已核查。' }],
      ['pass-feedback', 'pass', { body: 'hbt', reason: '属该厅职责' }],
    ] as const
  ).flatMap(([name, act, body]) => [
    visitorIsRefused(`feedback/${name}`, `POST /feedback/none/${act}`, { body }),
    unknown(`feedback/${name}`, `POST /feedback/none/${act}`, { ...EDITOR, body }),
  ]),
  invalid('requests/submit-request', 'POST /requests', { body: {} }),
  refuses('requests/submit-request', 'POST /requests', 422, 'field-required', { body: REQUEST }),
  unknown('requests/read-request', 'GET /requests/none'),
  visitorIsRefused('requests/list-handled-requests', 'GET /requests/handling?body=zfbgt'),
  invalid('requests/list-handled-requests', 'GET /requests/handling', EDITOR),
  denied('requests/list-handled-requests', 'GET /requests/handling?body=hbt'),
  visitorIsRefused('requests/enter-request', 'POST /requests/handling', {
    body: { ...REQUEST, channel: 'post', receivedOn: '2026-03-02' },
  }),
  refuses('requests/enter-request', 'POST /requests/handling', 422, 'field-required', {
    ...EDITOR,
    body: { ...REQUEST, channel: 'post', receivedOn: '2026-03-02' },
  }),
  ...(
    [
      ['read-annual-requests', 'annual'],
      ['download-annual-requests', 'annual/word'],
    ] as const
  ).flatMap(([name, path]) => [
    visitorIsRefused(`requests/${name}`, `GET /requests/handling/${path}?body=zfbgt&year=2026`),
    invalid(`requests/${name}`, `GET /requests/handling/${path}?body=zfbgt`, EDITOR),
    denied(`requests/${name}`, `GET /requests/handling/${path}?body=hbt&year=2026`),
  ]),
  visitorIsRefused('requests/read-handled-request', 'GET /requests/handling/none'),
  unknown('requests/read-handled-request', 'GET /requests/handling/none', EDITOR),
  visitorIsRefused('requests/read-request-applicant', 'GET /requests/handling/none/applicant'),
  unknown('requests/read-request-applicant', 'GET /requests/handling/none/applicant', EDITOR),
  visitorIsRefused('requests/read-request-proof', 'GET /requests/handling/none/proof'),
  unknown('requests/read-request-proof', 'GET /requests/handling/none/proof', EDITOR),
  visitorIsRefused('requests/download-request-letter', 'GET /requests/handling/none/letters/1'),
  unknown('requests/download-request-letter', 'GET /requests/handling/none/letters/1', EDITOR),
  ...(
    [
      ['act-on-request', 'acts', { act: 'confirm' }],
      ['offer-request', 'offer', { item: '00.policy-document', title: '方案' }],
    ] as const
  ).flatMap(([name, act, body]) => [
    visitorIsRefused(`requests/${name}`, `POST /requests/handling/none/${act}`, { body }),
    unknown(`requests/${name}`, `POST /requests/handling/none/${act}`, { ...EDITOR, body }),
  ]),
  visitorIsRefused('messages/list-messages', 'GET /messages'),
  invalid('messages/list-messages', 'GET /messages?cursor=x', EDITOR),
  visitorIsRefused('messages/count-messages', 'GET /messages/count'),
  visitorIsRefused('messages/read-messages', 'POST /messages/read', { body: { ids: [1] } }),
  invalid('messages/read-messages', 'POST /messages/read', { ...EDITOR, body: { ids: [] } }),
  visitorIsRefused('messages/read-message-settings', 'GET /messages/settings'),
  visitorIsRefused('messages/set-mail-address', 'POST /messages/settings', { body: { address: '' } }),
  refuses('messages/set-mail-address', 'POST /messages/settings', 422, 'field-invalid', {
    ...EDITOR,
    body: { address: 'none' },
  }),
  visitorIsRefused('files/upload-file', 'POST /uploads', { body: {} }),
  invalid('files/upload-file', 'POST /uploads', { ...EDITOR, body: {} }),
  visitorIsRefused('files/download-original', 'GET /uploads/none/original'),
  unknown('files/download-original', 'GET /uploads/none/original', EDITOR),
  visitorIsRefused('files/read-pages', `GET /uploads/by-digest/${'0'.repeat(64)}/pages`),
  unknown('files/read-pages', `GET /uploads/by-digest/${'0'.repeat(64)}/pages`, EDITOR),
  visitorIsRefused('batches/receive-intake', 'POST /intake/08.power-list?body=hbt', { body: {} }),
  refuses('batches/receive-intake', 'POST /intake/08.power-list?body=hbt', 415, 'media-type-not-supported', {
    ...EDITOR,
    body: {},
  }),
  visitorIsRefused('batches/act-on-batch', 'POST /jobs/none/acts', {
    body: { action: 'submit', seenAt: '2026-03-09T09:31:00+08:00' },
  }),
  invalid('batches/act-on-batch', 'POST /jobs/none/acts', { ...EDITOR, body: {} }),
  visitorIsRefused('batches/list-jobs', 'GET /jobs'),
  invalid('batches/list-jobs', 'GET /jobs?cursor=x', EDITOR),
  visitorIsRefused('batches/read-job', 'GET /jobs/none'),
  unknown('batches/read-job', 'GET /jobs/none', EDITOR),
  visitorIsRefused('batches/follow-job', 'GET /jobs/none/events'),
  unknown('batches/follow-job', 'GET /jobs/none/events', EDITOR),
  visitorIsRefused('batches/cancel-job', 'POST /jobs/none/cancel', { body: {} }),
  unknown('batches/cancel-job', 'POST /jobs/none/cancel', { ...EDITOR, body: {} }),
  visitorIsRefused('batches/download-report', 'GET /jobs/none/report.csv'),
  unknown('batches/download-report', 'GET /jobs/none/report.csv', EDITOR),
  visitorIsRefused('connectors/list-connectors', 'GET /connectors'),
  invalid('connectors/list-connectors', 'GET /connectors?cursor=x', EDITOR),
  visitorIsRefused('connectors/create-connector', 'POST /connectors', { body: {} }),
  invalid('connectors/create-connector', 'POST /connectors', { ...EDITOR, body: {} }),
  visitorIsRefused('connectors/act-on-connector', 'POST /connectors/none/acts', { body: { act: 'run' } }),
  unknown('connectors/act-on-connector', 'POST /connectors/none/acts', { ...EDITOR, body: { act: 'run' } }),
  visitorIsRefused('connectors/list-runs', 'GET /connectors/none/runs'),
  unknown('connectors/list-runs', 'GET /connectors/none/runs', EDITOR),
  unknown('files/download-file', `GET //files/${SHA}/a.pdf`),
  unknown('files/download-file', 'GET //files/none/a.pdf'),
  visitorIsRefused('intake/import-document', 'POST /imports/document', { body: { text: '一' } }),
  invalid('intake/import-document', 'POST /imports/document', { ...EDITOR, body: {} }),
  unknown('log/read-tile', 'GET //log/tile/none'),
  unknown('log/read-tile', 'GET //log/tile/0/999'),
  unknown('log/read-edition-proof', 'GET //d/none/v/1.tlog-proof'),
];

/** Read by anybody, with nothing to be asked for. */
const NOTHING_TO_REFUSE = [
  'appraisal/list-appraisals',
  'calendar/list-calendar-notices',
  'catalogue/export-catalogue',
  'feedback/issue-feedback-ticket',
  'requests/issue-request-ticket',
  'catalogue/list-areas',
  'catalogue/list-law-rules',
  'catalogue/list-types',
  'law/list-statutes',
  'obligations/summarize-obligations',
  // Whoever is not signed in is signed out.
  'identity/sign-out',
  // Refused in production only; the test server is a demonstration.
  'identity/list-demonstration-accounts',
  'log/read-verifier-key',
  // Refused only while the log is empty: src/log/http.test.ts.
  'log/read-checkpoint',
  // Addresses come from the catalogue's kinds: src/portal/pages/dossiers/collection-pages.test.ts.
  'dossiers/list-collection',
  'dossiers/read-collected',
];
const WITH_TABLES_OF_THEIR_OWN = ['publication', 'registers'];

test('every operation has its refusals tried', () => {
  const src = join(import.meta.dirname, '..', 'src');
  const operations = globSync('*/http/*.ts', { cwd: src })
    .filter((path) => !/(shared|schemas|\.test)\.ts$/.test(path))
    .map((path) => path.replace('/http/', '/').slice(0, -3))
    .filter((path) => !WITH_TABLES_OF_THEIR_OWN.includes(path.split('/')[0] ?? ''));
  const tried = [...consultations, ...catalogue, ...others].map((each) => each.file);
  expect([...new Set([...tried, ...NOTHING_TO_REFUSE])].sort()).toEqual(operations.sort());
});

const titled = (cases: readonly Case[]) =>
  cases.map((each) => [`${each.call} to ${each.who || 'the public'}: ${each.is[1]}`, each] as const);

describe.each([
  ['consultations', consultations],
  ['the catalogue', catalogue],
  ['the other rooms', others],
])('%s: refuses', (_, cases) => {
  test.each(titled(cases))('%s', async (__, { call, who, body, headers, is }) => {
    const client = who === '' ? visitor(clerks.server.url) : clerks.by(who);
    const [method = '', at = ''] = call.split(' ');
    // A second slash: at the root, not under /api/v1.
    const address = at.startsWith('//') ? at.slice(1) : `/api/v1${at}`;
    const answer =
      method === 'POST' || method === 'PATCH' || method === 'DELETE'
        ? await client.send(method, address, body, headers)
        : await client.get(address, headers);
    const [status, codes] = outcome(answer);
    expect([status, codes[0]], answer.text).toEqual(is);
  });
});
