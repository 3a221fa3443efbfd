import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { ListEdition, ListExample } from '../../src/schema/example.ts';
import { hospitalPrices, PRICE_LINES, PROVINCIAL_PRICES } from './prices.ts';

const edition = (
  item: string,
  body: string,
  title: string,
  changes: readonly JsonObject[],
  more: JsonObject = {},
): ListEdition => ({
  item: `24.${item}`,
  body,
  content: {
    title: `〔演示〕${title}`,
    documentDate: '2026-02-10',
    effectiveOn: '2026-02-15',
    basis: '〔演示〕医疗卫生信息公开工作要求',
    article: '第三条',
    reason: '首次公布。',
    changes: changes.map((change) => ({ operation: 'add', ...change })),
    ...more,
  },
});

const project = (code: string, name: string, kind: string, more: JsonObject = {}): JsonObject => ({
  code,
  name,
  kind,
  basis: '〔演示〕健康示例行动方案（湘示例发〔2026〕7号）',
  target: '常住居民。',
  content: '扩大服务范围，提高服务质量，每年公布进展。',
  period: '2026—2028年',
  unit: '省卫生健康委',
  status: 'active',
  progress: '已在30个县市区实施。',
  updatedOn: '2026-02-01',
  contact: '0731-12345678',
  ...more,
});

const PROJECTS = edition('health-projects', 'wjw', '重大卫生政策和项目目录', [
  project('WSZC-01', '农村适龄妇女“两癌”免费检查', 'service', {
    target: '35至64周岁农村妇女。',
    funds: '8600',
    source: '中央和省级财政',
  }),
  project('WSZC-02', '出生缺陷综合防治', 'service', {
    target: '孕产妇和新生儿。',
    funds: '5200',
    source: '省级财政',
  }),
  project('WSZC-03', '县域医疗中心建设', 'construction', {
    target: '医疗服务能力较弱的县。',
    funds: '36000',
    source: '专项债券和地方财政',
  }),
  project('WSZC-04', '药品耗材集中采购', 'policy', { target: '全省公立医疗机构患者。' }),
  project('WSZC-05', '家庭医生签约服务', 'service', { target: '老年人、慢性病患者等重点人群优先。' }),
]);
const COUNTY_PROJECTS = edition('health-projects', 'changsha-xian', '重大卫生项目目录', [
  project('CX-01', '村卫生室标准化建设', 'construction', {
    unit: '县卫生健康局',
    funds: '480',
    source: '县级财政',
  }),
  project('CX-02', '65岁以上老年人免费体检', 'service', {
    unit: '县卫生健康局',
    target: '65周岁以上常住老年人。',
  }),
]);

const told = (
  code: string,
  group: string,
  name: string,
  content: string,
  more: JsonObject = {},
): JsonObject => ({
  code,
  group,
  name,
  content,
  place: '门诊大厅公示栏、本平台',
  department: '院办公室',
  contact: '0731-12345678',
  updatedOn: '2026-02-01',
  ...more,
});

