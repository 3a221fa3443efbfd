import { ProblemError, problem } from '../../kernel/problems.ts';

/** To be thrown where something named by the address is not there: 这份清单, 该条信息. */
export const notFound = (what: string): ProblemError => new ProblemError([problem('not-found', { what })]);
