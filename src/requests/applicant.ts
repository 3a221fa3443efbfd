import { keyed } from '../consultations/keys.ts';
import type { Db, Tx } from '../database/database.ts';
import { seal, unseal } from '../kernel/sealing.ts';
import type { RequestKeys } from './keys.ts';
import type { RequestInput } from './rules-request.ts';

export interface Applicant {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

/** What is kept of who asks: sealed, in two parts, and a key by which the same one is told again. */
export const sealApplicant = (keys: RequestKeys, input: RequestInput) => ({
  contact: seal(
    keys.applicants,
    bytes(JSON.stringify([input.name.trim(), input.phone.trim(), input.address.trim()])),
  ),
  proof: seal(keys.applicants, bytes(input.proof.trim())),
  applicantKey: keyed(keys.persons, 'applicant', input.proof.replace(/\s/g, '').toUpperCase()).toString(
    'hex',
  ),
});

export interface KeptApplicant {
  readonly sealedAt: Date | null;
  readonly open: (keys: RequestKeys) => Applicant;
  readonly proof: (keys: RequestKeys) => string;
}

export async function findApplicant(db: Db | Tx, code: string): Promise<KeptApplicant | null> {
  const row = await db
    .selectFrom('request_applicant')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    sealedAt: row.sealed_at,
    open: (keys) => {
      const parts: unknown = JSON.parse(unseal(keys.applicants, row.contact).toString('utf8'));
      const [name, phone, address] = Array.isArray(parts) ? parts.map(String) : [];
      return { name: name ?? '', phone: phone ?? '', address: address ?? '' };
    },
    proof: (keys) => unseal(keys.applicants, row.proof).toString('utf8'),
  };
}
