import type { Cited } from '../../kernel/citation.ts';

/**
 * The law on which code itself rests, where the catalogue's declarations do not: the code of each statute in the
 * catalogue, and its places. `catalogue/law/citations.test.ts` holds the list to the statutes' data.
 */
const LAWS = {
  政府信息公开条例: {
    code: 'disclosure-regulation',
    places: [
      '第十四条',
      '第十五条',
      '第十六条',
      '第十八条',
      '第二十六条',
      '第二十七条',
      '第二十九条',
      '第三十条',
      '第三十一条第三项',
      '第三十二条',
      '第三十三条第二款',
      '第三十三条第三款',
      '第三十四条',
      '第三十五条',
      '第三十七条',
      '第四十二条第一款',
      '第四十七条',
      '第五十一条',
    ],
  },
  重大行政决策程序暂行条例: {
    code: 'major-decision-regulation',
    places: ['第三条第三款', '第十四条第一款', '第十八条'],
  },
  个人信息保护法: {
    code: 'personal-data-law',
    places: ['第四条', '第十三条第一款第三项', '第二十五条', '第二十七条', '第四十七条'],
  },
  保守国家秘密法: { code: 'secrecy-law', places: ['第三十五条'] },
  突发事件应对法: { code: 'emergency-response-law', places: ['第六十三条', '第六十四条'] },
  全国年节及纪念日放假办法: { code: 'holidays', places: ['第二条'] },
  著作权法: { code: 'copyright-law', places: ['第五条'] },
  'GB 11643-1999': { code: 'identity-standard', places: [] },
  'GB 32100-2015': { code: 'code-standard', places: [] },
  'GB/T 22239-2019': { code: 'security-standard', places: [] },
} as const satisfies Readonly<Record<string, { readonly code: string; readonly places: readonly string[] }>>;

export type LawName = keyof typeof LAWS;
export type PlaceOf<L extends LawName> = (typeof LAWS)[L]['places'][number];

export const CITED_LAWS: Readonly<
  Record<string, { readonly code: string; readonly places: readonly string[] }>
> = LAWS;

const isCited = (text: string): text is Cited => text.startsWith('《');

/** `《政府信息公开条例》第十四条、第十五条`: a place that is not in the list does not compile. */
export function cite<const L extends LawName>(law: L, ...places: readonly PlaceOf<L>[]): Cited {
  const text = `《${law}》${places.join('、')}`;
  if (!isCited(text)) throw new Error(`“${text}” cites nothing`);
  return text;
}

/** What of the platform rests on a law. */
export const LAW_USE_KINDS = [
  'item',
  'timing',
  'rule',
  'check',
  'dossier',
  'gate',
  'ground',
  'conduct',
  'code',
] as const;
export type LawUseKind = (typeof LAW_USE_KINDS)[number];
export const LAW_USE_KIND_NAMES: Readonly<Record<LawUseKind, string>> = {
  item: '公开事项',
  timing: '公开时限',
  rule: '期限规则',
  check: '核验规则',
  dossier: '事项全过程',
  gate: '程序要求',
  ground: '不予公开的理由',
  conduct: '申请、监督和救济',
  code: '提示和说明',
};

/** How the article of another law is written down, shown where one is asked for. */
export const OTHER_LAW_EXAMPLE: string = cite('个人信息保护法', '第二十五条');

/** Whether a basis is as `cite` makes it, so that the version in force has yet to be named. */
export const isWithoutVersion = (basis: string): boolean => {
  const [, name = '', next] = /^《([^》]+)》(.?)/u.exec(basis) ?? [];
  return next !== '（' && Object.hasOwn(LAWS, name);
};
