import type { Appraisal, AppraisalSummary } from '../../../api/contract.ts';
import { listAppraisals, readAppraisal } from '../../../appraisal/appraisal-queries.ts';
import { type Cite, readCite } from '../../reads/cite.ts';
import type { PageDeps } from '../../reads/deps.ts';

export interface AppraisalModel {
  /** All that are published, the newest first. */
  readonly published: readonly AppraisalSummary[];
  /** The one asked for, or the newest; null when none was published yet. */
  readonly shown: Appraisal | null;
  /** The entry of the public log that has its digest; null for results that are older than such entries. */
  readonly logIndex: number | null;
  readonly cite: Cite;
}

/** Null for one that does not exist or is not published. */
export async function readAppraisalPage(deps: PageDeps, id: string): Promise<AppraisalModel | null> {
  const { db } = deps;
  const cite = await readCite(deps);
  const published = await listAppraisals(db, null);
  const asked = id === '' ? published[0]?.id : id;
  if (asked === undefined) return { published, shown: null, logIndex: null, cite };
  const shown = await readAppraisal(db, asked, null);
  if (shown === null) return null;
  const leaf = await db
    .selectFrom('event')
    .innerJoin('log_leaf', 'log_leaf.event_id', 'event.id')
    .select('log_leaf.index')
    .where('event.subject', '=', `appraisal:${asked}`)
    .where('event.kind', '=', 'appraisal-publish')
    .executeTakeFirst();
  return { published, shown, logIndex: leaf === undefined ? null : Number(leaf.index), cite };
}
