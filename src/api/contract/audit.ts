import { type Static, Type } from 'typebox';
import { Nullable, Timestamp } from './common.ts';

/** One reading of what is not for everybody, for the auditor. */
export const SensitiveRead = Type.Object({
  id: Type.Integer(),
  at: Timestamp,
  account: Type.String(),
  accountName: Type.String(),
  what: Type.String(),
  whatName: Type.String(),
  /** Id of the consultation or record, digest of the file; empty for a list. */
  subject: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  records: Type.Integer(),
});
export type SensitiveRead = Static<typeof SensitiveRead>;

/** One act on record. */
export const AuditAct = Type.Object({
  id: Type.Integer(),
  at: Timestamp,
  what: Type.String(),
  whatName: Type.String(),
  /** What it was done to: `draft:<id>`. */
  subject: Type.String(),
  /** Empty where a part of the platform acted. */
  account: Type.String(),
  accountName: Type.String(),
  body: Nullable(Type.String()),
  bodyName: Type.String(),
  detail: Type.String({ description: 'JSON' }),
});
export type AuditAct = Static<typeof AuditAct>;

/** What somebody signed in tried and was not allowed. */
export const RefusedAttempt = Type.Object({
  id: Type.Integer(),
  at: Timestamp,
  account: Type.String(),
  accountName: Type.String(),
  operation: Type.String(),
  ip: Type.String(),
});
export type RefusedAttempt = Static<typeof RefusedAttempt>;

/** The chain over acts, readings and refused attempts, computed anew. */
export const AuditChain = Type.Object({
  length: Type.Integer(),
  hash: Type.String({ description: '最后一环的摘要；请另行保存，下次核对时填入' }),
  faults: Type.Array(Type.String()),
  kept: Nullable(Type.Boolean({ description: '填入的摘要是否还在链中' })),
});
export type AuditChain = Static<typeof AuditChain>;
