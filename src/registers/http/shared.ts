import { Type } from 'typebox';
import type { Db } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { RegisterDetail } from '../register-queries.ts';

export interface RegisterRouteDeps {
  readonly db: Db;
  readonly clock: Clock;
}

export const tags = ['registers'] as const;
export const Id = Type.Object({ id: Type.String({ maxLength: 40 }) });

export const withoutVersion = ({ typeVersion: _, withdrawnReason: __, ...register }: RegisterDetail) => ({
  ...register,
  editions: [...register.editions],
});
