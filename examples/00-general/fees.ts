import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListEdition, ListExample } from '../../src/schema/example.ts';
import { listEdition } from '../builders/records.ts';

type Fee = readonly [
  code: string,
  name: string,
  department: string,
  payer: string,
  standard: string,
  more?: JsonObject,
];

/** Well known fees with standards made up for the demonstration. */
const FEES: readonly Fee[] = [
  ['GA-01', '居民身份证工本费', '公安', '补领、换领的居民', '补领每证40元，换领每证20元'],
  [
    'GA-02',
    '机动车号牌工本费',
    '公安',
    '申领号牌的机动车所有人',
    '汽车反光号牌每副100元',
    { enterprise: 'yes' },
  ],
  ['GA-03', '普通护照工本费', '公安', '申领护照的公民', '每本120元', { treasury: 'central' }],
  [
    'ZR-01',
    '不动产登记费',
    '自然资源',
    '申请登记的权利人',
    '住宅每件80元，非住宅每件550元',
    { enterprise: 'yes' },
  ],
  [
    'ZR-02',
    '耕地开垦费',
    '自然资源',
    '占用耕地的建设单位',
    '按地类和等级，每平方米20—60元',
    { enterprise: 'yes', level: 'province' },
  ],
  [
    'ZJ-01',
    '城镇垃圾处理费',
    '住房城乡建设',
    '产生生活垃圾的单位和个人',
    '居民每户每月6元',
    { level: 'province' },
  ],
  [
    'ZJ-02',
    '污水处理费',
    '住房城乡建设',
    '排放污水的单位和个人',
    '居民每立方米0.95元',
    { enterprise: 'yes' },
  ],
  ['JT-01', '船舶登记费', '交通运输', '办理登记的船舶所有人', '已停征', { enterprise: 'yes' }],
  ['SL-01', '水土保持补偿费', '水利', '生产建设项目单位', '每平方米1元', { enterprise: 'yes' }],
  ['NY-01', '渔业资源增殖保护费', '农业农村', '捕捞单位和个人', '按捕捞产值的1%—3%', { enterprise: 'yes' }],
  ['WJ-01', '预防接种服务费', '卫生健康', '接种非免疫规划疫苗者', '每剂次20元', { level: 'province' }],
  ['RS-01', '专业技术人员职业资格考试考务费', '人力资源社会保障', '报考人员', '每科50—70元'],
  ['JY-01', '普通高中学费', '教育', '公办普通高中学生', '省级示范校每生每学期1000元', { level: 'province' }],
  [
    'FJ-01',
    '残疾人就业保障金',
    '残联',
    '未按比例安排残疾人就业的单位',
    '按差额人数和上年平均工资',
    { kind: 'fund', enterprise: 'yes' },
  ],
];

const line = ([code, name, department, payer, standard, more = {}]: Fee): JsonObject => ({
  code,
  name,
  kind: 'fee',
  department,
  collector: `${department}部门及其所属单位`,
  payer,
  standard,
  basis: `〔演示〕关于${name}有关问题的通知`,
  priceBasis: '〔演示〕关于收费标准的通知',
  level: 'central',
  treasury: 'local',
  enterprise: 'no',
  relief: '低保对象、特困人员免收',
  since: '2026-01-01',
  complaint: '12345',
  ...more,
});

const edition = (body: string, title: string, lines: readonly JsonObject[], on = '2026-01-16'): ListEdition =>
  listEdition(
    {
      item: '00.administrative-fees',
      body,
      title,
      on,
      basis: '关于公布行政事业性收费目录清单的通知',
      reason: '按年度公布目录清单，收费标准为演示虚构。',
    },
    lines,
  );

const PROVINCE = edition('czt', '全省行政事业性收费目录清单（2026年）', FEES.map(line));
const STOPPED = edition(
  'czt',
  '全省行政事业性收费目录清单：停征船舶登记费',
  [{ operation: 'remove', code: 'JT-01' }],
  '2026-02-20',
);
const CITY = edition('changsha', '示例市行政事业性收费目录清单（2026年）', FEES.slice(0, 11).map(line));
const COUNTY = edition(
  'changsha-xian',
  '示例县行政事业性收费目录清单（2026年）',
  FEES.slice(0, 10).map(line),
);

export const FEE_LISTS: readonly ListExample[] = [
  { says: '全省收费目录：公布后停征一项', editions: [PROVINCE, STOPPED], refusals: [] },
  { says: '市级收费目录', editions: [CITY], refusals: [] },
  { says: '县级收费目录', editions: [COUNTY], refusals: [] },
  {
    says: '收费项目没有依据',
    editions: [
      edition(
        'czt',
        '没有依据的收费',
        FEES.slice(0, 1).map((fee) => ({ ...line(fee), basis: '' })),
      ),
    ],
    refusals: ['field-required'],
  },
];
