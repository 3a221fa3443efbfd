import { parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';

/** What is known of the statute that an entry names, and of the places that it speaks of. */
export interface KnownStatute {
  /** The first day of the newest version on record; null for a new statute. */
  readonly newestFrom: string | null;
  readonly labels: readonly string[];
  /** The entry completes a version that is on record without its places. */
  readonly fillsIn: boolean;
  /** Names of other statutes: two must not be called alike. */
  readonly namesTaken: readonly string[];
  /** What the entry cites that nobody knows. */
  readonly unknown: readonly string[];
  readonly misplaced: readonly string[];
}

interface Given {
  readonly code: string;
  readonly name: string;
  readonly full: string;
  readonly label: string;
  readonly from: string;
  readonly reason: string;
}

const invalid = (path: string, field: string, detail: string): Refusal =>
  problem('field-invalid', { field, detail }, { path });

/** Every reason why an entry cannot stand. */
export function judgeLawEntry(given: Given, known: KnownStatute): readonly Refusal[] {
  const from = parseCivilDate(given.from);
  const blank = (['name', 'full'] as const).filter((field) => given[field].trim() === '');
  return [
    ...(/^[a-z0-9][a-z0-9-]{1,59}$/.test(given.code)
      ? []
      : [invalid('/code', '代码', '应为小写字母、数字和短横线，例如“villagers-committees-law”')]),
    ...blank.map((field) =>
      problem('field-required', { field: field === 'name' ? '简称' : '全称' }, { path: `/${field}` }),
    ),
    ...(given.reason.trim() === ''
      ? [problem('reason-required', { action: '录入法律' }, { path: '/reason' })]
      : []),
    ...(from === null
      ? [problem('date-invalid', { field: '施行日期', value: given.from }, { path: '/from' })]
      : []),
    ...(known.namesTaken.includes(given.name) || known.namesTaken.includes(given.full)
      ? [invalid('/name', '名称', '已有同名的法律，请选择它并录入新的版本')]
      : []),
    ...versionRefusals(given, known),
    ...known.misplaced.map((place) => invalid('/places', '条款', `“${place}”不是条款，例如“第二十条第一项”`)),
    ...known.unknown.map((basis) => invalid('/moves', '条款的接续', `法律库中没有“${basis}”`)),
  ];
}

function versionRefusals(given: Given, { newestFrom, labels, fillsIn }: KnownStatute): readonly Refusal[] {
  if (newestFrom === null || fillsIn) return [];
  return [
    ...(given.label.trim() === '' || labels.includes(given.label)
      ? [invalid('/label', '版本', '应与已有的版本不同，例如“2025年修订”')]
      : []),
    ...(given.from <= newestFrom
      ? [invalid('/from', '施行日期', `应晚于现有版本的施行日期${newestFrom}`)]
      : []),
  ];
}
