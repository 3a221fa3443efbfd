import type { Draft } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import type { Actor } from '../kernel/actor.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import type { Result } from '../kernel/result.ts';
import { acceptedValue } from '../web/accepted-value.ts';
import { findDraftDetail } from './draft-queries.ts';

/** A draft as the API answers with it; 404 for who may not see it. */
export async function answerDraft(db: Db, actor: Actor, id: string): Promise<Draft> {
  const draft = await findDraftDetail(db, actor, id);
  if (!draft) throw new ProblemError([problem('not-found', { what: '这份稿件' })]);
  return draft;
}

/**
 * As `acceptedValue`, for what was done to a draft: a version conflict brings the other's text along, so that nobody
 * has to fetch it to compare.
 */
export async function orConflict<T>(db: Db, actor: Actor, id: string, result: Result<T>): Promise<T> {
  const conflict = !result.ok && result.refusals.some((refusal) => refusal.code === 'version-conflict');
  return acceptedValue(result, conflict ? { current: await answerDraft(db, actor, id) } : {});
}
