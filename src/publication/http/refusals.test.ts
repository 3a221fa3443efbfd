import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitor } from '../../../test/harness/api-client.ts';
import { type Clerks, outcome, signInClerks } from '../../../test/harness/clerks.ts';
import { POLICY_ITEM, policyRecord } from '../../../test/harness/policy-record.ts';
import type { DraftState } from '../../schema/vocabulary.ts';

let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks();
});
afterAll(() => clerks.server.close());

type Outcome = readonly [number, readonly string[]];
interface Operation {
  /** Its file, without the ending. */
  readonly file: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `:id` is a draft of zfbgt in this state. */
  readonly path: string;
  readonly state?: DraftState;
  readonly body?: unknown;
  /** Whoever may do it. */
  readonly who?: string;
  /** What somebody of another body is told; absent for what everybody may read. */
  readonly stranger?: Outcome;
  /** What nobody is told; absent for what the public may read. */
  readonly visitor?: Outcome;
  /** Bodies, addresses and headers that are refused, each with the reason. */
  readonly refused?: readonly {
    readonly why: string;
    readonly path?: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    readonly is: Outcome;
  }[];
}

const SIGN_IN: Outcome = [401, ['sign-in-required']];
const FOREIGN: Outcome = [403, ['not-permitted']];
const UNSEEN: Outcome = [404, ['not-found']];
const FIRST = { 'if-match': '"1"' };
const STALE = { 'if-match': '"99"' };
const withoutVersion: Outcome = [428, ['precondition-required']];
const staleVersion: Outcome = [412, ['version-conflict']];
const act = (name: string, who: string, state: DraftState): Operation => ({
  file: 'act-on-draft',
  method: 'POST',
  path: `/drafts/:id/${name}`,
  state,
  body: { opinion: '请核对' },
  who,
  stranger: FOREIGN,
  visitor: SIGN_IN,
  refused: [{ why: 'stale', headers: STALE, is: staleVersion }],
});

