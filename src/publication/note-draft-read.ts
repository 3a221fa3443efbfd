import { sql } from 'kysely';
import { noteSensitiveRead } from '../identity/sensitive-reads.ts';
import type { Actor } from '../kernel/actor.ts';
import type { PublicationDeps } from './publication-deps.ts';

/**
 * Notes who reads the text of a draft that is not to be public when it is published; every reader, who writes it too.
 * Before the answer is given, as for all readings on record.
 */
export async function noteDraftRead(
  { db, clock }: Pick<PublicationDeps, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const draft = await db
    .selectFrom('draft')
    .innerJoin('catalogue_item', (join) =>
      join
        .onRef('catalogue_item.code', '=', 'draft.item_code')
        .onRef('catalogue_item.version', '=', 'draft.item_version'),
    )
    .select('draft.body_code')
    .where('draft.id', '=', id)
    .where(sql<string>`catalogue_item.declaration->>'audience'`, '<>', 'public')
    .executeTakeFirst();
  if (draft === undefined) return;
  await noteSensitiveRead(db, clock.now(), actor, {
    what: 'restricted-draft',
    subject: id,
    body: draft.body_code,
    records: 1,
  });
}
