import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, textAt, visitor } from './harness/api-client.ts';
import { typeOf } from './harness/catalogue.ts';
import { type Clerks, outcome, signInClerks } from './harness/clerks.ts';
import { POLICY_ITEM, policyRecord } from './harness/policy-record.ts';

/** A term that was over before the day of the test's clock, and a status that was written when it was not. */
const RECORD = policyRecord({ effectiveOn: '2026-03-03', expiresOn: '2026-03-05', validity: 'in-force' });
const NAME = 'editor@zfbgt';
let clerks: Clerks;

beforeAll(async () => {
  clerks = await signInClerks();
});
afterAll(() => clerks.server.close());

const page = async (path: string) => (await visitor(clerks.server.url).get(path)).text;
const api = async (path: string) => (await visitor(clerks.server.url).get(`/api/v1${path}`)).json;

/** Takes a draft through the hands to the public; the disclosure's id. */
async function issue(draft: string, changeNote = ''): Promise<string> {
  for (const [who, action] of [
    [NAME, 'submit'],
    ['reviewer@zfbgt', 'approve'],
    ['issuer@zfbgt', 'publish'],
  ] as const) {
    const done = await clerks.act(who, draft, action, {
      opinion: '同意',
      ...(action === 'publish' ? { changeNote } : {}),
    });
    if (done.status !== 200) throw new Error(`${action}: ${done.text}`);
    if (action === 'publish') return textAt(done.json, 'disclosure');
  }
  throw new Error('not published');
}

async function begun(): Promise<string> {
  const created = await clerks.create(NAME, { item: POLICY_ITEM, body: 'zfbgt', content: RECORD });
  expect(created.status).toBe(201);
  return textAt(created.json, 'id');
}

/** A draft as the installation had it before the second version came. */
async function begunBefore(): Promise<string> {
  const now = await begun();
  const before = `${now.slice(0, -1)}${now.endsWith('0') ? '1' : '0'}`;
  await sql`INSERT INTO draft SELECT (jsonb_populate_record(draft, ${JSON.stringify({ id: before, type_version: 1 })}::jsonb)).*
    FROM draft WHERE id = ${now}`.execute(clerks.server.db);
  await sql`INSERT INTO draft_revision SELECT (jsonb_populate_record(draft_revision, ${JSON.stringify({ draft_id: before })}::jsonb)).*
    FROM draft_revision WHERE draft_id = ${now}`.execute(clerks.server.db);
  return before;
}

describe('a record published under the first version of its type', () => {
  let id: string;
  beforeAll(async () => {
    expect(typeOf('policy-document', 2)).toHaveProperty('library');
    id = await issue(await begunBefore());
    const correction = await clerks.by(NAME).send('POST', `/api/v1/disclosures/${id}/correct`, {});
    expect([correction.status, correction.text]).toEqual([201, expect.any(String)]);
    const draft = textAt(correction.json, 'id');
    const content = {
      ...RECORD,
      body: '<h2 id="ch-1">一、总则</h2><p>更正后的通知，不代表任何真实事项。</p>',
    };
    const unknown = await clerks.save(NAME, draft, { ...content, amends: [] }, 1);
    expect(outcome(unknown), 'the first version knows no 修改的文件').toEqual([422, ['field-unknown']]);
    expect((await clerks.save(NAME, draft, content, 1)).status).toBe(200);
    expect(await issue(draft, '更正文字')).toBe(id);
  });

  test('is told by the API with its version, and its declaration is still to be had', async () => {
    const editions = at(await api(`/disclosures/${id}`), 'editions');
    const ids = Array.isArray(editions) ? editions.map((each) => textAt(each, 'id')) : [];
    expect(ids).toHaveLength(2);
    for (const edition of ids) {
      const detail = await api(`/editions/${edition}`);
      expect([at(detail, 'type'), at(detail, 'typeVersion')]).toEqual(['policy-document', 1]);
      expect(at(detail, 'content')).toMatchObject({ expiresOn: '2026-03-05', validity: 'in-force' });
    }
    const declared = JSON.stringify(await api('/catalogue/types/policy-document?version=1'));
    expect(declared).toContain('"replaces"');
    expect(declared).not.toContain('"amends"');
  });

  test('has its page, its edition and its difference with what it said', async () => {
    const current = await page(`/d/${id}`);
    const first = await page(`/d/${id}/v/1`);
    expect(current).toContain('更正后的通知');
    expect(first).toContain('本通知用于检验公开流程');
    for (const html of [current, first]) {
      expect(html, 'the first version computes no validity').toContain('<dt>有效性</dt><dd>有效</dd>');
      expect(html).toContain('2026年3月5日');
    }
    const difference = await page(`/d/${id}/diff/1..2`);
    const without = (mark: string) =>
      difference.replace(new RegExp(`<${mark}\\b.*?</${mark}>`, 'gs'), '').replace(/<[^>]+>/g, '');
    expect(without('del')).toContain('更正后的通知');
    expect(without('ins')).toContain('本通知用于检验公开流程');
  });

  test('is read otherwise than one of the second version with the same words', async () => {
    const second = await issue(await begun());
    const edition = textAt(await api(`/disclosures/${second}`), 'editions', 0, 'id');
    expect(at(await api(`/editions/${edition}`), 'typeVersion')).toBe(2);
    expect(await page(`/d/${second}`)).toContain('<dt>有效性</dt><dd>失效</dd>');
    const library = await page('/policies?state=expired');
    expect(library).toContain(`/d/${second}`);
    expect(library).not.toContain(`/d/${id}`);
  });
});
