import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { RING_ROAD } from '../examples/dossiers/major-decision-scripts.ts';
import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { catalogue } from '../src/main/catalogue.ts';
import {
  carryThrough,
  type Door,
  drafted,
  holder,
  recordOf,
  send,
  subject,
  told,
} from './gate-door-steps.ts';
import { type DoorTarget, forgedDoor } from './gate-door-target.ts';
import { WORD_DOORS } from './gate-door-words.ts';
import { listed, uploadForm } from './leak-files.ts';
import { memberOf } from './prepared-drafts.ts';

const BODY = RING_ROAD.body;
const API = '/api/v1';
const LIST = '03.decision-catalogue';

const record: Door['run'] = async (target, _, text) => {
  const { item, content } = recordOf(target, text);
  return drafted(target, item, content);
};

/** First something else, then the text as its correction. */
const correction: Door['run'] = async (target, _, text) => {
  const of = subject(target);
  const content = of.content(target.serial);
  await drafted(target, of.item.code, content);
  const row = await target.instance.db
    .selectFrom('disclosure')
    .select('id')
    .where('body_code', '=', BODY)
    .where('item_code', '=', of.item.code)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (row === undefined) return false;
  const editor = holder(target, 'editor');
  const made = await send(target, editor, `/disclosures/${row.id}/correct`, {});
  const id = memberOf(made.body, 'id');
  if (typeof id !== 'string') return false;
  await target.ask(editor, {
    method: 'PATCH',
    path: `${API}/drafts/${id}`,
    headers: { 'if-match': '"1"' },
    payload: { content: told(target, of, content, text) },
  });
  return carryThrough(target, id, editor);
};

const attachment: Door['run'] = async (target, _, text) => {
  const of = target.random.pickFrom(
    target.subjects.filter(({ item }) => 'attachments' in catalogue.currentType(item.type).fields),
  );
  if (of === null) return false;
  const editor = holder(target, 'editor');
  const form = uploadForm({
    name: `说明${target.serial}.txt`,
    bytes: new TextEncoder().encode(`${target.serial} ${text}`),
  });
  const response = await target.instance.app.inject({
    method: 'POST',
    url: `${API}/uploads?body=${BODY}`,
    headers: { ...editor?.headers, ...form.headers },
    payload: form.payload,
  });
  if (response.statusCode >= 400) return false;
  const file = listed(JSON.parse(response.body));
  return drafted(target, of.item.code, { ...of.content(target.serial), attachments: [file] });
};

const LINE = {
  category: 'project',
  undertaker: '探测局',
  legalBasis: '工作安排',
  plannedFor: '年内',
  procedures: '全部',
};
const edition = (target: DoorTarget): JsonObject => ({
  title: '探测目录',
  documentDate: target.today,
  effectiveOn: target.today,
  basis: '探测',
  article: '全文',
  reason: '公布。',
});

const list: Door['run'] = (target, _, text) =>
  drafted(target, LIST, {
    ...edition(target),
    changes: [
      {
        operation: 'add',
        number: `JC-2026-${target.serial}`,
        name: `事项${target.serial}`,
        ...LINE,
        note: text,
      },
    ],
  });

/** A table that comes in at once. */
const intake: Door['run'] = async (target, _, text) => {
  const editor = holder(target, 'editor');
  const row = {
    operation: 'add',
    number: `JC-2026-${target.serial}`,
    name: `事项${target.serial}`,
    note: text,
  };
  const query = new URLSearchParams({
    body: BODY,
    name: `表${target.serial}`,
    record: JSON.stringify(edition(target)),
  });
  const sent = await target.ask(editor, {
    method: 'POST',
    path: `${API}/intake/${LIST}?${query}`,
    headers: { 'content-type': 'application/x-ndjson' },
    payload: `${JSON.stringify({ ...row, ...LINE })}\n`,
  });
  const job = memberOf(sent.body, 'id');
  for (let n = 0; typeof job === 'string' && n < WAITS; n += 1) {
    const row = await target.instance.db
      .selectFrom('intake_draft')
      .select('draft_id')
      .where('job_id', '=', job)
      .executeTakeFirst();
    if (row !== undefined) return carryThrough(target, row.draft_id, editor);
    await pause(WAIT);
  }
  return false;
};
/** A job of one row is done within seconds. */
const WAITS = 20;
const WAIT = 100;

