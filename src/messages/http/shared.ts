import type { Db } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';

export interface MessageRouteDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** Whether the installation sends mail. */
  readonly mails: boolean;
}

export const tags = ['messages'];
