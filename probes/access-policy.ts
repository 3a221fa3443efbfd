import { type PermittedAction, rolesFor } from '../src/identity/permissions.ts';
import type { Call, PreparedDraft, Stage } from './prepared-drafts.ts';
import type { TestUser } from './test-users.ts';

/** What a route needs before it can be asked, and what it asks for. */
export interface GuardedRoute {
  readonly operation: string;
  readonly action: PermittedAction;
  /** The draft that it is asked about; null where it needs none. */
  readonly stage: Stage | null;
  readonly call: (draft: PreparedDraft, at: { readonly body: string; readonly item: string }) => Call;
}

const API = '/api/v1';
const opinion = { opinion: '核对无误。', changeNote: '更正。' };

const read = (suffix: string): GuardedRoute => ({
  operation: `GET ${API}/drafts/{id}${suffix.replace(/\/1$/, '/{version}')}`,
  action: 'view-drafts',
  stage: 'in-review',
  call: ({ id }) => ({ method: 'GET', path: `${API}/drafts/${id}${suffix}` }),
});

const act = (
  name: string,
  action: PermittedAction,
  stage: Stage,
  payload: Call['payload'] = opinion,
): GuardedRoute => ({
  operation: `POST ${API}/drafts/{id}/${name}`,
  action,
  stage,
  call: ({ id, version }) => ({
    method: 'POST',
    path: `${API}/drafts/${id}/${name}`,
    headers: { 'if-match': `"${version}"` },
    payload,
  }),
});

const BOUNDARY = 'gongkai-probe';
const upload = [
  `--${BOUNDARY}`,
  'content-disposition: form-data; name="file"; filename="a.txt"',
  'content-type: text/plain',
  '',
  '探测',
  `--${BOUNDARY}--`,
  '',
].join('\r\n');

/** Every route that the policy table guards. The expected answer is the table's, never the code's of the route. */
export const GUARDED: readonly GuardedRoute[] = [
  read(''),
  read('/revisions'),
  read('/revisions/1'),
  read('/preview'),
  read('/finds'),
  read('/withheld'),
  read('/matches'),
  {
    operation: `POST ${API}/drafts`,
    action: 'create',
    stage: null,
    call: (_, { body, item }) => ({ method: 'POST', path: `${API}/drafts`, payload: { item, body } }),
  },
  {
    operation: `PATCH ${API}/drafts/{id}`,
    action: 'edit',
    stage: 'editing',
    call: ({ id, version }) => ({
      method: 'PATCH',
      path: `${API}/drafts/${id}`,
      headers: { 'if-match': `"${version}"` },
      payload: { content: {} },
    }),
  },
  {
    operation: `POST ${API}/drafts/batch`,
    action: 'create',
    stage: null,
    call: (_, { body, item }) => ({
      method: 'POST',
      path: `${API}/drafts/batch`,
      payload: { item, body, contents: [{}] },
    }),
  },
  act('check', 'edit', 'editing'),
  act('submit', 'submit', 'editing'),
  act('discard', 'discard', 'editing'),
  act('recall', 'recall', 'in-review'),
  act('approve', 'approve-review', 'in-review'),
  act('return', 'approve-review', 'in-review'),
  act('approve', 'approve-secrecy', 'secrecy'),
  act('return', 'approve-secrecy', 'secrecy'),
  act('approve', 'approve-legal', 'legal'),
  act('return', 'approve-legal', 'legal'),
  act('publish', 'publish', 'approved'),
  act('return', 'publish', 'approved'),
  act('publish-urgently', 'publish', 'in-review'),
  act('schedule', 'publish', 'approved', { at: '明天' }),
  act('unschedule', 'publish', 'approved'),
  {
    operation: `POST ${API}/disclosures/{id}/correct`,
    action: 'correct',
    stage: 'published',
    call: ({ disclosure }) => ({ method: 'POST', path: `${API}/disclosures/${disclosure}/correct` }),
  },
  {
    operation: `POST ${API}/disclosures/{id}/withdraw`,
    action: 'withdraw',
    stage: 'published',
    call: ({ disclosure }) => ({
      method: 'POST',
      path: `${API}/disclosures/${disclosure}/withdraw`,
      payload: { opinion: '内容有误。' },
    }),
  },
  {
    operation: `POST ${API}/uploads`,
    action: 'upload',
    stage: null,
    call: (_, { body }) => ({
      method: 'POST',
      path: `${API}/uploads?body=${body}`,
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      payload: upload,
    }),
  },
  {
    operation: `POST ${API}/events`,
    action: 'report-event',
    stage: null,
    call: (_, { body, item }) => ({
      method: 'POST',
      path: `${API}/events`,
      payload: { item, body, subject: '探测告知', happenedOn: '2026-03-02' },
    }),
  },
  {
    operation: `POST ${API}/obligations`,
    action: 'assign-obligation',
    stage: null,
    call: (_, { body, item }) => ({
      method: 'POST',
      path: `${API}/obligations`,
      payload: { item, body, subject: '探测', happenedOn: '2026-03-02' },
    }),
  },
];

