import type { Db, Tx } from '../database/database.ts';
import type { DraftRow } from './draft-store.ts';

/** A find that somebody decided to keep. */
export interface KeptFind {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly place: string;
  readonly masked: string;
  readonly ground: string;
  readonly reason: string;
  readonly keptBy: string;
  readonly keptByName: string;
  readonly keptAt: Date;
  readonly confirmedByName: string | null;
  readonly confirmedAt: Date | null;
}

const kept = (db: Db | Tx) =>
  db
    .selectFrom('find_kept as k')
    .leftJoin('find_confirmation as c', 'c.kept_id', 'k.id')
    .select([
      'k.id',
      'k.find_key as key',
      'k.kind',
      'k.place',
      'k.masked',
      'k.ground',
      'k.reason',
      'k.kept_by as keptBy',
      'k.kept_by_name as keptByName',
      'k.kept_at as keptAt',
      'c.confirmed_by_name as confirmedByName',
      'c.confirmed_at as confirmedAt',
    ])
    .orderBy('k.kept_at');

/** What was decided about the draft; in a correction also what was confirmed for the editions before it. */
export const keptFinds = (
  db: Db | Tx,
  draft: Pick<DraftRow, 'id' | 'disclosure_id'>,
): Promise<readonly KeptFind[]> =>
  kept(db)
    .where((eb) =>
      eb.or([
        eb('k.draft_id', '=', draft.id),
        eb.and([
          eb('c.kept_id', 'is not', null),
          eb(
            'k.draft_id',
            'in',
            eb.selectFrom('draft').select('id').where('disclosure_id', '=', draft.disclosure_id),
          ),
        ]),
      ]),
    )
    .execute();

/** Those on which the round rests and which nobody has confirmed. */
export const unconfirmedFinds = (
  tx: Tx,
  draft: Pick<DraftRow, 'id' | 'round'>,
): Promise<readonly KeptFind[]> =>
  kept(tx)
    .innerJoin('find_of_round as r', 'r.kept_id', 'k.id')
    .where('r.draft_id', '=', draft.id)
    .where('r.round', '=', draft.round)
    .where('c.kept_id', 'is', null)
    .execute();

/** The submission rests on these. */
export async function noteFindsOfRound(
  tx: Tx,
  draftId: string,
  round: number,
  finds: readonly Pick<KeptFind, 'id'>[],
): Promise<void> {
  if (finds.length === 0) return;
  await tx
    .insertInto('find_of_round')
    .values(finds.map(({ id }) => ({ draft_id: draftId, round, kept_id: id })))
    .execute();
}
