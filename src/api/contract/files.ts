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
    scans: Type.Integer({ description: '需要机器识别文字的页数；三页以内的已经识别，更多的随后识别' }),
  }),
]);
export type Upload = Static<typeof Upload>;

export const FilePages = Type.Object({
  pages: Type.Array(
    Type.Object({
      page: Type.Integer(),
      source: Type.Union([
        Type.Literal('text'),
        Type.Literal('recognised'),
        Type.Literal('failed'),
        Type.Literal('waiting'),
      ]),
      text: Type.String(),
      confidence: Type.Union([Type.Integer(), Type.Null()], { description: '机器识别的把握程度，0 至 100' }),
    }),
  ),
});
export type FilePages = Static<typeof FilePages>;
