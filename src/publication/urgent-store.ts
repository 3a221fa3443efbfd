import type { Db, Tx } from '../database/database.ts';
import type { ReviewStep } from '../schema/declaration.ts';
import { isReviewStep } from './workflow.ts';

export interface UrgentReview {
  readonly step: string;
  readonly verdict: string;
  readonly remark: string;
  readonly by: string;
  readonly byName: string;
  readonly at: Date;
}

/** 紧急发布 of a draft, and the reviews that followed. */
export interface UrgentIssue {
  readonly draftId: string;
  /** The reviews that were left for later, in their order. */
  readonly steps: readonly string[];
  readonly reason: string;
  readonly issuedBy: string;
  readonly issuedByName: string;
  readonly issuedAt: Date;
  readonly dueAt: Date;
  readonly obligationId: number;
  readonly reviews: readonly UrgentReview[];
}

/** Of each draft that went out urgently; drafts that did not are left out. */
export async function findUrgentIssues(
  db: Db | Tx,
  drafts: readonly string[],
): Promise<ReadonlyMap<string, UrgentIssue>> {
  if (drafts.length === 0) return new Map();
  const issues = await db.selectFrom('urgent_issue').selectAll().where('draft_id', 'in', drafts).execute();
  if (issues.length === 0) return new Map();
  const reviews = await db
    .selectFrom('urgent_review')
    .selectAll()
    .where('draft_id', 'in', drafts)
    .orderBy('reviewed_at')
    .execute();
  return new Map(
    issues.map((row) => [
      row.draft_id,
      {
        draftId: row.draft_id,
        steps: row.steps,
        reason: row.reason,
        issuedBy: row.issued_by,
        issuedByName: row.issued_by_name,
        issuedAt: row.issued_at,
        dueAt: row.due_at,
        obligationId: row.obligation_id,
        reviews: reviews
          .filter(({ draft_id }) => draft_id === row.draft_id)
          .map((review) => ({
            step: review.step,
            verdict: review.verdict,
            remark: review.remark,
            by: review.reviewed_by,
            byName: review.reviewed_by_name,
            at: review.reviewed_at,
          })),
      },
    ]),
  );
}

export const findUrgentIssue = async (db: Db | Tx, draft: string): Promise<UrgentIssue | null> =>
  (await findUrgentIssues(db, [draft])).get(draft) ?? null;

/** Editions of a disclosure that went out urgently, the newest first. */
export async function urgentEditions(
  db: Db,
  disclosure: string,
): Promise<readonly { readonly n: number; readonly urgent: UrgentIssue }[]> {
  const editions = await db
    .selectFrom('edition')
    .innerJoin('urgent_issue', 'urgent_issue.draft_id', 'edition.draft_id')
    .select(['edition.n', 'edition.draft_id'])
    .where('edition.disclosure_id', '=', disclosure)
    .orderBy('edition.n', 'desc')
    .execute();
  const issues = await findUrgentIssues(
    db,
    editions.map(({ draft_id }) => draft_id),
  );
  return editions.flatMap(({ n, draft_id }) => {
    const urgent = issues.get(draft_id);
    return urgent === undefined ? [] : [{ n, urgent }];
  });
}

/** The reviews that are still left, in their order. */
export const waitingSteps = ({ steps, reviews }: UrgentIssue): readonly ReviewStep[] =>
  steps.filter(isReviewStep).filter((step) => !reviews.some((review) => review.step === step));
