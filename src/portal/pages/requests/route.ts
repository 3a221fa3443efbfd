import { readReceipt } from '../../../consultations/keys.ts';
import { contentDisposition } from '../../../files/download-headers.ts';
import { attemptsOf } from '../../../kernel/attempt-limiter.ts';
import { problem, problemStatus } from '../../../kernel/problems.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { APPLICANT_ACTS, actAsApplicant } from '../../../requests/act-as-applicant.ts';
import { letterDocx } from '../../../requests/letters.ts';
import { requestStatus } from '../../../requests/present.ts';
import { readOwnRequest } from '../../../requests/read-own-request.ts';
import { findRequest } from '../../../requests/request-store.ts';
import { type RequestInput, requestRefusals } from '../../../requests/rules-request.ts';
import { formText } from '../../frame/form-body.ts';
import { ANYTHING, CODE } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { form, none, page, personal, type Route } from '../../frame/route.ts';
import type { Answer } from '../../frame/send.ts';
import type { BodyRef } from '../../reads/models.ts';
import { ownRequestPage, requestReceiptPage, statusPage, takenPage } from './own-request-page.tsx';
import { answeringBody, findPublic, type RequestPageDeps, readStart } from './query.ts';
import { formPage, startPage } from './requests-page.tsx';

/** 2,000 characters of up to nine bytes each, and what goes along. */
const FORM_BYTES = 40_000;
/** Receipts cannot be guessed; this keeps somebody from asking the database all day. */
const ATTEMPTS = { attempts: 60, windowMs: 10 * 60_000 };
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const codeOf = (typed: string): string => (readReceipt(typed) ?? '').replace(/(.{4})(?=.)/g, '$1-');

const inputOf = (body: unknown): RequestInput => ({
  body: formText(body, 'body').slice(0, 60),
  content: formText(body, 'content'),
  delivery: formText(body, 'delivery') || 'online',
  applicantKind: formText(body, 'applicantKind') || 'person',
  name: formText(body, 'name'),
  proof: formText(body, 'proof'),
  phone: formText(body, 'phone'),
  address: formText(body, 'address'),
});

const EMPTY: RequestInput = inputOf({});

/** What is looked for first; the form with a ticket of its own when it is known who is asked. */
const show = (deps: RequestPageDeps): Route =>
  personal({
    path: PATHS.requests,
    parameters: (from) => ({
      body: from.fitting('body', CODE),
      q: from.text('q', 100),
      unit: from.text('unit', 60),
    }),
    answer: async ({ body: code, q, unit }) => {
      const body = code === '' ? null : await answeringBody(deps, code);
      if (body === null) return startPage(await readStart(deps, { q, unit }));
      return formPage({
        input: { ...EMPTY, content: q },
        body,
        ticket: deps.requests.ticket().ticket,
        question: null,
        refusals: [],
        hits: [],
        checked: false,
      });
    },
  });

/** The form again, with what was typed and why it was not taken. */
function again(
  deps: RequestPageDeps,
  body: BodyRef,
  input: RequestInput,
  {
    refusals,
    asks,
    ticket,
    checked,
  }: {
    readonly refusals: readonly Refusal[];
    readonly asks: boolean;
    readonly ticket: string;
    readonly checked: boolean;
  },
) {
  const fresh = deps.requests.ticket();
  const [first] = refusals;
  return formPage(
    {
      input,
      body,
      ticket: asks ? fresh.ticket : ticket,
      question: asks ? fresh.question : null,
      refusals,
      hits: [],
      checked,
    },
    first === undefined ? 422 : problemStatus(first.code),
  );
}

const submit = (deps: RequestPageDeps): Route =>
  form({
    path: PATHS.requests,
    parameters: none,
    bodyLimit: FORM_BYTES,
    unlogged: true,
    answer: async (_, { request }) => {
      const input = inputOf(request.body);
      const body = await answeringBody(deps, input.body);
      if (body === null)
        return startPage(await readStart(deps, { q: input.content.slice(0, 100), unit: '' }));
      const [ticket, answer] = [formText(request.body, 'ticket'), formText(request.body, 'answer')];
      const checked = formText(request.body, 'checked') === '1';
      if (!checked && requestRefusals(input).length === 0) {
        const hits = await findPublic(deps, input.content, 'all');
        if (hits.length > 0)
          return formPage({ input, body, ticket, question: null, refusals: [], hits, checked: true });
      }
      const result = await deps.requests.submit({ input, ticket, answer, key: null, address: request.ip });
      if (result.ok) return takenPage(result.value, body.name);
      const { refusals } = result;
      // A new question needs a new ticket; else the old one still makes a double click one request.
      const asks = answer !== '' || refusals.some(({ code }) => code.startsWith('challenge-'));
      return again(deps, body, input, { refusals, asks, ticket, checked });
    },
  });

