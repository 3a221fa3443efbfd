import { Type } from 'typebox';
import { readReceipt } from '../../consultations/keys.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import type { PublicationDeps } from '../../publication/publication-deps.ts';
import type { RequestIntake } from '../request-intake.ts';

export interface RequestRouteDeps {
  readonly intake: RequestIntake;
  readonly publication: PublicationDeps;
}

/** Of the tables of a year. */
export const ANNUAL_QUERY = Type.Object({
  body: Type.String({ maxLength: 60 }),
  year: Type.Integer({ minimum: 2008, maximum: 2200 }),
});
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const tags = ['requests'] as const;
export const Code = Type.Object({ code: Type.String({ maxLength: 60 }) });
export const NO_STORE = 'private, no-store';
export const missing = () => new ProblemError([problem('not-found', { what: '这件申请' })]);

/** As typed, in the form in which it is kept. */
export const codeOf = (typed: string): string => (readReceipt(typed) ?? '').replace(/(.{4})(?=.)/g, '$1-');
