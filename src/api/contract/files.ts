import { type Static, Type } from 'typebox';

export const PublicFile = Type.Object({
  sha256: Type.String(),
  name: Type.String(),
  sizeBytes: Type.Integer(),
  mediaType: Type.String(),
});

export const FileFinding = Type.Object({
  kind: Type.String({ description: 'unchecked：没有程序能检查，需要人看' }),
  label: Type.String(),
  masked: Type.String(),
  where: Type.String(),
  severity: Type.Union([Type.Literal('refuse'), Type.Literal('warn')]),
});
export type FileFinding = Static<typeof FileFinding>;

/** What an upload keeps: all but `findings` is of the public copy. */
export const Upload = Type.Intersect([
  PublicFile,
  Type.Object({
    id: Type.String(),
    findings: Type.Array(FileFinding),
  }),
]);
export type Upload = Static<typeof Upload>;
