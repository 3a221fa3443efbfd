import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { catalogue } from '../../../catalogue/registry.ts';
import { reviseOpinion, withdrawOpinion } from '../../../consultations/author-acts.ts';
import { readNotice } from '../../../consultations/detail.ts';
import { findOwnOpinion, type OwnOpinion } from '../../../consultations/receipt.ts';
import type { OpinionInput } from '../../../consultations/rules-opinion.ts';
import { AttemptLimiter } from '../../../kernel/attempt-limiter.ts';
import { problem, problemStatus } from '../../../kernel/problems.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { formText } from '../../frame/form-body.ts';
import { sendPage } from '../../frame/send.ts';
import { consultationUrls } from './consultation-urls.ts';
import type { ConsultationPagesDeps } from './deps.ts';
import { OPINION_FORM_BYTES, opinionOf } from './read-form.ts';
import { ownOpinionPage, receiptPage } from './receipt-page.tsx';

const OWN = 'private, no-store';
/** A code cannot be guessed; this keeps somebody from asking the database all day. */
const ATTEMPTS = { attempts: 60, windowMs: 10 * 60_000 };

/** 凭回执码: look, change, withdraw. The code travels in the body of the form, so that no log and no history has it. */
export const receiptPages =
  (deps: Pick<ConsultationPagesDeps, 'intake' | 'site'>): FastifyPluginAsync =>
  async (app) => {
    const { intake, site } = deps;
    const { db, clock } = intake.deps;
    const limiter = new AttemptLimiter(ATTEMPTS);
    const forms = {
      schema: { hide: true },
      config: {
        access: 'public',
        address: 'unlogged',
        csrf: 'origin-only',
        idempotency: false,
        rateClass: 'search',
      },
      bodyLimit: OPINION_FORM_BYTES,
    } as const;

    const statusOf = (refusals: readonly Refusal[]): number => {
      const [first] = refusals;
      return first === undefined ? 200 : problemStatus(first.code);
    };

    app.get(consultationUrls.receipt, { schema: { hide: true } }, async (_request, reply) =>
      sendPage(reply, site, receiptPage(200, [])),
    );

    async function show(
      reply: FastifyReply,
      code: string,
      outcome: {
        readonly done: string | null;
        readonly refusals: readonly Refusal[];
        readonly typed: OpinionInput | null;
      },
    ) {
      const own = await findOwnOpinion({ db, catalogue }, code, clock.now());
      if (own === null) {
        const unknown = [problem('receipt-unknown')];
        return sendPage(reply, site, receiptPage(statusOf(unknown), unknown), OWN);
      }
      const form = own.withdrawnAt === null && own.consultation?.phase === 'open' ? await formOf(own) : null;
      return sendPage(
        reply,
        site,
        ownOpinionPage({
          status: statusOf(outcome.refusals),
          code,
          own,
          done: outcome.done,
          form:
            form === null
              ? null
              : {
                  ...form,
                  input: outcome.typed ?? own.input,
                  refusals: outcome.refusals,
                  hidden: { code, version: String(own.version) },
                },
        }),
        OWN,
      );
    }

    const formOf = async (own: OwnOpinion) => ({
      passages: (await readNotice({ db, catalogue }, own.consultation?.id ?? ''))?.passages ?? [],
      ticket: '',
      question: null,
      action: consultationUrls.revise,
      button: '保存修改',
      files: false,
    });

    const tooMany = (address: string): readonly Refusal[] => {
      const wait = limiter.attempt(address, clock.now());
      return wait === null ? [] : [problem('rate-limited', { seconds: wait })];
    };

    app.post(consultationUrls.receipt, forms, async (request, reply) => {
      const refusals = tooMany(request.ip);
      if (refusals.length > 0) return sendPage(reply, site, receiptPage(429, refusals), OWN);
      return show(reply, formText(request.body, 'code').slice(0, 60), {
        done: null,
        refusals: [],
        typed: null,
      });
    });

    app.post(consultationUrls.revise, forms, async (request, reply) => {
      const code = formText(request.body, 'code').slice(0, 60);
      const typed = opinionOf((name) => formText(request.body, name));
      const version = Number(formText(request.body, 'version'));
      const refusals = tooMany(request.ip);
      if (refusals.length > 0) return show(reply, code, { done: null, refusals, typed });
      const result = await reviseOpinion(intake.deps, {
        code,
        version: Number.isSafeInteger(version) ? version : 0,
        input: typed,
      });
      return show(
        reply,
        code,
        result.ok
          ? { done: '修改已保存，此前的内容一并存档。', refusals: [], typed: null }
          : { done: null, refusals: result.refusals, typed },
      );
    });

    app.post(consultationUrls.withdraw, forms, async (request, reply) => {
      const code = formText(request.body, 'code').slice(0, 60);
      const result = await withdrawOpinion(intake.deps, { code });
      return show(
        reply,
        code,
        result.ok
          ? { done: '意见已撤回。', refusals: [], typed: null }
          : { done: null, refusals: result.refusals, typed: null },
      );
    });
  };
