import { Type } from 'typebox';
import type { Db } from '../../database/database.ts';
import type { Actor } from '../../kernel/actor.ts';
import { ID_PATTERN } from '../../kernel/ids.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { readAppraisal } from '../appraisal-queries.ts';

export const tags = ['appraisal'];
export const AppraisalId = Type.Object({ id: Type.String({ maxLength: 40 }) });

const isId = (text: string): boolean => new RegExp(ID_PATTERN).test(text);

/** The appraisal as the asker may read it; 404 otherwise. */
export async function presentAppraisal(db: Db, id: string, actor: Actor | null) {
  const found = isId(id) ? await readAppraisal(db, id, actor) : null;
  if (found === null) throw new ProblemError([problem('not-found', { what: '这次考核' })]);
  return found;
}