const HOSPITAL = edition('institution-catalogue', 'demo-hospital', '医院信息公开目录', [
  told('GK-01', 'overview', '医院概况', '三级甲等综合医院，开放床位1800张，设临床科室46个。'),
  told(
    'ZZ-01',
    'qualification',
    '医疗机构执业许可证',
    '登记号43990000000000A，有效期至2030年12月31日，诊疗科目见副本。',
  ),
  told('ZZ-02', 'qualification', '大型医用设备配置许可', 'CT 4台、磁共振3台、直线加速器1台，均有配置许可。', {
    department: '设备科',
  }),
  told('KS-01', 'departments', '科室和专家出诊', '各科室位置、专家姓名和出诊时间每周一更新。', {
    department: '医务部',
  }),
  told('LC-01', 'process', '预约挂号', '提前7天放号，可以通过公众号、电话和现场自助机预约；取消请提前1天。', {
    department: '门诊部',
  }),
  told('LC-02', 'process', '住院流程', '开具入院证，到住院服务中心办理登记、缴纳预交金，凭腕带入住病区。', {
    department: '住院服务中心',
  }),
  told('LC-03', 'process', '病历复印', '出院10个工作日后，凭有效身份证件到病案室办理，可以邮寄。', {
    department: '病案室',
  }),
  told('JG-01', 'price', '价格查询', '可在大厅自助机和本平台“医疗服务项目价格”查询；住院患者每日可查清单。', {
    department: '价格管理科',
  }),
  told('YB-01', 'insurance', '异地就医直接结算', '已开通跨省住院和门诊慢特病直接结算，先备案后就医。', {
    department: '医保科',
  }),
  told('YB-02', 'insurance', '便民服务', '轮椅免费借用，设老年人绿色通道、母婴室、志愿者服务台。', {
    department: '门诊部',
  }),
  told('HF-01', 'conduct', '投诉渠道', '投诉接待室在门诊二楼，工作日8:00至17:30；7个工作日内答复。', {
    department: '医患关系办公室',
  }),
  told('HF-02', 'conduct', '医德医风', '执行医疗机构工作人员廉洁从业九项准则，举报可拨打监督电话。', {
    department: '监察室',
  }),
]);
const HEALTH_CENTRE = edition('institution-catalogue', 'guoyuan-health-centre', '卫生院信息公开目录', [
  told('GK-01', 'overview', '卫生院概况', '一级甲等，服务全镇13个村（社区）。'),
  told('LC-01', 'process', '预防接种', '每周二、周五上午接种，带接种证；可以在公众号预约。', {
    department: '公共卫生科',
  }),
  told('LC-02', 'process', '家庭医生签约', '找村医或到公共卫生科签约，签约免费。', {
    department: '公共卫生科',
  }),
  told('HF-01', 'conduct', '投诉渠道', '院长接待日每周一；当场能答复的当场答复。'),
]);

const provider = (
  code: string,
  name: string,
  kind: string,
  lon: string,
  lat: string,
  more: JsonObject = {},
): JsonObject => ({
  code,
  name,
  kind,
  services: '居民健康档案、预防接种、孕产妇和儿童健康管理、老年人健康管理、高血压和2型糖尿病患者管理。',
  area: '本镇各村（社区）',
  address: '示例路1号',
  hours: '周一至周日 8:00—17:30',
  contact: '0731-12345678',
  supervision: '12345',
  division: '430121',
  longitude: lon,
  latitude: lat,
  ...more,
});

const PROVIDERS = edition('public-health-providers', 'changsha-xian', '基本公共卫生服务机构名录', [
  provider('CX-W-001', '示例镇中心卫生院', 'township', '113.112000', '28.283000'),
  provider('CX-W-002', '示例街道社区卫生服务中心', 'community', '113.082000', '28.246000', {
    area: '示例街道8个社区',
  }),
  provider('CX-W-003', '示例县妇幼保健院', 'maternal', '113.090000', '28.251000', {
    services: '孕产妇健康管理、儿童健康管理、“两癌”检查。',
  }),
  provider('CX-W-004', '示例县疾病预防控制中心', 'cdc', '113.075000', '28.262000', {
    services: '预防接种门诊、传染病防控、艾滋病自愿咨询检测。',
  }),
  provider('CX-W-005', '示例甲村卫生室', 'village', '113.221000', '28.342000', {
    area: '示例甲村',
    hours: '全天',
  }),
  provider('CX-W-006', '示例乙村卫生室', 'village', '113.301000', '28.391000', {
    area: '示例乙村',
    hours: '全天',
  }),
]);
const VILLAGE_PROVIDER = edition(
  'public-health-providers',
  'changsha-xian-guoyuan-xinming',
  '村基本公共卫生服务机构',
  [provider('XM-001', '示例村卫生室', 'village', '113.160000', '28.310000', { area: '本村', hours: '全天' })],
);
const FENGHUANG_PROVIDERS = edition('public-health-providers', 'fenghuang', '基本公共卫生服务机构名录', [
  provider('FH-W-001', '示例山区镇卫生院', 'township', '109.598000', '27.948000', {
    division: '433123',
    contact: '0743-12345678',
  }),
  provider('FH-W-002', '示例苗寨村卫生室', 'village', '109.512000', '28.012000', {
    division: '433123',
    hours: '全天',
    contact: '0743-12345678',
  }),
]);

