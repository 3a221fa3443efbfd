import type { Source } from '../catalogue/source.ts';
import { ProblemError, problem } from '../kernel/problems.ts';
import { findRegister, type RegisterDetail } from './register-queries.ts';

export const missing = (what: string) => new ProblemError([problem('not-found', { what })]);

/** A list that is public and stands; 410 for one that was withdrawn or is past its term. */
export async function requireRegister(deps: Source, id: string): Promise<RegisterDetail> {
  const register = await findRegister(deps, id);
  if (register === null) throw missing('这份清单');
  if (register.state === 'withdrawn') throw new ProblemError([problem('gone', { what: '这份清单' })]);
  if (register.state === 'expired')
    throw new ProblemError([
      problem('display-term-ended', { what: '这份清单', until: register.displayUntil ?? '' }),
    ]);
  return register;
}