/** Rows of a sheet, a draft for each. */
const sheet: Door['run'] = async (target, _, text) => {
  const { item, content } = recordOf(target, text);
  const editor = holder(target, 'editor');
  const made = await send(target, editor, '/drafts/batch', { item, body: BODY, contents: [content] });
  const results = memberOf(made.body, 'results');
  const id = Array.isArray(results) ? memberOf(results[0], 'id') : null;
  return typeof id === 'string' && carryThrough(target, id, editor);
};

/** The text of a file that is read into a form. */
const imported: Door['run'] = async (target, _, text) => {
  const editor = holder(target, 'editor');
  const read = await send(target, editor, `/imports/document?body=${BODY}`, {
    text: `关于有关事项的通知\n${text}\n特此通知。`,
  });
  const html = memberOf(read.body, 'body') ?? memberOf(memberOf(read.body, 'content'), 'body');
  const of = subject(target);
  return drafted(target, of.item.code, { ...of.content(target.serial), body: String(html ?? text) });
};

/** What an item is called is public too. */
const item: Door['run'] = async (target, _, text) => {
  const office = target.users.find((user) =>
    user.grants.some((grant) => grant.role === 'office' && grant.bodyCode === '*'),
  );
  const { item: code } = recordOf(target, text);
  const changed = await target.ask(office ?? null, {
    method: 'PATCH',
    path: `${API}/catalogue/items/${code}`,
    payload: { title: text.slice(0, 80), reason: '调整。' },
  });
  return changed.status < 300;
};

/** The review itself, made lawful; the start, moved. */
const matter: Door['run'] = async (target) => {
  const { db } = target.instance;
  const own = await db
    .selectFrom('dossier_disclosure')
    .select(['disclosure_id', 'stage'])
    .where('dossier_id', '=', target.dossier)
    .execute();
  const chosen = target.random.pickFrom(own);
  const editor = holder(target, 'editor');
  if (chosen === null) return false;
  const made = await send(target, editor, `/disclosures/${chosen.disclosure_id}/correct`, {});
  const id = memberOf(made.body, 'id');
  if (typeof id !== 'string') return false;
  const content = Object(memberOf(made.body, 'content'));
  const change = target.random.pick<JsonObject>([
    { outcome: 'lawful' },
    { documentDate: '2018-01-10' },
    { matter: '另一件事项' },
    { reviewedText: '<p>另一份文本。</p>' },
  ]);
  await target.ask(editor, {
    method: 'PATCH',
    path: `${API}/drafts/${id}`,
    headers: { 'if-match': '"1"' },
    payload: { content: { ...content, ...change } },
  });
  const went = await carryThrough(target, id, editor);
  if (!went) await send(target, editor, `/drafts/${id}/discard`, {}, 2);
  return went;
};

const statement: Door['run'] = async (target, client, text) => {
  const { content, of } = recordOf(target, text);
  try {
    await client.query(`BEGIN; ${forgedDoor(target, content, of)} COMMIT;`);
    return true;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    await client.query('ROLLBACK');
    return false;
  }
};

/** Two at the same moment. */
const race: Door['run'] = async (target, client, text) => {
  const both = await Promise.all([record(target, client, text), sheet(target, client, text)]);
  return both.some(Boolean);
};

export const DOORS: readonly [Door, ...Door[]] = [
  { name: 'record', run: record },
  { name: 'correction', run: correction },
  { name: 'attachment', run: attachment },
  { name: 'list', run: list },
  { name: 'intake', run: intake },
  { name: 'sheet', run: sheet },
  { name: 'import', run: imported },
  { name: 'item', run: item },
  { name: 'matter', run: matter },
  { name: 'sql', run: statement },
  { name: 'race', run: race },
  ...WORD_DOORS,
];
