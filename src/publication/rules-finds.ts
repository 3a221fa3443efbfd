import type { Cited } from '../kernel/citation.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { cite, KEEP_GROUNDS, type KeepGround, type ReviewStep } from '../schema/vocabulary.ts';

/** Why a find may stay (个人信息保护法第十三条、第二十五条、第二十七条; 政府信息公开条例第十五条). Migration 0170 has the same list. */
export const GROUNDS = {
  consent: { title: '本人同意公开', basis: cite('个人信息保护法', '第二十五条'), for: 'person' },
  'already-public': {
    title: '本人自行公开或者已经合法公开',
    basis: cite('个人信息保护法', '第二十七条'),
    for: 'person',
  },
  'legal-obligation': {
    title: '履行法定职责所必需，法律、法规规定公开',
    basis: cite('个人信息保护法', '第十三条第一款第三项'),
    for: 'person',
  },
  'public-interest': {
    title: '不公开会对公共利益造成重大影响',
    basis: cite('政府信息公开条例', '第十五条'),
    for: 'person',
  },
  'no-personal-data': {
    title: '不是个人信息（系误判或者单位的信息）',
    basis: cite('个人信息保护法', '第四条'),
    for: 'person',
  },
  'no-marking': {
    title: '不是本文件的密级标志（引用或者误判）',
    basis: cite('保守国家秘密法', '第三十五条'),
    for: 'marking',
  },
  declassified: { title: '已经解密，可以公开', basis: cite('保守国家秘密法', '第三十五条'), for: 'marking' },
} as const satisfies Record<
  KeepGround,
  { readonly title: string; readonly basis: Cited; readonly for: 'person' | 'marking' }
>;

export const isKeepGround = (text: string): text is KeepGround =>
  KEEP_GROUNDS.some((ground) => ground === text);

/** A marking of secrecy has grounds of its own, and the secrecy reviewer decides about it (保守国家秘密法第三十五条). */
export const isMarking = (kind: string): boolean => kind === 'secrecy-marking';
export const fitsKind = (ground: KeepGround, kind: string): boolean =>
  (GROUNDS[ground].for === 'marking') === isMarking(kind);

/**
 * Whether a kept find must be confirmed before this step is approved. A marking may wait for the secrecy review that
 * comes; with the last step everything is confirmed.
 */
export const mustBeConfirmedAt = (
  step: ReviewStep | null,
  stepsThatFollow: readonly string[],
  kind: string,
): boolean => !isMarking(kind) || step === 'secrecy' || !stepsThatFollow.includes('secrecy');

/** The reason against going on with a find that was kept and that no second person confirmed. */
export const unconfirmed = (find: {
  readonly kind: string;
  readonly masked: string;
  readonly place: string;
}): Refusal =>
  problem(
    'find-unconfirmed',
    { kind: isMarking(find.kind) ? '密级或者内部标志' : '个人信息', masked: find.masked, where: find.place },
    {
      basis: isMarking(find.kind)
        ? cite('保守国家秘密法', '第三十五条')
        : cite('个人信息保护法', '第二十五条'),
    },
  );
