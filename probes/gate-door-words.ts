import { setTimeout as pause } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { RING_ROAD } from '../examples/dossiers/major-decision-scripts.ts';
import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { sha256Hex } from '../src/kernel/canonical-json.ts';
import { newId } from '../src/kernel/ids.ts';
import { catalogue } from '../src/main/catalogue.ts';
import { writeWorkbook } from '../src/tables/write.ts';
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
import { type DoorTarget, WHOLE_DRAFT } from './gate-door-target.ts';
import { memberOf } from './prepared-drafts.ts';

const BODY = RING_ROAD.body;
const API = '/api/v1';

/** Something else goes out; gives the id of its record. */
async function innocent(target: DoorTarget): Promise<string | null> {
  const of = subject(target);
  if (!(await drafted(target, of.item.code, of.content(target.serial)))) return null;
  const row = await target.instance.db
    .selectFrom('disclosure')
    .select('id')
    .where('body_code', '=', BODY)
    .where('item_code', '=', of.item.code)
    .where('state', '=', 'published')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What a correction says of itself. */
const note: Door['run'] = async (target, _, text) => {
  const id = await innocent(target);
  const editor = holder(target, 'editor');
  const made = await send(target, editor, `/disclosures/${id}/correct`, {});
  const draft = memberOf(made.body, 'id');
  if (typeof draft !== 'string') return false;
  const of = Object(memberOf(made.body, 'content'));
  const row = await target.instance.db
    .selectFrom('draft')
    .select('type_key')
    .where('id', '=', draft)
    .executeTakeFirstOrThrow();
  const { title } = catalogue.currentType(row.type_key).views.identity;
  await target.ask(editor, {
    method: 'PATCH',
    path: `${API}/drafts/${draft}`,
    headers: { 'if-match': '"1"' },
    payload: { content: { ...of, [title]: `${of[title]}（改）` } },
  });
  return carryThrough(target, draft, editor, { note: text });
};

/** Why a record is withdrawn. */
const withdrawal: Door['run'] = async (target, _, text) => {
  const id = await innocent(target);
  const done = await send(target, holder(target, 'issuer'), `/disclosures/${id}/withdraw`, { opinion: text });
  return done.status < 300;
};

/** The answer to what somebody points out. */
const feedback: Door['run'] = async (target, _, text) => {
  const sent = await target.ask(null, {
    method: 'POST',
    path: `${API}/feedback`,
    headers: { 'idempotency-key': newId(target.instance.clock.now()) },
    payload: { text: `网页打不开${target.serial}`, kind: 'dead-link', body: BODY },
  });
  const done = await send(
    target,
    holder(target, 'editor'),
    `/feedback/${memberOf(sent.body, 'code')}/answer`,
    {
      outcome: 'unfounded',
      text,
    },
  );
  return done.status < 300;
};

/** Who keeps the catalogue for everybody. */
const officeOf = ({ users }: DoorTarget) =>
  users.find((user) => user.grants.some(({ role, bodyCode }) => role === 'office' && bodyCode === '*')) ??
  null;

/** An instrument of supervision. */
const instrument: Door['run'] = async (target, _, text) => {
  const done = await send(target, officeOf(target), '/supervision/instruments', {
    kind: 'reminder',
    bodies: [BODY],
    text,
  });
  return done.status < 300;
};

/** A sentence of a law, as the office enters it. */
const law: Door['run'] = async (target, _, text) => {
  const done = await send(target, officeOf(target), '/law/entries', {
    code: `example-rule-${target.serial}`,
    name: `示例规定${target.serial}`,
    full: `示例规定${target.serial}`,
    kind: 'document',
    issuer: '示例机关',
    label: `示例〔2026〕${target.serial}号`,
    from: '2026-01-01',
    places: [{ place: '第一条', sentence: text }],
    moves: [],
    repeals: [],
    reason: '录入',
  });
  return done.status < 300;
};

/** Words that search takes for one another, a passage cut into twenties. */
const searchWords: Door['run'] = async (target, _, text) => {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('').match(/.{2,20}/gu) ?? [];
  const done = await send(target, officeOf(target), '/search-words', {
    words: [`示例词${target.serial}`, ...new Set(words)].slice(0, 20),
  });
  return done.status < 300;
};

/** A folder of saved documents with its index. */
const folder: Door['run'] = async (target, _, text) => {
  const editor = holder(target, 'editor');
  const name = `关于示例${target.serial}的通知`;
  const rows = [
    ['序号', '文件', '文件题名', '文号', '成文日期', '公开意见'],
    ['1', '文件/一.txt', name, `湘示发〔2026〕${target.serial}号`, '2026-03-01', '公开'],
  ];
  const zip = zipSync({
    '移交/目录.xlsx': await writeWorkbook([{ name: '目录', rows }]),
    '移交/文件/一.txt': strToU8(`${name}\n${text}\n特此通知。`),
  });
  const item = target.subjects.find(({ item: { type } }) => type === 'policy-document')?.item.code;
  const query = new URLSearchParams({
    body: BODY,
    name: `移交${target.serial}.zip`,
    record: JSON.stringify({
      issuers: [BODY],
      subject: '02',
      genre: 'notice',
      validity: 'in-force',
      manner: 'proactive',
    }),
  });
  const response = await target.instance.app.inject({
    method: 'POST',
    url: `${API}/intake/${item}?${query}`,
    headers: { ...editor?.headers, 'content-type': 'application/zip' },
    payload: Buffer.from(zip),
  });
  if (response.statusCode >= 400) return false;
  const job = memberOf(JSON.parse(response.body), 'id');
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
/** A job of one document is done within seconds. */
const WAITS = 30;
const WAIT = 100;

/** A scan of the whole draft, with some characters misread, as the recognition left it. */
const scan: Door['run'] = async (target, _, text) => {
  const of = target.random.pickFrom(
    target.subjects.filter(({ item }) => 'attachments' in catalogue.currentType(item.type).fields),
  );
  const editor = holder(target, 'editor');
  if (of === null || editor === null) return false;
  const print = text === '' || target.random.chance(0.3) ? '各单位按照职责分工做好有关工作。' : WHOLE_DRAFT;
  const read = [...`${target.serial}${print}`].map((sign, n) => (n % 20 === 7 ? '口' : sign)).join('');
  const { db, clock } = target.instance;
  const sha256 = sha256Hex(`scan ${target.serial}`);
  const at = clock.now();
  await db
    .insertInto('stored_file')
    .values({
      sha256,
      sm3: sha256,
      size_bytes: 10,
      media_type: 'image/png',
      extension: 'png',
      created_at: at,
    })
    .execute();
  await db
    .insertInto('upload')
    .values({
      id: newId(at),
      sha256,
      name: '扫描件.png',
      body_code: BODY,
      uploaded_by: editor.id,
      created_at: at,
    })
    .execute();
  await db
    .insertInto('file_page')
    .values({ sha256, page: 1, source: 'recognised', text: read, confidence: 80, read_at: at })
    .execute();
  const file: JsonObject = { sha256, name: '扫描件.png', sizeBytes: 10, mediaType: 'image/png' };
  return drafted(target, of.item.code, { ...of.content(target.serial), attachments: [file] });
};

/** The whole draft as a record of another body. */
const elsewhere: Door['run'] = async (target, _, text) => {
  const { body, subjects } = target.random.pick(target.others);
  const of = target.random.pickFrom(subjects);
  if (of === null) return false;
  const whole = target.random.chance(0.3) ? text : WHOLE_DRAFT;
  return drafted(target, of.item.code, told(target, of, of.content(target.serial), whole), body);
};

/** The whole draft in the body's own record, in one line without its paragraphs. */
const whole: Door['run'] = async (target) => {
  const { item, content } = recordOf(target, WHOLE_DRAFT);
  return drafted(target, item, content);
};

/** Words beside records, folders and scans, and other bodies. */
export const WORD_DOORS: readonly Door[] = [
  { name: 'note', run: note },
  { name: 'withdrawal', run: withdrawal },
  { name: 'feedback', run: feedback },
  { name: 'instrument', run: instrument },
  { name: 'law', run: law },
  { name: 'search-words', run: searchWords },
  { name: 'folder', run: folder },
  { name: 'scan', run: scan },
  { name: 'elsewhere', run: elsewhere },
  { name: 'whole', run: whole },
];
