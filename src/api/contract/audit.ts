import { type Static, Type } from 'typebox';
import { Timestamp } from './common.ts';

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