/** The policy table, read as it is printed: the role at the body, or for the whole province. */
export const mayAct = (user: TestUser, action: PermittedAction, body: string): boolean =>
  user.grants.some(
    (grant) =>
      rolesFor(action).some((role) => role === grant.role) &&
      (grant.bodyCode === body || grant.bodyCode === '*'),
  );

/** Signed in is enough: they show or change nothing but the person's own, or nothing that is kept. */
export const FOR_THE_SIGNED_IN: ReadonlySet<string> = new Set([
  `GET ${API}/session`,
  `POST ${API}/session/password`,
  `GET ${API}/session/places`,
  `POST ${API}/session/second-factor`,
  `POST ${API}/session/second-factor/confirm`,
  `POST ${API}/session/second-factor/remove`,
  `DELETE ${API}/session/places/{id}`,
  // Their commands look at whose role it is: src/identity/delegations.test.ts.
  `GET ${API}/delegations`,
  `GET ${API}/delegations/colleagues`,
  `POST ${API}/delegations`,
  `POST ${API}/delegations/{id}/end`,
  `GET ${API}/messages`,
  `GET ${API}/messages/count`,
  `POST ${API}/messages/read`,
  `GET ${API}/messages/settings`,
  `POST ${API}/messages/settings`,
  // Who keeps no people there is refused: test/people.test.ts.
  `GET ${API}/accounts`,
  `POST ${API}/accounts`,
  `POST ${API}/accounts/{id}/invitation`,
  `POST ${API}/accounts/{id}/grants`,
  `POST ${API}/accounts/{id}/body`,
  `POST ${API}/accounts/{id}/changes`,
  `POST ${API}/accounts/imports`,
  `GET ${API}/accounts/imports/{id}`,
  `GET ${API}/accounts/imports/{id}/first-passwords.xlsx`,
  `GET ${API}/accounts/template.xlsx`,
  // Who is no auditor is refused: test/sensitive-reads.test.ts, test/audit.test.ts.
  `GET ${API}/audit/reads`,
  `GET ${API}/audit/acts`,
  `GET ${API}/audit/acts.xlsx`,
  `GET ${API}/audit/refused`,
  `GET ${API}/audit/chain`,
  `GET ${API}/accounts/permissions`,
  `GET ${API}/desk/counters`,
  `GET ${API}/desk/phrases`,
  `POST ${API}/desk/phrases`,
  `DELETE ${API}/desk/phrases`,
  `GET ${API}/drafts`,
  `GET ${API}/drafts/export`,
  `POST ${API}/drafts/actions`,
  `POST ${API}/imports/document`,
  `POST ${API}/catalogue/types/{key}/rows`,
  // Asked here as the public only; who of those signed in may is tested beside their modules (catalogue, audiences).
  `GET ${API}/access-codes`,
  `GET ${API}/registers/{id}/change-sets/{n}`,
  `POST ${API}/access-codes`,
  `POST ${API}/access-codes/{id}/revoke`,
  `POST ${API}/catalogue/import`,
  // Who proposes and who confirms: src/catalogue/second-person.test.ts.
  `POST ${API}/catalogue/changes/{id}`,
  `POST ${API}/catalogue/items`,
  `PATCH ${API}/catalogue/items/{code}`,
  `POST ${API}/catalogue/items/{code}/retire`,
  `POST ${API}/catalogue/timing`,
  `GET ${API}/law/unchecked`,
  `GET ${API}/search-words`,
  `POST ${API}/search-words`,
  `POST ${API}/search-words/{id}/end`,
  `POST ${API}/law/calendar-notices`,
  `POST ${API}/law/calendar-notices/preview`,
  `POST ${API}/law/preview`,
  `POST ${API}/law/entries`,
  `POST ${API}/law/readings`,
  `GET ${API}/consultations/{id}/handling`,
  `GET ${API}/consultations/{id}/handling/opinions`,
  `GET ${API}/consultations/{id}/handling/suggestions`,
  `POST ${API}/consultations/{id}/handling/opinions`,
  `POST ${API}/consultations/{id}/handling/opinions/{opinion}/hide`,
  `POST ${API}/consultations/{id}/handling/opinions/{opinion}/show`,
  `POST ${API}/consultations/{id}/handling/issues`,
  `POST ${API}/consultations/{id}/handling/issues/{issue}/answer`,
  `POST ${API}/consultations/{id}/handling/issues/{issue}/merge`,
  `POST ${API}/consultations/{id}/handling/move`,
  `POST ${API}/consultations/{id}/handling/report`,
  // Who may issue, answer and look again: src/supervision/instruments.test.ts.
  `GET ${API}/supervision/agenda`,
  `GET ${API}/supervision/board/export`,
  `GET ${API}/supervision/instruments/{id}/files/{sha256}`,
  `POST ${API}/supervision/instruments`,
  `POST ${API}/supervision/instruments/{id}/answer`,
  `POST ${API}/supervision/instruments/{id}/objections`,
  `POST ${API}/supervision/instruments/{id}/decisions`,
  `POST ${API}/supervision/instruments/{id}/reinspection`,
  // Who answers and passes on what the public points out: src/feedback/feedback.test.ts.
  `GET ${API}/feedback/handling`,
  `GET ${API}/feedback/{code}/contact`,
  `POST ${API}/feedback/{code}/answer`,
  `POST ${API}/feedback/{code}/pass`,
  // Who lets data be fetched, and from where: test/connectors.test.ts.
  `GET ${API}/connectors`,
  `POST ${API}/connectors`,
  `POST ${API}/connectors/{id}/acts`,
  `GET ${API}/connectors/{id}/runs`,
  // Who handles, decides, signs and looks at who asked: src/requests/requests.test.ts.
  `GET ${API}/requests/handling`,
  `POST ${API}/requests/handling`,
  `GET ${API}/requests/handling/annual`,
  `GET ${API}/requests/handling/annual/word`,
  `GET ${API}/requests/handling/{code}`,
  `POST ${API}/requests/handling/{code}/acts`,
  `GET ${API}/requests/handling/{code}/applicant`,
  `GET ${API}/requests/handling/{code}/proof`,
  `GET ${API}/requests/handling/{code}/letters/{act}`,
  `POST ${API}/requests/handling/{code}/offer`,
  // Who changes bodies, and who confirms it: src/bodies/body-changes.test.ts.
  `GET ${API}/body-changes`,
  `POST ${API}/body-changes`,
  `POST ${API}/body-changes/{id}/confirm`,
  `POST ${API}/body-changes/{id}/refuse`,
  // Who may order rectification of what was found: src/inspection/inspection.test.ts.
  `POST ${API}/inspection/rectifications`,
  // Who objects to it and who decides: the same.
  `POST ${API}/inspection/findings/{id}/objection`,
  `POST ${API}/inspection/findings/{id}/decision`,
  // Who begins, answers, reviews and decides: src/appraisal/appraisal.test.ts.
  `POST ${API}/appraisals`,
  `POST ${API}/appraisals/{id}/acts`,
  `POST ${API}/appraisals/{id}/steps`,
  // Who confirms a statement: src/shapes/statements.test.ts.
  `GET ${API}/coverage/own`,
  `POST ${API}/coverage/statements`,
  `POST ${API}/coverage/statements/{id}/confirm`,
  `POST ${API}/coverage/statements/{id}/refuse`,
  // Who keeps and who confirms a find: test/finds.test.ts.
  `POST ${API}/drafts/{id}/finds/keep`,
  `POST ${API}/drafts/{id}/finds/confirm`,
  // Who reviews what went out before its reviews: test/urgent-warnings.test.ts.
  `POST ${API}/drafts/{id}/confirm-urgent`,
  `POST ${API}/drafts/{id}/object-urgent`,
  // Who confirms how a draft relates to a decision: test/matches.test.ts.
  `POST ${API}/drafts/{id}/matches`,
  // Who marks, releases, examines and objects: test/withheld-parts.test.ts.
  `POST ${API}/drafts/{id}/withheld`,
  `POST ${API}/drafts/{id}/withheld/release`,
  `POST ${API}/exceptions`,
  `POST ${API}/exceptions/{id}/approve`,
  `POST ${API}/exceptions/{id}/examine`,
  `POST ${API}/exceptions/{id}/object`,
  `POST ${API}/exceptions/{id}/steps`,
  // Who asks for an expunge, who confirms it and who reads of it: test/expunge.test.ts.
  `GET ${API}/disclosures/{id}/expunges`,
  `POST ${API}/disclosures/{id}/expunges`,
  `POST ${API}/disclosures/{id}/expunges/{expunge}/confirm`,
  // Whose originals, and whose dossiers: tested beside the modules.
  `GET ${API}/uploads/{id}/original`,
  `GET ${API}/uploads/by-digest/{sha256}/pages`,
  // Of one's own bodies: tested beside the module (test/intake.test.ts).
  `POST ${API}/intake/{item}`,
  `POST ${API}/jobs/{id}/acts`,
  `GET ${API}/jobs`,
  `GET ${API}/jobs/{id}`,
  `GET ${API}/jobs/{id}/events`,
  `GET ${API}/jobs/{id}/report.{format}`,
  `POST ${API}/jobs/{id}/cancel`,
  `GET ${API}/dossiers/places`,
  // For holders of an access code and for people of the body.
  `GET ${API}/restricted/disclosures`,
  `GET ${API}/restricted/disclosures/{id}`,
]);

/** Writes that the public itself makes. */
export const FOR_EVERYBODY: ReadonlySet<string> = new Set([
  `POST ${API}/session`,
  `DELETE ${API}/session`,
  `POST ${API}/dossiers/lookup`,
  `POST ${API}/consultations/{id}/opinions`,
  `POST ${API}/consultations/receipt`,
  `POST ${API}/feedback`,
  `POST ${API}/requests`,
]);
