import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { loadDemonstration } from '../demo/load-demonstration.ts';
import { DEMONSTRATION_PASSWORD } from '../identity/demonstration-accounts.ts';
import type { Clock } from '../kernel/clock.ts';
import { createSnapshotRenderer } from '../portal/create-portal.ts';
import { shapeHandlers } from '../shapes/shape-handlers.ts';
import { catalogue } from './catalogue.ts';

/** Printed below the address in demo mode; the sign-in page lists all accounts. */
export const DEMONSTRATION_NOTICE: readonly string[] = [
  `管理后台：同一地址的 /console/，演示账号的密码都是 ${DEMONSTRATION_PASSWORD}：`,
  '  editor@hbt 信息员（省生态环境厅）、reviewer@hbt 审核员、issuer@hbt 签发人，',
  '  editor@zfbgt（省政府办公厅）、editor@changsha（长沙市）……，office@province 政务公开办，',
  '  sysadmin、secadmin、auditor 三员。登录页列有全部演示账号。',
];

/**
 * Fills an empty installation with the demonstration province. Its commits do not wait for the disk: the load stands
 * between two marks that do (`markedLoad`), and the second reaches the disk only after everything before it, so that a
 * load lost in a power cut is known as unfinished.
 */
export async function demonstrate(options: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stop?: AbortSignal;
  readonly told?: (words: string) => void;
}): Promise<void> {
  const { clock } = options;
  await options.db.connection().execute(async (db) => {
    await sql`SET synchronous_commit = off`.execute(db);
    try {
      // 12,000 lines that only an empty installation needs.
      const { DEMONSTRATION } = await import('./demonstration-data.ts');
      const renderSnapshot = await createSnapshotRenderer({ db, clock, catalogue });
      await loadDemonstration(
        { db, clock, catalogue, shapes: shapeHandlers, renderSnapshot, quiet: true },
        DEMONSTRATION,
      );
    } finally {
      await sql`RESET synchronous_commit`.execute(db);
    }
  });
}
