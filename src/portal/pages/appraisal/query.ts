import type { Appraisal, AppraisalSummary } from '../../../api/contract.ts';
import { listAppraisals, readAppraisal } from '../../../appraisal/appraisal-queries.ts';
import type { PageDeps } from '../../reads/deps.ts';

export interface AppraisalModel {
  /** All that are published, the newest first. */
  readonly published: readonly AppraisalSummary[];
  /** The one asked for, or the newest; null when none was published yet. */
  readonly shown: Appraisal | null;
}

/** Null for one that does not exist or is not published. */
export async function readAppraisalPage({ db }: PageDeps, id: string): Promise<AppraisalModel | null> {
  const published = await listAppraisals(db, null);
  const asked = id === '' ? published[0]?.id : id;
  if (asked === undefined) return { published, shown: null };
  const shown = await readAppraisal(db, asked, null);
  return shown === null ? null : { published, shown };
}
