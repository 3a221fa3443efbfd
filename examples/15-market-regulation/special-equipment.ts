import { HUNAN_PREFECTURES } from '../../catalogue/geo/hunan-prefectures.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import type { DemonstrationRecord, RecordExample } from '../../src/schema/example.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

/** Invented numbers of the province; a prefecture has a share of them. */
const KINDS = [
  ['boiler', 9_200],
  ['vessel', 148_000],
  ['pipe', 21_400],
  ['lift', 362_000],
  ['crane', 68_500],
  ['ropeway', 42],
  ['ride', 1_160],
  ['vehicle', 57_300],
] as const;

const status = (body: string, place: string, at: number, share: number, deaths: number): RecordExample => {
  const kinds = KINDS.map(([kind, usual], index) => {
    const registered = Math.round(usual * share);
    const due = Math.round(registered * (kind === 'lift' ? 1 : 0.5));
    const inspected = due - Math.round(due * 0.004 * (1 + (index % 3)));
    return {
      kind,
      registered,
      due,
      inspected,
      rate: due === 0 ? '100.0' : ((inspected / due) * 100).toFixed(1),
      failed: Math.round(inspected * 0.006),
    };
  });
  const total = kinds.reduce((sum, row) => sum + row.registered, 0);
  const hazards = Math.round(total * 0.021);
  return documentExample(
    { type: 'special-equipment-status', item: '15.special-equipment', body },
    `${place}${at}年度特种设备安全总体状况`,
    `${at + 1}-02-24`,
    {
      year: at,
      kinds,
      total,
      checked: Math.round(total * 0.03),
      hazards,
      corrected: hazards - Math.round(hazards * 0.02),
      cases: Math.round(hazards * 0.04),
      accidents: deaths,
      deaths,
      deathRate: ((deaths / total) * 10_000).toFixed(3),
      situation:
        deaths === 0
          ? '没有发生特种设备事故；电梯超期未检、叉车无证操作的问题较多。'
          : '事故集中在场（厂）内叉车作业，均为违章操作。',
      next: '老旧电梯安全评估，叉车使用单位专项整治，气瓶充装全程追溯。',
      contact: '12315',
      summary: `登记特种设备${total}台（套、条），发生事故${deaths}起，死亡${deaths}人。`,
    },
  );
};

const SAMPLE = status('changsha', '长沙市', 2025, 0.24, 0);

export const EQUIPMENT_EXAMPLES: readonly RecordExample[] = [
  SAMPLE,
  status('scjgj', '湖南省', 2025, 1, 3),
  refusedExample(SAMPLE, { situation: '', kinds: [] }, 'field-required', 'field-required'),
];

/** The province and nine prefectures about the last year. */
export function shownEquipment(today: CivilDate): readonly DemonstrationRecord[] {
  const last = Number(today.slice(0, 4)) - 1;
  return [
    status('scjgj', '湖南省', last, 1, 3),
    ...HUNAN_PREFECTURES.slice(0, 9).map((place, index) =>
      status(place.body, place.name, last, index === 0 ? 0.24 : 0.09 - index * 0.005, index === 3 ? 1 : 0),
    ),
  ].map((each) => shownOn(each, `${last + 1}-02-25`, { time: '17:20', period: String(last) }));
}
