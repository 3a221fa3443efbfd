import type { Db, Tx } from '../database/database.ts';
import type { Actor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { OpinionFile } from './prepare-opinion.ts';

/** Files that the official has uploaded beforehand, under the names given now. */
export async function ownFiles(
  db: Db | Tx,
  actor: Actor,
  given: readonly { readonly sha256: string; readonly name: string }[],
): Promise<Result<readonly OpinionFile[]>> {
  if (given.length === 0) return accepted([]);
  const rows = await db
    .selectFrom('upload')
    .innerJoin('stored_file', 'stored_file.sha256', 'upload.sha256')
    .select(['stored_file.sha256', 'stored_file.size_bytes', 'stored_file.media_type'])
    .where(
      'upload.sha256',
      'in',
      given.map((file) => file.sha256),
    )
    .where('upload.uploaded_by', '=', actor.id)
    .execute();
  const files: OpinionFile[] = [];
  for (const { sha256, name } of given) {
    const row = rows.find((each) => each.sha256 === sha256);
    if (!row) return refused(problem('not-found', { what: `附件“${name}”` }, { path: '/files' }));
    files.push({ sha256, name, sizeBytes: Number(row.size_bytes), mediaType: row.media_type });
  }
  return accepted(files);
}
