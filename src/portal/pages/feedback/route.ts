import { readReceipt, receiptHash } from '../../../consultations/keys.ts';
import { findFeedback, findOwnFeedback } from '../../../feedback/feedback-store.ts';
import type { FeedbackInput } from '../../../feedback/rules-feedback.ts';
import { attemptsOf } from '../../../kernel/attempt-limiter.ts';
import { problem, problemStatus } from '../../../kernel/problems.ts';
import { formText } from '../../frame/form-body.ts';
import { ANYTHING, CODE } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { form, none, page, personal, type Route } from '../../frame/route.ts';
import { readBody } from '../../reads/bodies.ts';
import { feedbackPage } from './feedback-page.tsx';
import { feedbackReceiptPage, oneFeedbackPage, takenPage } from './one-feedback-page.tsx';
import { type FeedbackDeps, readAnswerTerm, readFeedbackForm, readFeedbackPage } from './query.ts';

/** 2,000 characters of up to nine bytes each, and what goes along. */
const FORM_BYTES = 30_000;
/** Receipts cannot be guessed; this keeps somebody from asking the database all day. */
const ATTEMPTS = { attempts: 60, windowMs: 10 * 60_000 };

const codeOf = (typed: string): string => (readReceipt(typed) ?? '').replace(/(.{4})(?=.)/g, '$1-');

const inputOf = (body: unknown): FeedbackInput => ({
  text: formText(body, 'text'),
  kind: formText(body, 'kind') || 'not-public',
  body: formText(body, 'body').slice(0, 60),
  item: formText(body, 'item').slice(0, 80),
  page: formText(body, 'page').slice(0, 500),
  contact: formText(body, 'contact'),
});

/** The form with a ticket of its own, what others said, and how it went. */
const show = (deps: FeedbackDeps): Route =>
  personal({
    path: PATHS.feedback,
    parameters: (from) => ({
      input: {
        text: '',
        kind: from.text('kind', 40) || 'not-public',
        body: from.fitting('body', CODE),
        item: from.text('item', 80),
        page: from.text('page', 500),
        contact: '',
      },
      of: from.fitting('of', CODE),
      after: from.cursor() ?? null,
    }),
    answer: async ({ input, of, after }) => {
      const { ticket } = deps.feedback.ticket();
      const asked = { ticket, question: null, refusals: [] };
      return feedbackPage(
        await readFeedbackPage(deps, await readFeedbackForm(deps, input, asked), { of, after }),
      );
    },
  });

const submit = (deps: FeedbackDeps): Route =>
  form({
    path: PATHS.feedback,
    parameters: none,
    bodyLimit: FORM_BYTES,
    unlogged: true,
    answer: async (_, { request }) => {
      const input = inputOf(request.body);
      const [ticket, answer] = [formText(request.body, 'ticket'), formText(request.body, 'answer')];
      const result = await deps.feedback.submit({ input, ticket, answer, key: null, address: request.ip });
      if (result.ok) {
        const body = await readBody(deps, result.value.body);
        return takenPage(result.value, body?.name ?? '责任单位');
      }
      const { refusals } = result;
      const asks = answer !== '' || refusals.some(({ code }) => code.startsWith('challenge-'));
      // A new question needs a new ticket; else the old one still makes a double click one feedback.
      const fresh = deps.feedback.ticket();
      const asked = {
        ticket: asks ? fresh.ticket : ticket,
        question: asks ? fresh.question : null,
        refusals,
      };
      const model = await readFeedbackForm(deps, input, asked);
      const [first] = refusals;
      return feedbackPage(
        await readFeedbackPage(deps, model, { of: '', after: null }),
        first === undefined ? 422 : problemStatus(first.code),
      );
    },
  });

const receipt = (deps: FeedbackDeps): readonly Route[] => {
  const limiter = attemptsOf(deps.db).limiter('feedback-receipt', ATTEMPTS);
  return [
    page({
      path: PATHS.feedbackReceipt,
      parameters: none,
      query: async () => ({}),
      view: () => feedbackReceiptPage(200, []),
    }),
    form({
      path: PATHS.feedbackReceipt,
      parameters: none,
      rateClass: 'search',
      unlogged: true,
      answer: async (_, { request }) => {
        const wait = limiter.attempt(request.ip, deps.clock.now());
        if (wait !== null) return feedbackReceiptPage(429, [problem('rate-limited', { seconds: wait })]);
        const code = codeOf(formText(request.body, 'code').slice(0, 60));
        const secret = formText(request.body, 'secret').slice(0, 60);
        const found =
          secret.trim() === ''
            ? await findFeedback(deps.db, code)
            : await findOwnFeedback(deps.db, code, receiptHash(secret));
        if (found === null) {
          const unknown = problem('feedback-unknown');
          return feedbackReceiptPage(problemStatus(unknown.code), [unknown]);
        }
        return oneFeedbackPage({
          row: found,
          term: await readAnswerTerm(deps, found),
          text: secret.trim() === '' ? null : found.text,
        });
      },
    }),
  ];
};

/** 公众反映: saying what is missing or wrong, without an account and without script. */
export const feedbackPageRoutes = (deps: FeedbackDeps): readonly Route[] => [
  show(deps),
  submit(deps),
  ...receipt(deps),
  page({
    path: PATHS.oneFeedback,
    parameters: (from) => from.at('code', ANYTHING),
    query: async (typed) => {
      const row = await findFeedback(deps.db, codeOf(typed));
      return row === null ? null : { row, term: await readAnswerTerm(deps, row) };
    },
    view: (model) => oneFeedbackPage({ ...model, text: null }),
    keeping: 'drawn',
    missing: '这件反映',
  }),
];
