import type { PlaceDeclaration } from '../../../src/schema/declaration.ts';
import { PREFECTURES } from '../../bodies/prefectures.ts';

/** Kinds of place where figures are compiled by region, and by unit. */
export const REGION_KINDS = {
  province: { title: '全省', waterBody: null },
  prefecture: { title: '市州', waterBody: null },
} as const;
export const UNIT_KINDS = { unit: { title: '单位', waterBody: null } } as const;

const SOURCE = '公开主体目录';
const nowhere = { longitude: null, latitude: null, source: SOURCE } as const;

/** 全省 and the 14 市州; a prefecture publishes its own only. */
export const REGIONS: readonly PlaceDeclaration[] = [
  {
    ...nowhere,
    code: 'hunan',
    name: '全省',
    kind: 'province',
    aliases: ['湖南省', '全省合计'],
    prefecture: null,
    group: '全省',
  },
  ...PREFECTURES.map(
    ([, code, name]): PlaceDeclaration => ({
      ...nowhere,
      code,
      name,
      kind: 'prefecture',
      aliases: code === 'xiangxi' ? ['湘西州', '湘西自治州'] : [name.slice(0, -1)],
      prefecture: code,
      group: '市州',
    }),
  ),
];

/** Units that report to a provincial body, by the group under which tables list them. */
export const units = (
  given: readonly {
    readonly code: string;
    readonly name: string;
    readonly group: string;
    readonly aliases?: readonly string[];
  }[],
): readonly PlaceDeclaration[] =>
  given.map((each) => ({
    ...nowhere,
    code: each.code,
    name: each.name,
    kind: 'unit',
    aliases: each.aliases ?? [],
    prefecture: null,
    group: each.group,
  }));

/** Headings that are no places: each body reports its own figures under all of them. */
export const headings = (
  given: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: string;
    readonly group: string;
    readonly aliases?: readonly string[];
  }[],
): readonly PlaceDeclaration[] =>
  given.map((each) => ({
    longitude: null,
    latitude: null,
    source: '',
    aliases: [],
    ...each,
    prefecture: 'everybody',
  }));