const OPERATIONS: readonly Operation[] = [
  {
    file: 'list-drafts',
    method: 'GET',
    path: '/drafts',
    visitor: SIGN_IN,
    refused: [{ why: 'cursor', path: '/drafts?cursor=x', is: [400, ['input-invalid']] }],
  },
  {
    file: 'export-drafts',
    method: 'GET',
    path: '/drafts/export',
    visitor: SIGN_IN,
    refused: [{ why: 'day', path: '/drafts/export?from=2026-02-30', is: [422, ['date-invalid']] }],
  },
  {
    file: 'create-draft',
    method: 'POST',
    path: '/drafts',
    body: { item: POLICY_ITEM, body: 'zfbgt', content: policyRecord({}) },
    stranger: FOREIGN,
    visitor: SIGN_IN,
    refused: [
      {
        why: 'unknown item',
        body: { item: 'no-such', body: 'zfbgt', content: {} },
        is: [422, ['item-unknown']],
      },
      {
        why: 'unknown field',
        body: { item: POLICY_ITEM, body: 'zfbgt', content: { none: 1 } },
        is: [422, ['field-unknown']],
      },
    ],
  },
  {
    file: 'correct-disclosure',
    method: 'POST',
    path: '/disclosures/none/correct',
    visitor: SIGN_IN,
    refused: [{ why: 'unknown', is: UNSEEN }],
  },
  {
    file: 'read-draft',
    method: 'GET',
    path: '/drafts/:id',
    state: 'editing',
    stranger: UNSEEN,
    visitor: SIGN_IN,
  },
  {
    file: 'save-draft',
    method: 'PATCH',
    path: '/drafts/:id',
    state: 'editing',
    body: { content: policyRecord({}) },
    stranger: FOREIGN,
    visitor: SIGN_IN,
    refused: [
      { why: 'without version', headers: {}, is: withoutVersion },
      { why: 'stale', headers: STALE, is: staleVersion },
      { why: 'unknown field', body: { content: { none: 1 } }, is: [422, ['field-unknown']] },
    ],
  },
  {
    file: 'list-revisions',
    method: 'GET',
    path: '/drafts/:id/revisions',
    state: 'editing',
    stranger: UNSEEN,
    visitor: SIGN_IN,
  },
  {
    file: 'read-revision',
    method: 'GET',
    path: '/drafts/:id/revisions/1',
    state: 'editing',
    stranger: UNSEEN,
    visitor: SIGN_IN,
    refused: [{ why: 'unknown', path: '/drafts/:id/revisions/99', is: UNSEEN }],
  },
  {
    file: 'preview-draft',
    method: 'GET',
    path: '/drafts/:id/preview',
    state: 'editing',
    stranger: UNSEEN,
    visitor: SIGN_IN,
  },
  act('submit', 'editor', 'editing'),
  act('approve', 'reviewer', 'in-review'),
  {
    ...act('return', 'reviewer', 'in-review'),
    refused: [
      { why: 'without a reason', body: { opinion: '' }, headers: {}, is: [422, ['reason-required']] },
      { why: 'stale', headers: STALE, is: staleVersion },
    ],
  },
  act('recall', 'editor', 'in-review'),
  act('discard', 'editor', 'editing'),
  {
    ...act('publish', 'issuer', 'approved'),
    file: 'publish-draft',
    refused: [
      { why: 'without version', headers: {}, is: withoutVersion },
      { why: 'stale', headers: STALE, is: staleVersion },
    ],
  },
  {
    ...act('publish-urgently', 'issuer', 'in-review'),
    file: 'publish-draft',
    refused: [
      { why: 'without version', headers: {}, is: withoutVersion },
      {
        why: 'stale, of a type that is reviewed first',
        headers: STALE,
        is: [412, ['version-conflict', 'urgent-not-for-type']],
      },
      { why: 'without a reason', body: {}, is: [422, ['urgent-not-for-type', 'reason-required']] },
    ],
  },
  {
    ...act('confirm-urgent', 'reviewer', 'published'),
    refused: [{ why: 'what was reviewed before', is: [409, ['urgent-not-waiting']] }],
  },
  {
    ...act('schedule', 'issuer', 'approved'),
    file: 'schedule-issue',
    body: { at: '2026-03-10 09:00' },
    refused: [
      { why: 'without version', headers: {}, is: withoutVersion },
      { why: 'stale', headers: STALE, is: staleVersion },
      { why: 'a time that is over', body: { at: '2026-03-09 09:30' }, is: [422, ['field-invalid']] },
      { why: 'a year ahead', body: { at: '2027-03-10 09:00' }, is: [422, ['field-invalid']] },
      { why: 'no time', body: { at: '明天' }, is: [422, ['field-invalid']] },
    ],
  },
  {
    ...act('unschedule', 'issuer', 'approved'),
    refused: [{ why: 'what is not scheduled', is: [409, ['issue-not-scheduled']] }],
  },
  {
    file: 'act-on-drafts',
    method: 'POST',
    path: '/drafts/actions',
    body: { action: 'submit', drafts: [] },
    visitor: SIGN_IN,
    refused: [
      {
        why: 'unknown act',
        body: { action: 'burn', drafts: [{ id: 'none', version: 1 }] },
        is: [400, ['input-invalid']],
      },
    ],
  },
  {
    file: 'list-disclosures',
    method: 'GET',
    path: '/disclosures',
    refused: [
      { why: 'cursor', path: '/disclosures?cursor=x', is: [400, ['input-invalid']] },
      { why: 'day', path: '/disclosures?from=2026-02-30', is: [422, ['date-invalid']] },
    ],
  },
  {
    file: 'read-disclosure',
    method: 'GET',
    path: '/disclosures/none',
    refused: [{ why: 'unknown', is: UNSEEN }],
  },
  { file: 'read-edition', method: 'GET', path: '/editions/none', refused: [{ why: 'unknown', is: UNSEEN }] },
  {
    file: 'list-expunges',
    method: 'GET',
    path: '/disclosures/none/expunges',
    visitor: SIGN_IN,
    refused: [{ why: 'unknown', is: UNSEEN }],
  },
  {
    file: 'request-expunge',
    method: 'POST',
    path: '/disclosures/none/expunges',
    body: { kind: 'edition', edition: 1, ground: 'personal-data', reason: '误公开' },
    visitor: SIGN_IN,
    refused: [
      { why: 'unknown', is: UNSEEN },
      {
        why: 'no ground of law',
        body: { kind: 'edition', ground: 'habit', reason: '' },
        is: [400, ['input-invalid']],
      },
    ],
  },
  {
    file: 'confirm-expunge',
    method: 'POST',
    path: '/disclosures/none/expunges/none/confirm',
    body: {},
    visitor: SIGN_IN,
    refused: [{ why: 'unknown', is: UNSEEN }],
  },
  {
    file: 'withdraw-disclosure',
    method: 'POST',
    path: '/disclosures/none/withdraw',
    body: { opinion: '有误' },
    who: 'issuer',
    visitor: SIGN_IN,
    refused: [{ why: 'unknown', is: UNSEEN }],
  },
  {
    file: 'list-changes',
    method: 'GET',
    path: '/changes',
    refused: [{ why: 'limit', path: '/changes?limit=0', is: [400, ['input-invalid']] }],
  },
  {
    file: 'create-drafts',
    method: 'POST',
    path: '/drafts/batch',
    body: { item: POLICY_ITEM, body: 'zfbgt', contents: [policyRecord({})] },
    stranger: FOREIGN,
    visitor: SIGN_IN,
    refused: [
      {
        why: 'what is no list of records',
        body: { item: POLICY_ITEM, body: 'zfbgt', contents: 'none' },
        is: [400, ['input-invalid']],
      },
    ],
  },
  {
    file: 'check-draft',
    method: 'POST',
    path: '/drafts/:id/check',
    state: 'editing',
    stranger: FOREIGN,
    visitor: SIGN_IN,
    refused: [{ why: 'unknown', path: '/drafts/none/check', is: UNSEEN }],
  },
  {
    file: 'list-finds',
    method: 'GET',
    path: '/drafts/:id/finds',
    state: 'editing',
    stranger: UNSEEN,
    visitor: SIGN_IN,
  },
  {
    file: 'keep-find',
    method: 'POST',
    path: '/drafts/:id/finds/keep',
    state: 'editing',
    body: { find: 'mobile-phone:/content/body:000000', ground: 'consent', reason: '同意' },
    stranger: UNSEEN,
    visitor: SIGN_IN,
    refused: [
      { why: 'none of the text', is: [404, ['find-unknown']] },
      {
        why: 'no ground of law',
        body: { find: 'x'.repeat(9), ground: 'habit', reason: '' },
        is: [400, ['input-invalid']],
      },
    ],
  },
  {
    file: 'confirm-find',
    method: 'POST',
    path: '/drafts/:id/finds/confirm',
    state: 'in-review',
    body: { find: 'mobile-phone:/content/body:000000' },
    who: 'reviewer',
    stranger: UNSEEN,
    visitor: SIGN_IN,
    refused: [{ why: 'none of the text', is: [404, ['find-unknown']] }],
  },
  {
    file: 'list-matches',
    method: 'GET',
    path: '/drafts/:id/matches',
    state: 'editing',
    stranger: UNSEEN,
    visitor: SIGN_IN,
  },
  {
    file: 'confirm-match',
    method: 'POST',
    path: '/drafts/:id/matches',
    state: 'in-review',
    body: { dossier: '01jb0000000000000000000000', about: true },
    who: 'reviewer',
    stranger: UNSEEN,
    visitor: SIGN_IN,
    refused: [{ why: 'it does not speak of it', is: [404, ['match-unknown']] }],
  },
  {
    file: 'list-withheld',
    method: 'GET',
    path: '/drafts/:id/withheld',
    state: 'editing',
    stranger: UNSEEN,
    visitor: SIGN_IN,
  },
  {
    file: 'withhold-part',
    method: 'POST',
    path: '/drafts/:id/withheld',
    state: 'editing',
    body: { scope: 'field', field: 'summary', ground: 'internal', reason: '内部', reviewOn: '2026-09-01' },
    stranger: UNSEEN,
    visitor: SIGN_IN,
    refused: [{ why: 'nothing there', is: [422, ['exception-nothing-there']] }],
  },
  {
    file: 'release-part',
    method: 'POST',
    path: '/drafts/:id/withheld/release',
    state: 'editing',
    body: { exception: 'none' },
    stranger: UNSEEN,
    visitor: SIGN_IN,
    refused: [{ why: 'unknown', is: UNSEEN }],
  },
  { file: 'count-desk', method: 'GET', path: '/desk/counters', visitor: SIGN_IN },
  { file: 'list-phrases', method: 'GET', path: '/desk/phrases', visitor: SIGN_IN },
  {
    file: 'save-phrase',
    method: 'POST',
    path: '/desk/phrases',
    body: { phrase: '同意' },
    visitor: SIGN_IN,
    refused: [{ why: 'an empty one', body: { phrase: '' }, is: [400, ['input-invalid']] }],
  },
  {
    file: 'forget-phrase',
    method: 'DELETE',
    path: '/desk/phrases',
    body: { phrase: '同意' },
    visitor: SIGN_IN,
    refused: [{ why: 'an empty one', body: { phrase: '' }, is: [400, ['input-invalid']] }],
  },
];

