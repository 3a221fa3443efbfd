import { addDays, civilDateAt } from '../src/kernel/civil-date.ts';
import { BOUNDARY } from './abuse-attacks.ts';
import { openConsultations, ticketOf } from './abuse-consultations.ts';
import { opinionForm } from './abuse-opinions.ts';
import { mayAct } from './access-policy.ts';
import { conceal, correct, endTerm, expunge, passageOf, withdraw } from './leak-fates.ts';
import { filesWith, listed, uploadForm } from './leak-files.ts';
import { COMPANION, everybody, type Mark, nobody } from './leak-marks.ts';
import {
  byRole,
  examplesOf,
  type Kit,
  matching,
  must,
  type Planted,
  plantRecord,
  readersOfDrafts,
} from './leak-plants.ts';
import { memberOf } from './prepared-drafts.ts';

/** Withdrawn in the end: each shape, letters, notes of series, lists on the map, warnings, dossiers. */
const WITHDRAWN = [
  'policy-document',
  'letter-answer',
  'air-quality',
  'discharge-outlets',
  'trading-plan',
] as const;
/** Fields that are masked or never published, of documents and of lists. */
const WITHHELD = ['benefit-notice', 'relief-households'] as const;
const TERM = 'benefit-notice';
const INTERNAL = 'project-internal';
const HOUSEHOLDS = 'expropriation-households';
export const TAKEN_OUT = 'policy-document';
/** Whose editions are taken out whole: a list, and a batch of readings. */
const LIST = 'relief-donations';
const BATCH = 'air-quality';

export const PLANTED_TYPES: readonly string[] = [
  ...WITHDRAWN,
  'warning',
  ...WITHHELD,
  TERM,
  INTERNAL,
  HOUSEHOLDS,
  LIST,
];

export interface Course {
  readonly planted: readonly Planted[];
  readonly consultation: string;
  /** Codes of what people pointed out. */
  readonly feedback: readonly string[];
  readonly files: readonly string[];
  /** What was public is withdrawn, past its term or taken out. */
  end(): Promise<void>;
}

const first = <T>(list: readonly T[], what: string): T => {
  const [found] = list;
  if (found === undefined) throw new Error(`no example of ${what}`);
  return found;
};

/** Brings words in by every way; what everybody may read for now is public. */
export async function plantAll(kit: Kit): Promise<Course> {
  const { instance } = kit;
  const publish = async (type: string, label: string, fields?: 'withheld'): Promise<Planted> =>
    open(
      await plantRecord(kit, first(examplesOf(instance, type), type), {
        until: 'published',
        label,
        ...(fields && { fields }),
      }),
    );
  const withdrawn: Planted[] = [];
  for (const type of WITHDRAWN) withdrawn.push(await publish(type, 'withdrawn'));
  const warning = first(examplesOf(instance, 'warning'), 'a warning');
  const inForce = { ...warning.content, until: `${addDays(civilDateAt(instance.clock.now()), 1)} 18:00` };
  withdrawn.push(
    open(
      await plantRecord(kit, { ...warning, content: inForce }, { until: 'published', label: 'withdrawn' }),
    ),
  );
  const withheld: Planted[] = [];
  for (const type of WITHHELD) withheld.push(await publish(type, 'withheld', 'withheld'));
  const expired = await publish(TERM, 'past its term');
  const restricted = await plantRestricted(kit);
  const drafts = await plantDrafts(kit);
  const taken = await plantTakenOut(kit);
  const consultation = await plantOpinions(kit);
  const feedback = [...(await plantFeedback(kit)), ...(await plantRequests(kit))];
  return {
    planted: [...withdrawn, ...withheld, expired, ...restricted, ...drafts, ...taken.planted],
    consultation,
    feedback,
    files: taken.files,
    end: async () => {
      for (const each of withdrawn) await withdraw(kit, each);
      await endTerm(kit, expired);
      await taken.end();
    },
  };
}

function open(planted: Planted): Planted {
  conceal(planted.open, everybody);
  return planted;
}

/** Records for the people concerned and for the inside of a unit; their own officials read them. */
async function plantRestricted(kit: Kit): Promise<readonly Planted[]> {
  const households = first(examplesOf(kit.instance, HOUSEHOLDS), HOUSEHOLDS);
  const before = ['expropriation-notice', 'expropriation-scheme']
    .flatMap((type) => examplesOf(kit.instance, type))
    .filter(
      ({ content, body, at }) =>
        body === households.body &&
        content.dossierNumber === households.content.dossierNumber &&
        at < households.at,
    )
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const record of before)
    await plantRecord(kit, record, { until: 'published', label: 'public', fields: [] });
  const internal = first(examplesOf(kit.instance, INTERNAL), INTERNAL);
  return [
    await plantRecord(kit, households, { until: 'published', label: 'restricted' }),
    await plantRecord(kit, internal, { until: 'published', label: 'restricted' }),
  ];
}

