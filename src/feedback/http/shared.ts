import { Type } from 'typebox';
import { readReceipt } from '../../consultations/keys.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';

export const tags = ['feedback'] as const;
export const Code = Type.Object({ code: Type.String({ maxLength: 60 }) });
export const NO_STORE = 'private, no-store';
export const missing = () => new ProblemError([problem('not-found', { what: '这件反映' })]);

/** As typed, in the form in which it is kept. */
export const codeOf = (typed: string): string => (readReceipt(typed) ?? '').replace(/(.{4})(?=.)/g, '$1-');
