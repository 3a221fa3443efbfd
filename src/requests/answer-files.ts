import type { Db, Tx } from '../database/database.ts';
import type { Attachment } from '../schema/record-parts.ts';

/** The documents of the answer as it was prepared last, in their order. */
export async function listAnswerFiles(db: Db | Tx, code: string): Promise<readonly Attachment[]> {
  const rows = await db
    .selectFrom('request_file')
    .selectAll()
    .where('act_id', '=', (eb) =>
      eb
        .selectFrom('request_act')
        .select((act) => act.fn.max('id').as('id'))
        .where('code', '=', code)
        .where('kind', '=', 'prepare'),
    )
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    sha256: row.sha256,
    name: row.name,
    sizeBytes: Number(row.size_bytes),
    mediaType: row.media_type,
  }));
}

export async function insertAnswerFiles(tx: Tx, act: number, files: readonly Attachment[]): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto('request_file')
    .values(
      files.map(({ sha256, name, sizeBytes, mediaType }, position) => ({
        act_id: act,
        position,
        sha256,
        name,
        size_bytes: sizeBytes,
        media_type: mediaType,
      })),
    )
    .execute();
}
