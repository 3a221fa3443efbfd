import { type Unit, write } from '../database/write.ts';
import { can, type PermittedAction } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { type Result, refused } from '../kernel/result.ts';
import type { OpinionDeps } from './receive-opinions.ts';
import { type ConsultationRow, findConsultation } from './store.ts';

/**
 * A command of an official on a consultation that has no published report yet; the consultation is held against being
 * ended meanwhile.
 */
export const writeOnConsultation = <T>(
  deps: Pick<OpinionDeps, 'db' | 'clock'>,
  actor: Actor,
  command: string,
  given: { readonly consultation: string; readonly action?: PermittedAction },
  work: (unit: Unit, consultation: ConsultationRow) => Promise<Result<T>>,
): Promise<Result<T>> =>
  write(deps, actor, command, async (unit) => {
    const consultation = await findConsultation(unit.tx, given.consultation, 'share');
    if (consultation === null) return refused(problem('not-found', { what: '这次征求意见' }));
    const denied = can(actor, given.action ?? 'handle-opinions', consultation.bodyCode);
    if (denied) return refused(denied);
    if (consultation.reportId !== null) return refused(problem('consultation-answered'));
    return work(unit, consultation);
  });