test('every operation has its refusals tried', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !/(schemas|draft-acts|\.test)\.ts$/.test(name))
    .map((name) => name.slice(0, -3));
  expect([...new Set(OPERATIONS.map((each) => each.file))].sort()).toEqual(files.sort());
});

describe.each(OPERATIONS.map((each) => [`${each.method} ${each.path}`, each] as const))(
  '%s',
  (_, operation) => {
    const ask = async (
      client: ReturnType<Clerks['by']>,
      id: string,
      change: NonNullable<Operation['refused']>[number] | null,
    ) => {
      const path = `/api/v1${(change?.path ?? operation.path).replace(':id', id)}`;
      const headers = change?.headers ?? FIRST;
      if (operation.method === 'GET') return client.get(path, headers);
      return client.send(operation.method, path, change?.body ?? operation.body, headers);
    };
    const made = async () => (operation.state === undefined ? 'none' : clerks.draftIn(operation.state));
    const who = operation.who ?? 'editor';

    test('refuses who may not', async () => {
      const id = await made();
      if (operation.visitor !== undefined)
        expect(outcome(await ask(visitor(clerks.server.url), id, null))).toEqual(operation.visitor);
      if (operation.stranger !== undefined)
        expect(outcome(await ask(clerks.by(`${who}@hbt`), id, null))).toEqual(operation.stranger);
    });

    test.each((operation.refused ?? []).map((each) => [each.why, each] as const))(
      'refuses %s',
      async (__, change) => {
        expect(outcome(await ask(clerks.by(`${who}@zfbgt`), await made(), change))).toEqual(change.is);
      },
    );
  },
);
