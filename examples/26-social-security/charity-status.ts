import type {
  DemonstrationRecord,
  ListEdition,
  ListExample,
  RecordExample,
} from '../../src/schema/example.ts';
import { documentExample, listEdition, refusedExample, shownOn } from '../builders/records.ts';
import { ARTIFICIAL_CODES } from '../dossiers/builders.ts';

const STATUS = [
  ['示例慈善会', 'registered', '登记为慈善组织'],
  ['示例慈善会', 'fundraising', '取得公开募捐资格'],
  ['示例慈善会', 'deduction', '取得公益性捐赠税前扣除资格'],
  ['示例助学基金会', 'registered', '登记为慈善组织'],
  ['示例助学基金会', 'inspected', '等级评估为4A级'],
  ['示例助学基金会', 'commended', '通报表扬'],
  ['示例敬老服务中心', 'registered', '登记为慈善组织'],
  ['示例敬老服务中心', 'purchase', '承接社区助餐服务'],
  ['示例敬老服务中心', 'penalised', '未按期公开募捐情况，警告并限期改正'],
  ['示例乡村医疗慈善信托', 'trust', '信托文件备案'],
] as const;

const edition = (body: string, title: string, count: number): ListEdition =>
  listEdition(
    {
      item: '26.charity-status',
      body,
      title,
      on: '2026-02-05',
      basis: '关于公布慈善组织信息的通知',
      reason: '按照慈善法公开。',
    },
    STATUS.slice(0, count).map(([organisation, kind, decision], index) => ({
      number: `CS-2026-${String(index + 1).padStart(3, '0')}`,
      organisation,
      uscc: ARTIFICIAL_CODES[Math.floor(index / 3)] ?? '',
      kind,
      decision,
      documentNumber: '',
      since: '2026-01-20',
      until: kind === 'deduction' ? '2028-12-31' : '',
    })),
  );

export const SHOWN_STATUS = [
  edition('mzt', '全省慈善组织信息', STATUS.length),
  edition('changsha', '示例市慈善组织信息', 6),
];
export const STATUS_LISTS: readonly ListExample[] = SHOWN_STATUS.map((each) => ({
  says: String(each.content.title),
  editions: [each],
  refusals: [],
}));

/** Every five days while it lasts: sums grow, and each report adds up. */
const REPORTS = Array.from({ length: 10 }, (_, index): RecordExample => {
  const day = `2026-${index < 5 ? '01' : '02'}-${String((index % 5) * 5 + 4).padStart(2, '0')}`;
  const [raised, used] = [120_000 + index * 48_500, 30_000 + index * 46_000];
  return documentExample(
    { type: 'charity-emergency-report', item: '26.charity-emergency', body: 'mzt' },
    `示例县洪涝灾害募得款物情况（第${index + 1}期）`,
    day,
    {
      event: '示例县洪涝灾害（虚构）',
      organisation: '示例慈善会',
      campaign: 'MJ-2026-9001',
      asOf: day,
      raised: `${raised}.00`,
      used: `${used}.00`,
      remaining: `${raised - used}.00`,
      goods: '棉被、饮用水、方便食品，已全部发放。',
      recipients: [{ to: '示例镇', amount: `${used}.00`, use: '过渡安置和房屋修缮' }],
      contact: '12345',
      summary: `累计募得${raised}元，拨付${used}元（虚构）。`,
    },
  );
});

export const EMERGENCY_REPORTS: readonly RecordExample[] = [
  ...REPORTS,
  ...REPORTS.slice(0, 1).map((each) => refusedExample(each, { remaining: '1.00' }, 'sum-wrong')),
];

export const shownEmergencyReports = (): readonly DemonstrationRecord[] =>
  REPORTS.map((each) => shownOn(each, String(each.content.documentDate), { time: '17:30' }));
