import { type Static, Type } from 'typebox';
import { CivilDay, Nullable } from './common.ts';

export const ImportedDocument = Type.Object({
  title: Type.String(),
  bodyHtml: Type.String(),
  documentNumber: Nullable(Type.String()),
  documentDate: Nullable(CivilDay),
  issuers: Type.Array(Type.String()),
  outline: Type.Array(
    Type.Object({
      level: Type.Integer(),
      number: Type.String(),
      heading: Type.String(),
      anchor: Type.String(),
    }),
  ),
  divisionOfLabour: Type.Array(Type.Unknown()),
  warnings: Type.Array(Type.String()),
});
export type ImportedDocument = Static<typeof ImportedDocument>;
