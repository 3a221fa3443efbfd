import type { ItemProposal } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { type ItemWords, itemDifferences } from './item-text.ts';
import { readItem } from './read-item.ts';

const OFFICE = '政务公开工作机构';

/**
 * Changes of items that take a second person, the newest first: of one item, or all that wait. Names of people are for
 * their colleagues.
 */
export async function listItemProposals(
  db: Db,
  filter: { readonly code?: string | undefined; readonly waiting: boolean },
  words: ItemWords,
  forColleagues: boolean,
): Promise<readonly ItemProposal[]> {
  const rows = await db
    .selectFrom('item_proposal as p')
    .innerJoin('catalogue_item as b', (join) =>
      join.onRef('b.code', '=', 'p.code').onRef('b.version', '=', 'p.base_version'),
    )
    .leftJoin('item_proposal_decision as d', 'd.proposal_id', 'p.id')
    .selectAll('p')
    .select(['b.declaration as before', 'b.retired_on as was_retired_on'])
    .select(['d.accepted', 'd.reason as decision_reason', 'd.decided_by_name', 'd.decided_at'])
    .$if(filter.code !== undefined, (query) => query.where('p.code', '=', filter.code ?? ''))
    .$if(filter.waiting, (query) => query.where('d.proposal_id', 'is', null))
    .orderBy('p.proposed_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => {
    const item = readItem(row.declaration);
    return {
      id: row.id,
      code: row.code,
      title: item.title,
      baseVersion: row.base_version,
      act: row.retired_on !== null ? '停用' : row.was_retired_on !== null ? '恢复使用' : '变更',
      reason: row.reason,
      validFrom: row.valid_from,
      proposedBy: forColleagues ? row.proposed_by : '',
      proposedByName: forColleagues ? row.proposed_by_name : OFFICE,
      proposedAt: row.proposed_at.toISOString(),
      state: row.decided_at === null ? 'waiting' : row.accepted ? 'confirmed' : 'rejected',
      decidedByName:
        row.decided_by_name === null ? null : forColleagues ? row.decided_by_name : '另一位工作人员',
      decidedAt: row.decided_at?.toISOString() ?? null,
      decisionReason: row.decision_reason ?? '',
      differences: [...itemDifferences(readItem(row.before), item, words)],
    };
  });
}
