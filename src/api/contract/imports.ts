import { type Static, Type } from 'typebox';
import { CivilDay, Nullable } from './common.ts';

const AccountEntries = Type.Array(
  Type.Object({
    what: Type.String({ description: '批注、页眉、图表等' }),
    count: Type.Integer(),
    characters: Type.Integer({ description: '字数，不计空白' }),
    places: Type.Array(Type.String(), { description: '所在位置，最多 5 处' }),
    excerpt: Type.String({ description: '内容的开头' }),
  }),
);

export const ImportedDocument = Type.Object({
  title: Type.String(),
  bodyHtml: Type.String(),
  documentNumber: Nullable(Type.String()),
  documentDate: Nullable(CivilDay),
  issuers: Type.Array(Type.String()),
  signers: Type.Array(Type.String(), { description: '签发人' }),
  addressees: Nullable(Type.String({ description: '主送机关，保留在正文中' })),
  genre: Nullable(Type.String({ description: '体裁，按标题的末尾' })),
  effectiveOn: Nullable(CivilDay),
  expiresOn: Nullable(CivilDay),
  annexes: Type.Array(Type.String(), { description: '附件说明所列的附件' }),
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
  account: Type.Object(
    {
      taken: Type.Integer({ description: '导入的字数，不计空白' }),
      added: Type.Integer({ description: '原文没有而写入的字数，例如自动编号' }),
      toCheck: AccountEntries,
      leftOut: AccountEntries,
      named: AccountEntries,
    },
    { description: '原文每一部分的去向' },
  ),
});
export type ImportedDocument = Static<typeof ImportedDocument>;