/** On its way and sent back, with files of each format and a reviewer’s remark. */
async function plantDrafts(kit: Kit): Promise<readonly Planted[]> {
  const { ask, users, marks } = kit;
  const example = first(examplesOf(kit.instance, TAKEN_OUT), TAKEN_OUT);
  const { body } = example;
  const readers = readersOfDrafts(body);
  const editor = byRole(users, 'editor', body);
  const attachments: ReturnType<typeof listed>[] = [];
  for (const file of await filesWith((where) => marks.plant(`a draft’s file, ${where}`, readers).code))
    attachments.push(
      listed(
        await must(ask, editor, {
          method: 'POST',
          path: `/api/v1/uploads?body=${body}`,
          ...uploadForm(file),
        }),
      ),
    );
  const draft = await plantRecord(
    kit,
    { ...example, content: { ...example.content, attachments } },
    { until: 'submitted', label: 'draft' },
  );
  const remark = marks.plant('a reviewer’s remark', readers);
  const path = `/api/v1/drafts/${draft.draft}`;
  const read = await must(ask, byRole(users, 'reviewer', body), { method: 'GET', path });
  await must(ask, byRole(users, 'reviewer', body), {
    method: 'POST',
    path: `${path}/return`,
    headers: matching(read),
    payload: { opinion: `请修改 ${remark.code}` },
  });
  return [draft];
}

/** A passage, an edition and files of documents that are public until they are taken out. */
async function plantTakenOut(kit: Kit) {
  const { ask, users, marks, instance } = kit;
  const example = first(examplesOf(instance, TAKEN_OUT), TAKEN_OUT);
  const { body } = example;
  const inFiles: Mark[] = [];
  const files: ReturnType<typeof listed>[] = [];
  for (const file of await filesWith((where) => {
    const mark = marks.plant(`a file that was taken out, ${where}`, everybody);
    // What a public copy leaves out is for nobody outside, from the first.
    if (where.startsWith('author')) mark.mayRead = readersOfDrafts(body);
    inFiles.push(mark);
    return mark.code;
  }))
    files.push(
      listed(
        await must(ask, byRole(users, 'editor', body), {
          method: 'POST',
          path: `/api/v1/uploads?body=${body}`,
          ...uploadForm(file),
        }),
      ),
    );
  const publish = (label: string, more: object, fields: readonly string[] | 'all') =>
    plantRecord(
      kit,
      { ...example, content: { ...example.content, ...more } },
      { until: 'published', label, fields },
    );
  const passage = open(await publish('passage', {}, ['body']));
  const edition = open(await publish('edition', {}, 'all'));
  const carrier = await publish('files', { attachments: files }, []);
  const [list, batch] = [
    first(examplesOf(instance, LIST), LIST),
    first(examplesOf(instance, BATCH).slice(1), BATCH),
  ];
  const ofList = open(
    await plantRecord(kit, list, {
      until: 'published',
      label: 'edition',
      // The edition that takes a line out of a list names its key.
      except: ['changes/0/number'],
    }),
  );
  const ofBatch = open(await plantRecord(kit, batch, { until: 'published', label: 'edition' }));
  return {
    planted: [passage, edition, carrier, ofList, ofBatch],
    files: files.map(({ sha256 }) => sha256),
    end: async () => {
      const [mark] = passage.open;
      if (mark) await expunge(kit, passage, { kind: 'passage', passage: passageOf(mark) }, [mark]);
      await correct(kit, edition, example.content);
      await correct(kit, ofList, { ...list.content, changes: await removals(kit, ofList) });
      await correct(kit, ofBatch, batch.content);
      for (const each of [edition, ofList, ofBatch])
        await expunge(kit, each, { kind: 'edition', edition: 1 }, each.all);
      for (const { sha256 } of files) await expunge(kit, carrier, { kind: 'file', file: sha256 }, []);
      conceal(inFiles, nobody);
    },
  };
}

/** Every line of the list goes out of it by a further edition, as it must before the first can be taken out. */
async function removals({ ask, users }: Kit, { draft, body }: Planted): Promise<readonly object[]> {
  const path = `/api/v1/drafts/${draft}`;
  const read = await must(ask, byRole(users, 'editor', body), { method: 'GET', path });
  const changes = memberOf(memberOf(read, 'content'), 'changes');
  return (Array.isArray(changes) ? changes : []).map((each) => ({
    operation: 'remove',
    number: memberOf(each, 'number'),
  }));
}

