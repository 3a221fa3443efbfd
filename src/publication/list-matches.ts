import type { DraftMatches } from '../api/contract.ts';
import { dryRun } from '../database/dry-run.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { findDraft } from './draft-store.ts';
import { confirmedMatches, type MatchedBy, matchesOf, publicPart } from './match-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { recordOfDraft } from './record-of-draft.ts';

const HOW: Readonly<Record<MatchedBy, string>> = {
  text: '正文或者附件与该决策草案的文本大段相同',
  passage: '有与该决策草案相同的段落',
  title: '标题中有该决策事项的名称',
  clause: '有与该决策草案相同的一句',
  number: '写有该决策事项的编号',
  name: '正文或者附件中有该决策事项的名称',
};

/** The decisions that a draft speaks of, with what the reviewer confirmed; null for who may not see the draft. */
export async function listMatches(
  { db, catalogue }: Pick<PublicationDeps, 'db' | 'catalogue'>,
  actor: Actor,
  id: string,
  today: CivilDate,
): Promise<DraftMatches | null> {
  const draft = await findDraft(db, id);
  if (!draft || can(actor, 'view-drafts', draft.body_code)) return null;
  const matches = await dryRun(db, async (tx) =>
    matchesOf(tx, publicPart(await recordOfDraft(tx, catalogue, draft, today))),
  );
  const confirmed = new Map((await confirmedMatches(db, draft)).map((each) => [each.dossier, each]));
  const may = draft.state === 'in-review' && can(actor, 'approve-review', draft.body_code) === null;
  return {
    items: matches.map((match) => {
      const said = confirmed.get(match.id) ?? null;
      return {
        dossier: match.id,
        number: match.number,
        title: match.title,
        how: HOW[match.how],
        refused: match.refused,
        confirmed:
          said === null
            ? null
            : { about: said.about, reason: said.reason, byName: said.byName, at: said.at.toISOString() },
        mayConfirm: may && said === null && !match.refused,
      };
    }),
  };
}
