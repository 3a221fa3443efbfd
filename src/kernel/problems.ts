import type { Cited } from './citation.ts';
import { ANSWERS_PROBLEMS } from './problems/answers.ts';
import { APPLICATION_PROBLEMS } from './problems/applications.ts';
import { APPRAISAL_PROBLEMS } from './problems/appraisal.ts';
import { AUDIENCES_PROBLEMS } from './problems/audiences.ts';
import { BATCH_PROBLEMS } from './problems/batches.ts';
import { BODIES_PROBLEMS } from './problems/bodies.ts';
import { CONNECTORS_PROBLEMS } from './problems/connectors.ts';
import { CONSULTATIONS_PROBLEMS } from './problems/consultations.ts';
import { CONTENT_PROBLEMS } from './problems/content.ts';
import { DATABASE_PROBLEMS } from './problems/database.ts';
import { DOSSIERS_PROBLEMS } from './problems/dossiers.ts';
import { EXCEPTIONS_PROBLEMS } from './problems/exceptions.ts';
import { FEEDBACK_PROBLEMS } from './problems/feedback.ts';
import { FILES_PROBLEMS } from './problems/files.ts';
import { PEOPLE_PROBLEMS } from './problems/people.ts';
import { PLACES_PROBLEMS } from './problems/places.ts';
import { PROCEDURE_PROBLEMS } from './problems/procedure.ts';
import { REGISTERS_PROBLEMS } from './problems/registers.ts';
import { REQUESTS_PROBLEMS } from './problems/requests.ts';
import { RUNNING_FIGURES_PROBLEMS } from './problems/running-figures.ts';
import { SEARCH_PROBLEMS } from './problems/search.ts';
import { SERIES_PROBLEMS } from './problems/series.ts';
import { SUPERVISION_PROBLEMS } from './problems/supervision.ts';
import { TABLES_PROBLEMS } from './problems/tables.ts';
import { WARNINGS_PROBLEMS } from './problems/warnings.ts';
import { WORK_SAFETY_PROBLEMS } from './problems/work-safety.ts';

/**
 * The error catalogue, by subject under `problems/`: every refusal and error that a person or a program can meet.
 * A code is stable for ever; a retired code is listed in `RETIRED_CODES` and never reused.
 * `{name}` in a sentence is filled from the values of the occurrence.
 */
export const PROBLEMS = {
  ...PEOPLE_PROBLEMS,
  ...REQUESTS_PROBLEMS,
  ...CONTENT_PROBLEMS,
  ...DOSSIERS_PROBLEMS,
  ...CONNECTORS_PROBLEMS,
  ...CONSULTATIONS_PROBLEMS,
  ...WARNINGS_PROBLEMS,
  ...APPLICATION_PROBLEMS,
  ...AUDIENCES_PROBLEMS,
  ...ANSWERS_PROBLEMS,
  ...BODIES_PROBLEMS,
  ...PLACES_PROBLEMS,
  ...PROCEDURE_PROBLEMS,
  ...EXCEPTIONS_PROBLEMS,
  ...FEEDBACK_PROBLEMS,
  ...REGISTERS_PROBLEMS,
  ...RUNNING_FIGURES_PROBLEMS,
  ...SERIES_PROBLEMS,
  ...SUPERVISION_PROBLEMS,
  ...APPRAISAL_PROBLEMS,
  ...FILES_PROBLEMS,
  ...TABLES_PROBLEMS,
  ...SEARCH_PROBLEMS,
  ...BATCH_PROBLEMS,
  ...DATABASE_PROBLEMS,
  ...WORK_SAFETY_PROBLEMS,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** Codes that once existed; they keep their meaning in old logs and are never given to another problem. */
export const RETIRED_CODES: readonly string[] = ['expunge-shape'];

/**
 * One reason why something was refused. Refusals are values, bugs throw: a command returns
 * **every** reason at once, so that nobody mends one and then meets the next.
 */
export interface Refusal {
  readonly code: ProblemCode;
  /** A Chinese sentence with the values in it. */
  readonly message: string;
  /** What to do about it, in Chinese. */
  readonly advice: string;
  /** JSON pointer into the input, e.g. `/content/title`; absent when the whole is meant. */
  readonly path?: string;
  /** What the refusal rests on; made by the catalogue's statutes or by `cite`, never typed. */
  readonly basis?: Cited;
  /** Where in the console it is put right. */
  readonly href?: string;
}

type Values = Readonly<Record<string, string | number>>;

const fill = (template: string, values: Values): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`));

/** A value at the end of a sentence may bring its own full stop or not; the reader gets exactly one. */
const sentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

/** Makes one occurrence of a catalogued problem. */
export function problem(
  code: ProblemCode,
  values: Values = {},
  at: { readonly path?: string; readonly basis?: Cited; readonly href?: string } = {},
): Refusal {
  const kind = PROBLEMS[code];
  return { code, message: sentence(fill(kind.message, values)), advice: fill(kind.advice, values), ...at };
}

/** HTTP status of a catalogued problem. */
export const problemStatus = (code: ProblemCode): number => PROBLEMS[code].status;

/** Thrown where a value cannot be returned (inside hooks, streams); the web layer turns it into RFC 9457. */
export class ProblemError extends Error {
  readonly refusals: readonly Refusal[];
  /** Extra members for the problem document, e.g. the current version in a conflict. */
  readonly details: Readonly<Record<string, unknown>>;
  constructor(refusals: readonly Refusal[], details: Readonly<Record<string, unknown>> = {}) {
    super(refusals.map((r) => `${r.code}: ${r.message}`).join('\n'));
    this.name = 'ProblemError';
    this.refusals = refusals;
    this.details = details;
  }
}
