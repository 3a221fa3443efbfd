import { Type } from 'typebox';
import type { InspectionFinding } from '../../api/contract.ts';
import type { Source } from '../../catalogue/source.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { listFindings } from '../inspection-queries.ts';

export const tags = ['inspection'];

export const FindingId = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) });

/** A finding that something was said of a moment ago: it stands. */
export async function presentFinding(source: Source, id: number): Promise<InspectionFinding> {
  const { items } = await listFindings(source, { id, state: 'open', limit: 1 });
  const [found] = items;
  if (found === undefined) throw new ProblemError([problem('not-found', { what: '这项问题' })]);
  return found;
}