const unknown = () => {
  const refusal = problem('request-unknown');
  return requestReceiptPage(problemStatus(refusal.code), [refusal]);
};

/** Null: both halves of the receipt are not of one request. */
type WithReceipt = (receipt: Receipt, body: unknown) => Promise<Answer | null>;
interface Receipt {
  readonly code: string;
  readonly secret: string;
}

/** How it stands; with the secret, what was asked and answered. */
const look =
  (deps: RequestPageDeps): WithReceipt =>
  async ({ code, secret }) => {
    if (secret.trim() === '') {
      const found = await findRequest(deps.db, code);
      return found === null ? null : statusPage(requestStatus(found));
    }
    const row = await readOwnRequest(deps.requests.deps, code, secret);
    return row === null ? null : ownRequestPage({ row, secret, refusals: [] });
  };

const takeLetter =
  (deps: RequestPageDeps): WithReceipt =>
  async ({ code, secret }, body) => {
    const row = await readOwnRequest(deps.requests.deps, code, secret);
    const act = Number(formText(body, 'act'));
    const letter = row?.letters?.find((each) => each.act === act);
    return letter === undefined
      ? null
      : {
          contentType: WORD,
          body: letterDocx(letter),
          disposition: contentDisposition('attachment', `${letter.title}.docx`),
        };
  };

const takeFile =
  (deps: RequestPageDeps): WithReceipt =>
  async ({ code, secret }, body) => {
    const row = await readOwnRequest(deps.requests.deps, code, secret);
    const file = row?.files?.find(({ sha256 }) => sha256 === formText(body, 'file'));
    if (file === undefined || (await deps.store.sizeOf(file.sha256)) === null) return null;
    return {
      contentType: file.mediaType,
      stream: deps.store.read(file.sha256),
      headers: { 'content-disposition': contentDisposition('attachment', file.name) },
    };
  };

const act =
  (deps: RequestPageDeps): WithReceipt =>
  async ({ code, secret }, body) => {
    const asked = APPLICANT_ACTS.find((each) => each === formText(body, 'act'));
    if (asked === undefined) return null;
    const { deps: service } = deps.requests;
    const done = await actAsApplicant(service, { code, secret, act: asked, text: formText(body, 'text') });
    const row = await readOwnRequest(service, code, secret);
    if (row === null) return null;
    const refusals = done.ok ? [] : done.refusals;
    const [first] = refusals;
    return ownRequestPage({ row, secret, refusals }, first === undefined ? 200 : problemStatus(first.code));
  };

/** What needs the receipt, behind one limit for all of it. */
const withReceipt = (deps: RequestPageDeps): readonly Route[] => {
  const limiter = attemptsOf(deps.db).limiter('request-receipt', ATTEMPTS);
  const behindLimit = (path: string, answer: WithReceipt): Route =>
    form({
      path,
      parameters: none,
      rateClass: 'search',
      unlogged: true,
      bodyLimit: FORM_BYTES,
      answer: async (_, { request: { ip, body } }) => {
        const seconds = limiter.attempt(ip, deps.clock.now());
        if (seconds !== null) return requestReceiptPage(429, [problem('rate-limited', { seconds })]);
        const code = codeOf(formText(body, 'code').slice(0, 60));
        const secret = formText(body, 'secret').slice(0, 60);
        return (await answer({ code, secret }, body)) ?? unknown();
      },
    });
  return [
    behindLimit(PATHS.requestReceipt, look(deps)),
    behindLimit(PATHS.requestLetter, takeLetter(deps)),
    behindLimit(PATHS.requestFile, takeFile(deps)),
    behindLimit(PATHS.requestActs, act(deps)),
  ];
};

/** 依申请公开: asking, without an account and without script, and what became of it. */
export const requestPageRoutes = (deps: RequestPageDeps): readonly Route[] => [
  show(deps),
  submit(deps),
  page({
    path: PATHS.requestReceipt,
    parameters: none,
    query: async () => ({}),
    view: () => requestReceiptPage(200, []),
  }),
  ...withReceipt(deps),
  page({
    path: PATHS.oneRequest,
    parameters: (from) => from.at('code', ANYTHING),
    query: (typed) => findRequest(deps.db, codeOf(typed)),
    view: (row) => statusPage(requestStatus(row)),
    keeping: 'drawn',
    missing: '这件申请',
  }),
];