const standard = (
  code: string,
  name: string,
  target: string,
  content: string,
  level: string,
): JsonObject => ({
  code,
  name,
  target,
  content,
  standard: level,
  free: 'free',
  provider: '乡镇卫生院、村卫生室、社区卫生服务中心（站）',
  basis: '国家基本公共卫生服务规范（第三版）',
});

const STANDARDS = edition('public-health-standards', 'wjw', '基本公共卫生服务项目和标准', [
  standard(
    '01',
    '居民健康档案管理',
    '常住居民',
    '建立和更新健康档案，可以在线查询。',
    '规范化电子建档率按年度任务。',
  ),
  standard('02', '健康教育', '常住居民', '发放资料、讲座、义诊咨询。', '每个卫生院每月至少1次讲座。'),
  standard(
    '03',
    '预防接种',
    '0至6岁儿童和重点人群',
    '免费接种国家免疫规划疫苗。',
    '以乡镇为单位接种率不低于90%。',
  ),
  standard(
    '04',
    '0至6岁儿童健康管理',
    '0至6岁儿童',
    '新生儿访视、定期体检、生长发育评估。',
    '满月、3、6、8、12、18、24、30、36月龄和4、5、6岁各1次。',
  ),
  standard(
    '05',
    '孕产妇健康管理',
    '孕产妇',
    '孕期保健、产后访视、产后42天检查。',
    '孕期至少5次，产后至少2次。',
  ),
  standard(
    '06',
    '老年人健康管理',
    '65岁及以上老年人',
    '生活方式评估、体格检查、辅助检查、健康指导。',
    '每年1次。',
  ),
  standard(
    '07',
    '高血压患者健康管理',
    '35岁及以上原发性高血压患者',
    '面对面随访、用药指导。',
    '每年至少4次随访、1次健康检查。',
  ),
  standard(
    '08',
    '2型糖尿病患者健康管理',
    '35岁及以上2型糖尿病患者',
    '测血糖、面对面随访。',
    '每年至少4次空腹血糖检测。',
  ),
  standard(
    '09',
    '严重精神障碍患者管理',
    '确诊在家居住的患者',
    '随访评估、分类干预、健康检查。',
    '每年至少4次随访。',
  ),
  standard(
    '10',
    '肺结核患者健康管理',
    '辖区内确诊的常住患者',
    '督导服药、随访评估。',
    '强化期每10天、继续期每月1次。',
  ),
]);

/** Lists that are taken, one for each type and level. */
export const HEALTH_LISTS: readonly ListEdition[] = [
  PROJECTS,
  COUNTY_PROJECTS,
  HOSPITAL,
  HEALTH_CENTRE,
  PROVIDERS,
  VILLAGE_PROVIDER,
  FENGHUANG_PROVIDERS,
  STANDARDS,
  hospitalPrices('demo-hospital', 'priceThird', 110),
  hospitalPrices('changsha-xian-hospital', 'priceSecond', 60),
  hospitalPrices('guoyuan-health-centre', 'priceFirst', 24),
];

const takes = (says: string, ...editions: readonly ListEdition[]): ListExample => ({
  says,
  editions,
  refusals: [],
});
const PRICE = PRICE_LINES[0] ?? {};

export const HEALTH_LIST_EXAMPLES: readonly ListExample[] = [
  takes('医疗服务价格，第二版调整一部分价格', ...PROVINCIAL_PRICES),
  ...HEALTH_LISTS.map((list) => takes(`${list.item} ${list.body}`, list)),
  {
    says: '没有计价单位',
    editions: [edition('service-prices', 'ybj', '价格', [{ ...PRICE, unit: '' }])],
    refusals: ['field-required'],
  },
  {
    says: '同一项目编码出现两次',
    editions: [edition('service-prices', 'ybj', '价格', [PRICE, PRICE])],
    refusals: ['entry-repeated'],
  },
  {
    says: '机构所在地的行政区划代码不存在',
    editions: [
      edition('public-health-providers', 'changsha-xian', '名录', [
        provider('CX-W-009', '示例卫生院', 'township', '113.1', '28.2', { division: '439999' }),
      ]),
    ],
    refusals: ['division-unknown'],
  },
];
