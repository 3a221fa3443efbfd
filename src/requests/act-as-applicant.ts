import { receiptHash } from '../consultations/keys.ts';
import { write } from '../database/write.ts';
import { problem } from '../kernel/problems.ts';
import { type Result, refused } from '../kernel/result.ts';
import { carryOut } from './act-on-request.ts';
import { PUBLIC, type RequestDeps } from './receive-request.ts';
import { findOwnRequest, holdRequest } from './request-store.ts';

export const APPLICANT_ACTS = ['completed', 'reasons', 'withdraw'] as const;
export type ApplicantAct = (typeof APPLICANT_ACTS)[number];

/** 补正, the reasons that were asked for, or 撤回, by who has both halves of the receipt. */
export const actAsApplicant = (
  deps: RequestDeps,
  given: {
    readonly code: string;
    readonly secret: string;
    readonly act: ApplicantAct;
    readonly text: string;
  },
): Promise<Result<number>> =>
  write(deps, PUBLIC, 'act-as-applicant', async (unit) => {
    const { code, act, text } = given;
    await holdRequest(unit.tx, code);
    const request = await findOwnRequest(unit.tx, code, receiptHash(given.secret));
    if (request === null) return refused(problem('request-unknown'));
    return carryOut(unit, deps, request, { act, text: text.slice(0, 4000) });
  });
