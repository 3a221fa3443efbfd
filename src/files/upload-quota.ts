import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

const GB = 1024 ** 3;
/**
 * What one account, and what all people of one body, may send in a day; a year's scanned archive is sent over some
 * days.
 */
export const UPLOAD_QUOTA = { accountBytes: 5 * GB, bodyBytes: 50 * GB } as const;
const DAY_MS = 24 * 3_600_000;

/** Why no more files are taken from somebody today; null when they are. Asked before a file is read. */
export async function quotaRefusal(
  db: Db,
  now: Date,
  { account, body }: { readonly account: string; readonly body: string },
  quota: { readonly accountBytes: number; readonly bodyBytes: number } = UPLOAD_QUOTA,
): Promise<Refusal | null> {
  const { rows } = await sql<{ account: string | null; body: string | null }>`
    SELECT sum(s.size_bytes) FILTER (WHERE u.uploaded_by = ${account}) AS account,
           sum(s.size_bytes) FILTER (WHERE u.body_code = ${body}) AS body
      FROM upload u JOIN stored_file s USING (sha256)
     WHERE u.created_at > ${new Date(now.getTime() - DAY_MS)} AND (u.uploaded_by = ${account} OR u.body_code = ${body})`.execute(
    db,
  );
  const limitOf = (bytes: number): string => `${Math.floor(bytes / GB)} GB`;
  if (Number(rows[0]?.account ?? 0) >= quota.accountBytes)
    return problem('upload-quota', { who: '您', limit: limitOf(quota.accountBytes) });
  if (Number(rows[0]?.body ?? 0) >= quota.bodyBytes)
    return problem('upload-quota', { who: '本单位', limit: limitOf(quota.bodyBytes) });
  return null;
}
