import { Type } from 'typebox';
import { Draft, Problem } from '../../api/contract.ts';

export const Params = Type.Object({ id: Type.String({ maxLength: 40 }) });
/** An answer that is not JSON. */
export const Text = Type.Unsafe<unknown>(Type.String());
export const Revision = Type.Object({
  version: Type.Integer(),
  title: Type.String(),
  savedByName: Type.String(),
  savedAt: Type.String(),
});
export const SavedRevision = Type.Object({
  ...Revision.properties,
  content: Type.Record(Type.String(), Type.Unknown()),
});
export const RevisionQuery = Type.Object({
  cursor: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});
export const tags = ['drafts'] as const;
export const answers = { 200: Draft, '4xx': Problem };
