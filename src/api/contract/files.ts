import { type Static, Type } from 'typebox';

export const Upload = Type.Object({
  sha256: Type.String(),
  name: Type.String(),
  sizeBytes: Type.Integer(),
  mediaType: Type.String(),
});
export type Upload = Static<typeof Upload>;
