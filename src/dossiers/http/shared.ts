import { Type } from 'typebox';
import type { Working } from '../../catalogue/source.ts';
import { ID_PATTERN } from '../../kernel/ids.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import type { OcdsPublisher } from '../ocds.ts';

export interface DossierRouteDeps extends Working {
  /** Null: this installation has no OCDS prefix. */
  readonly ocds: OcdsPublisher | null;
}

export const tags = ['dossiers'] as const;
export const Id = Type.Object({ id: Type.String({ maxLength: 40 }) });

const ID = new RegExp(ID_PATTERN);
export const isId = (id: string): boolean => ID.test(id);
export const missing = () => new ProblemError([problem('not-found', { what: '这个事项' })]);

/** A kind of dossier that has a list of its own on the site. */
export type Collected = Working['catalogue']['collectedKinds'][number];
