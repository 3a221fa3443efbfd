import { join } from 'node:path';
import type { Db } from '../database/database.ts';
import { setEvidenceClock } from '../database/evidence-clock.ts';
import type { Clock } from '../kernel/clock.ts';
import { carryOutKept, EXPUNGES_FILE } from '../publication/expunge-file.ts';
import { catalogue } from './catalogue.ts';

/**
 * Before anybody is served: a database that comes from a backup loses again what was taken out since. Who asked and who
 * confirmed stands with the times of then, which the database takes only while its clock is told.
 */
export async function takeOutAgain(given: {
  readonly db: Db;
  readonly clock: Clock;
  readonly ownerUrl: string;
  readonly dataDir: string;
}): Promise<void> {
  const { db, clock, ownerUrl, dataDir } = given;
  const tellTimes = (): Promise<void> => setEvidenceClock(ownerUrl, { kind: 'told' });
  const again = await carryOutKept({ db, clock, catalogue }, join(dataDir, EXPUNGES_FILE), tellTimes);
  if (again > 0) console.warn(`按删除记录重新执行了 ${again} 项删除：数据库来自较早的备份。`);
}