/** What people say and how they are reached; one opinion is hidden, one taken back. */
async function plantOpinions(kit: Kit): Promise<string> {
  const { ask, users, marks, instance } = kit;
  const { open: consultation } = await openConsultations(instance, users);
  const row = await instance.db
    .selectFrom('consultation')
    .select('body_code')
    .where('id', '=', consultation)
    .executeTakeFirstOrThrow();
  const body = row.body_code;
  const readers: Mark['mayRead'] = (user) => user !== null && mayAct(user, 'view-opinions', body);
  const words = (where: string): string => `${COMPANION} ${marks.plant(where, readers).code}`;
  const say = async (text: string, files: Parameters<typeof opinionForm>[1] = []): Promise<string> => {
    const ticket = await ticketOf(instance, consultation);
    const answer = await instance.app.inject({
      method: 'POST',
      url: `/consultations/${consultation}/opinions`,
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      payload: opinionForm(
        {
          text,
          ticket,
          name: marks.plant('the name of who commented', readers).code,
          contact: marks.plant('the contact of who commented', readers).code,
        },
        files,
      ),
    });
    const receipt = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3,}\b/.exec(answer.body)?.[0];
    if (receipt === undefined) throw new Error(`an opinion was answered ${answer.statusCode}`);
    marks.keepSecret(receipt, 'a receipt');
    return receipt;
  };
  const bytes = Buffer.from(words('a file of an opinion'));
  await say('建议延长开放时间，方便上班的居民。', [[`${words('the name of an opinion’s file')}.txt`, bytes]]);
  await say(`请考虑老人。${words('a hidden opinion')}`);
  const gone = await say(`请考虑儿童。${words('an opinion taken back')}`);
  await instance.app.inject({
    method: 'POST',
    url: '/consultations/receipt/withdraw',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `code=${encodeURIComponent(gone)}&receipt=${encodeURIComponent(gone)}`,
  });
  const handling = `/api/v1/consultations/${consultation}/handling/opinions`;
  const reviewer = byRole(users, 'reviewer', body);
  const list = memberOf(
    await must(ask, reviewer, { method: 'GET', path: `${handling}?issue=all&limit=100` }),
    'items',
  );
  const hidden = (Array.isArray(list) ? list : []).find((each) =>
    String(memberOf(each, 'text')).includes('老人'),
  );
  await must(ask, reviewer, {
    method: 'POST',
    path: `${handling}/${String(memberOf(hidden, 'id'))}/hide`,
    payload: { reason: `含他人信息 ${words('the reason why an opinion is hidden')}` },
  });
  return consultation;
}

/** What people point out and how they are reached: one waits, one was answered; the secret of each is its sender's. */
async function plantFeedback({ ask, users, marks, instance }: Kit): Promise<readonly string[]> {
  const body = 'hbt';
  const codes: string[] = [];
  for (const state of ['waiting', 'answered']) {
    const sent = await instance.app.inject({
      method: 'POST',
      url: '/api/v1/feedback',
      payload: {
        body,
        text: `${COMPANION} ${marks.plant(`${state} feedback`, (user) => user !== null && mayAct(user, 'view-feedback', body)).code}`,
        contact: marks.plant(
          `the contact of ${state} feedback`,
          (user) => user !== null && mayAct(user, 'handle-feedback', body),
        ).code,
      },
    });
    const taken: unknown = sent.json();
    marks.keepSecret(String(memberOf(taken, 'secret')), 'the secret of feedback');
    const code = String(memberOf(taken, 'code'));
    codes.push(code);
    if (state === 'answered')
      await must(ask, byRole(users, 'editor', body), {
        method: 'POST',
        path: `/api/v1/feedback/${code}/answer`,
        payload: { outcome: 'unfounded', text: '已核查。' },
      });
  }
  return codes;
}

/**
 * What is asked by 依申请公开 and who asks: one waits, one was answered. Both halves of the receipt open the words; the
 * code alone opens how it stands.
 */
async function plantRequests({ ask, users, marks, instance }: Kit): Promise<readonly string[]> {
  const body = 'hbt';
  const codes: string[] = [];
  const handles: Mark['mayRead'] = (user) => user !== null && mayAct(user, 'view-requests', body);
  for (const state of ['waiting', 'answered']) {
    const planted = (what: string): string => marks.plant(`${what} of a ${state} request`, handles).code;
    const sent = await instance.app.inject({
      method: 'POST',
      url: '/api/v1/requests',
      payload: {
        body,
        content: `${COMPANION} ${planted('the words')}`,
        delivery: 'post',
        applicantKind: 'person',
        name: planted('the name'),
        proof: `护照 ${planted('the proof')}`,
        phone: planted('the telephone'),
        address: planted('the address'),
      },
    });
    const taken: unknown = sent.json();
    marks.keepSecret(String(memberOf(taken, 'secret')), 'the secret of a request');
    const code = String(memberOf(taken, 'code'));
    codes.push(code);
    const act = (role: 'editor' | 'issuer', payload: Readonly<Record<string, unknown>>) =>
      must(ask, byRole(users, role, body), {
        method: 'POST',
        path: `/api/v1/requests/handling/${code}/acts`,
        payload,
      });
    await act('editor', { act: 'confirm', text: planted('how it was confirmed') });
    if (state === 'answered') {
      await act('editor', { act: 'prepare', answer: { kind: 'granted', text: planted('the answer') } });
      await act('issuer', { act: 'issue' });
    }
  }
  return codes;
}
