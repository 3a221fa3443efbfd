import type { RequestStatus } from '../api/contract.ts';
import { receiptHash } from '../consultations/keys.ts';
import { listAnswerFiles } from './answer-files.ts';
import { findApplicant } from './applicant.ts';
import { ownRequest } from './present.ts';
import type { RequestDeps } from './receive-request.ts';
import { findOwnRequest, listActs } from './request-store.ts';

/** By both halves of the receipt: what was asked and the letters; null when they do not belong together. */
export async function readOwnRequest(
  deps: RequestDeps,
  code: string,
  secret: string,
): Promise<RequestStatus | null> {
  const { db, keys } = deps;
  const found = await findOwnRequest(db, code, receiptHash(secret));
  if (found === null) return null;
  const [acts, applicant, files] = await Promise.all([
    listActs(db, code),
    findApplicant(db, code),
    listAnswerFiles(db, code),
  ]);
  return ownRequest(found, acts, applicant?.open(keys).name ?? '', files);
}
