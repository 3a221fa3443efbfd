import type { Db } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';

export const tags = ['bodies'] as const;

export interface BodyRouteDeps {
  readonly db: Db;
  readonly clock: Clock;
}
