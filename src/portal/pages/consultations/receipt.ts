import { reviseOpinion, withdrawOpinion } from '../../../consultations/author-acts.ts';
import { readNotice } from '../../../consultations/detail.ts';
import type { OpinionIntake } from '../../../consultations/opinion-intake.ts';
import { findOwnOpinion, type OwnOpinion } from '../../../consultations/receipt.ts';
import type { OpinionInput } from '../../../consultations/rules-opinion.ts';
import { attemptsOf } from '../../../kernel/attempt-limiter.ts';
import { problem, problemStatus } from '../../../kernel/problems.ts';
import type { Refusal, Result } from '../../../kernel/result.ts';
import { formText } from '../../frame/form-body.ts';
import type { Page } from '../../frame/page.tsx';
import { PATHS } from '../../frame/paths.ts';
import { form, none, page, type Route } from '../../frame/route.ts';
import { urls } from '../../frame/urls.ts';
import { OPINION_FORM_BYTES, opinionOf } from './read-form.ts';
import { ownOpinionPage, receiptPage } from './receipt-page.tsx';

type Deps = OpinionIntake['deps'];

/** A code cannot be guessed; this keeps somebody from asking the database all day. */
const ATTEMPTS = { attempts: 60, windowMs: 10 * 60_000 };

const statusOf = (refusals: readonly Refusal[]): number => {
  const [first] = refusals;
  return first === undefined ? 200 : problemStatus(first.code);
};

const codeIn = (body: unknown): string => formText(body, 'code').slice(0, 60);

/** What came of a change or a withdrawal; `typed` is shown again where it was refused. */
interface Outcome {
  readonly done: string | null;
  readonly refusals: readonly Refusal[];
  readonly typed: OpinionInput | null;
}

const LOOKED: Outcome = { done: null, refusals: [], typed: null };
const outcome = (result: Result<unknown>, done: string, typed: OpinionInput | null): Outcome =>
  result.ok ? { done, refusals: [], typed: null } : { done: null, refusals: result.refusals, typed };

const formOf = async (deps: Deps, own: OwnOpinion) => ({
  passages: (await readNotice(deps, own.consultation?.id ?? ''))?.passages ?? [],
  ticket: '',
  question: null,
  action: urls.reviseOpinion,
  button: '保存修改',
  files: false,
});

/** The opinion behind a code, with the form for changing it while it may be changed. */
async function show(deps: Deps, code: string, { done, refusals, typed }: Outcome): Promise<Page> {
  const own = await findOwnOpinion(deps, code, deps.clock.now());
  if (own === null) {
    const unknown = [problem('receipt-unknown')];
    return receiptPage(statusOf(unknown), unknown);
  }
  const open = own.withdrawnAt === null && own.consultation?.phase === 'open';
  return ownOpinionPage({
    status: statusOf(refusals),
    code,
    own,
    done,
    form: open
      ? {
          ...(await formOf(deps, own)),
          input: typed ?? own.input,
          refusals,
          hidden: { code, version: String(own.version) },
        }
      : null,
  });
}

/** 凭回执码: look, change, withdraw. The code travels in the body of the form, so that no log and no history has it. */
export function receiptRoutes(deps: Deps): readonly Route[] {
  const limiter = attemptsOf(deps.db).limiter('opinion-receipt', ATTEMPTS);
  const tooMany = (address: string): readonly Refusal[] => {
    const wait = limiter.attempt(address, deps.clock.now());
    return wait === null ? [] : [problem('rate-limited', { seconds: wait })];
  };
  const common = {
    parameters: none,
    rateClass: 'search',
    bodyLimit: OPINION_FORM_BYTES,
    unlogged: true,
  } as const;
  return [
    page({
      path: PATHS.receipt,
      parameters: none,
      query: async () => ({}),
      view: () => receiptPage(200, []),
    }),
    form({
      ...common,
      path: PATHS.receipt,
      answer: async (_, { request }) => {
        const refusals = tooMany(request.ip);
        return refusals.length > 0 ? receiptPage(429, refusals) : show(deps, codeIn(request.body), LOOKED);
      },
    }),
    form({
      ...common,
      path: PATHS.reviseOpinion,
      answer: async (_, { request }) => {
        const code = codeIn(request.body);
        const typed = opinionOf((name) => formText(request.body, name));
        const refusals = tooMany(request.ip);
        if (refusals.length > 0) return show(deps, code, { done: null, refusals, typed });
        const number = Number(formText(request.body, 'version'));
        const version = Number.isSafeInteger(number) ? number : 0;
        const result = await reviseOpinion(deps, { code, version, input: typed });
        return show(deps, code, outcome(result, '修改已保存，此前的内容一并存档。', typed));
      },
    }),
    form({
      ...common,
      path: PATHS.withdrawOpinion,
      answer: async (_, { request }) => {
        const code = codeIn(request.body);
        return show(deps, code, outcome(await withdrawOpinion(deps, { code }), '意见已撤回。', null));
      },
    }),
  ];
}
