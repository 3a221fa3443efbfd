import { Type } from 'typebox';
import type { Working } from '../../catalogue/source.ts';
import type { RegisterDetail } from '../register-queries.ts';

export interface RegisterRouteDeps extends Working {}

export const tags = ['registers'] as const;
export const Id = Type.Object({ id: Type.String({ maxLength: 40 }) });

export const withoutVersion = ({ typeVersion: _, withdrawnReason: __, ...register }: RegisterDetail) => ({
  ...register,
  editions: [...register.editions],
});
