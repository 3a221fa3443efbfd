import { today } from '../../format.ts';
import type { AccessCode } from './access-codes-api.ts';

/** What was handed out together: one name, one scope, one moment. */
export interface Batch {
  readonly key: string;
  readonly name: string;
  readonly scope: AccessCode['scope'];
  readonly expiresOn: string;
  readonly issuedAt: string;
  readonly codes: readonly AccessCode[];
}

export const batchesOf = (codes: readonly AccessCode[]): readonly Batch[] => {
  const batches = new Map<string, Batch>();
  for (const code of codes) {
    const key = `${code.batch} ${code.scope.kind} ${code.scope.id} ${code.issuedAt}`;
    const known = batches.get(key);
    batches.set(key, {
      key,
      name: code.batch,
      scope: code.scope,
      expiresOn: code.expiresOn,
      issuedAt: code.issuedAt,
      codes: [...(known?.codes ?? []), code],
    });
  }
  return [...batches.values()];
};

export const isLive = (code: AccessCode): boolean => code.revokedAt === null && code.expiresOn >= today();
