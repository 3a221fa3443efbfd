import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { ListExample } from '../../src/schema/example.ts';
import { listEdition } from '../builders/records.ts';

const BASIS = '关于开展行政执法公示的通知（湘示例〔2026〕21号）';
const first = (item: string, body: string, title: string, on: string) => ({
  item,
  body,
  title,
  on,
  basis: BASIS,
  reason: '按照行政执法公示制度首次公布。',
});

export const SUBJECTS = listEdition(
  first('08.enforcement-subjects', 'changsha-xian', '长沙县行政执法主体公示', '2026-01-12'),
  [
    {
      code: 'ZT-001',
      name: '〔演示〕示例县城市管理综合执法局',
      kind: 'organ',
      duties: '市容环境卫生、户外广告、违法建设等方面的行政处罚和与之相关的行政检查、行政强制。',
      basis: '行政处罚法第十八条；城市市容和环境卫生管理条例第四条。',
      territory: '全县',
      officers: 64,
      address: '示例县示例路1号',
      telephone: '0731-12345678',
    },
    {
      code: 'ZT-002',
      name: '〔演示〕示例县疾病预防控制监督所',
      kind: 'entrusted',
      entrustedBy: '〔演示〕示例县卫生健康局',
      duties: '受委托对公共场所卫生、生活饮用水卫生实施检查和处罚。',
      basis: '行政处罚法第二十条。',
      territory: '全县',
      officers: 12,
      address: '示例县示例路8号',
      telephone: '0731-12345679',
    },
  ],
);

export const OFFICERS = listEdition(
  first('08.enforcement-officers', 'changsha-xian', '长沙县行政执法人员公示', '2026-01-12'),
  [
    ['43019900101', '张示例', 'valid'],
    ['43019900102', '李示例', 'valid'],
    ['43019900103', '王示例', 'suspended'],
  ].map(([number = '', name = '', status = '']) => ({
    number,
    name,
    unit: '〔演示〕示例县城市管理综合执法局',
    field: '城市管理',
    issuer: '〔演示〕示例省人民政府',
    validUntil: '2029-12-31',
    status,
  })),
);

export const LEGAL_BASIS = listEdition(
  first('08.enforcement-basis', 'hbt', '生态环境执法依据目录', '2026-01-15'),
  [
    {
      code: '1',
      name: '中华人民共和国水污染防治法',
      rank: 'law',
      issuer: '全国人民代表大会常务委员会',
      inForceFrom: '2018-01-01',
      articles: '第七章“法律责任”各条。',
      status: 'in-force',
    },
    {
      code: '2',
      name: '排污许可管理条例',
      rank: 'administrative-regulation',
      issuer: '国务院',
      number: '国务院令第736号',
      inForceFrom: '2021-03-01',
      articles: '第三十三条至第四十四条。',
      status: 'in-force',
    },
  ],
);

const grade = (
  code: string,
  step: string,
  circumstances: string,
  range: string,
  fine: JsonObject,
): JsonObject => ({
  code,
  violation: '未按照排污许可证规定的频次开展自行监测',
  prohibition: '排污许可管理条例第十九条。',
  penaltyBasis: '排污许可管理条例第三十六条：责令改正，处2万元以上20万元以下的罚款。',
  grade: step,
  circumstances,
  range,
  ...fine,
});

export const DISCRETION = listEdition(
  first('08.discretion-benchmarks', 'hbt', '生态环境行政处罚裁量权基准', '2026-02-02'),
  [
    grade(
      'C-001-1',
      'none',
      '首次发现，缺测1次，在检查前已经改正，没有造成危害后果。',
      '不予处罚，教育当事人。',
      {},
    ),
    grade('C-001-2', 'lighter', '缺测不超过2次，责令改正后按期完成。', '处2万元以上6万元以下的罚款。', {
      fineFrom: '20000.00',
      fineTo: '60000.00',
    }),
    grade('C-001-3', 'ordinary', '缺测3次以上，或者缺测的是主要污染物。', '处6万元以上14万元以下的罚款。', {
      fineFrom: '60000.00',
      fineTo: '140000.00',
    }),
    grade(
      'C-001-4',
      'heavier',
      '拒不改正，或者一年内因同类违法行为受过处罚。',
      '处14万元以上20万元以下的罚款。',
      {
        fineFrom: '140000.00',
        fineTo: '200000.00',
      },
    ),
  ],
);

/** The second edition raises one grade, so that the comparison has something to show. */
export const DISCRETION_ADJUSTED = listEdition(
  {
    ...first('08.discretion-benchmarks', 'hbt', '生态环境行政处罚裁量权基准', '2026-02-25'),
    basis: '关于调整部分裁量权基准的通知（湘示例〔2026〕30号）',
    reason: '执法实践表明从轻处罚的条件过宽，作出调整。',
  },
  [
    {
      ...grade('C-001-2', 'lighter', '缺测1次，责令改正后按期完成。', '处2万元以上5万元以下的罚款。', {
        fineFrom: '20000.00',
        fineTo: '50000.00',
      }),
      operation: 'change',
    },
  ],
);

export const INSPECTIONS = listEdition(
  first('08.random-inspection', 'zhuzhou', '株洲市2026年度随机抽查事项清单', '2026-01-20'),
  [
    {
      code: 'SJ-2026-01',
      name: '建筑工程质量安全检查',
      category: 'key',
      basis: '建设工程质量管理条例第四十三条。',
      unit: '〔演示〕示例市住房和城乡建设局',
      objects: '在建房屋建筑和市政工程项目',
      content: '参建单位质量安全责任落实、危大工程管理、检测报告真实性。',
      method: '实地核查、书面检查',
      share: '10.00',
      frequency: '每年2次',
      jointly: '〔演示〕示例市应急管理局',
    },
    {
      code: 'SJ-2026-02',
      name: '物业服务企业检查',
      category: 'general',
      basis: '物业管理条例第五条。',
      unit: '〔演示〕示例市住房和城乡建设局',
      objects: '物业服务企业',
      content: '服务合同、收费公示、专项维修资金使用。',
      method: '书面检查',
      share: '5.00',
      frequency: '每年1次',
    },
  ],
);

export const REMEDIES = listEdition(
  first('08.enforcement-remedies', 'hbt', '生态环境行政执法救济途径', '2026-01-15'),
  [
    {
      code: '1',
      name: '对行政处罚决定不服',
      way: 'reconsideration',
      limit: '知道该行为之日起60日内',
      receiver: '〔演示〕示例省人民政府行政复议机构',
      address: '示例市示例路2号',
      telephone: '0731-12345678',
      procedure: '递交行政复议申请书和决定书复印件，可以当面、邮寄或者网上提交。',
      basis: '行政复议法第二十条。',
    },
    {
      code: '2',
      name: '对行政处罚决定不服',
      way: 'lawsuit',
      limit: '知道该行为之日起6个月内',
      receiver: '〔演示〕有管辖权的人民法院',
      address: '示例市示例路3号',
      telephone: '12368',
      procedure: '递交起诉状和副本；书写确有困难的，可以口头起诉。',
      basis: '行政诉讼法第四十六条。',
    },
    {
      code: '3',
      name: '拟作出较大数额罚款、吊销许可证件等决定',
      way: 'hearing',
      limit: '被告知后5个工作日内',
      receiver: '〔演示〕本机关法制机构',
      address: '示例市示例路1号',
      telephone: '0731-12345678',
      procedure: '在陈述申辩告知书的回执上写明，或者另行书面提出。',
      basis: '行政处罚法第六十三条、第六十四条。',
    },
  ],
);

const company = (serial: number): string => withUsccCheck(`91439900MA0000${String(serial).padStart(3, '0')}`);
const AUTHORITY = withUsccCheck('11439900000000001');

const permit = (serial: number, name: string, content: string, decidedOn: string): JsonObject => ({
  number: `示例许字〔2026〕${serial}号`,
  document: '准予行政许可决定书',
  name,
  person: 'organisation',
  uscc: company(serial),
  legalRepresentative: '赵示例',
  kind: 'general',
  certificate: '排污许可证',
  certificateNumber: `${company(serial)}001P`,
  content,
  decidedOn,
  validFrom: decidedOn,
  validUntil: '2031-02-28',
  authority: '〔演示〕示例市生态环境局',
  authorityUscc: AUTHORITY,
  status: 'valid',
  source: '〔演示〕示例市生态环境局',
  sourceUscc: AUTHORITY,
});

export const PERMITS = listEdition(
  {
    ...first('08.permit-decisions', 'changsha', '长沙市行政许可决定公示', '2026-03-02'),
    basis: '本批行政许可决定书',
    reason: '按照双公示要求公开本批决定。',
  },
  [
    permit(901, '〔演示〕示例甲有限公司', '准予排放污染物，主要排放口2个。', '2026-02-26'),
    permit(902, '〔演示〕示例乙有限公司', '准予变更排污许可证记载的主要负责人。', '2026-02-27'),
  ],
);

export const PENALTIES = listEdition(
  {
    ...first('08.penalty-decisions', 'changsha-xian', '长沙县行政处罚决定公示', '2026-02-09'),
    basis: '本批行政处罚决定书',
    reason: '按照双公示要求公开本批决定。',
  },
  [
    {
      number: '示例罚字〔2026〕9031号',
      name: '〔演示〕示例丙有限公司',
      uscc: company(903),
      legalRepresentative: '钱示例',
      violation: '擅自设置大型户外广告',
      facts: '未经批准在示例路一侧设置大型户外广告一处，面积36平方米。',
      basis: '城市市容和环境卫生管理条例第三十六条。',
      category: 'fine',
      content: '责令限期拆除，处罚款2000元。',
      fine: '0.2',
      decidedOn: '2026-02-06',
      displayUntil: '2026-12-31',
      authority: '〔演示〕示例县城市管理综合执法局',
    },
  ],
);

const valid = (says: string, ...editions: ListExample['editions']): ListExample => ({
  says,
  editions,
  refusals: [],
});

export const ENFORCEMENT_LISTS: readonly ListExample[] = [
  valid('执法主体', SUBJECTS),
  valid('执法人员', OFFICERS),
  valid('执法依据', LEGAL_BASIS),
  valid('裁量权基准，后来调整', DISCRETION, DISCRETION_ADJUSTED),
  valid('随机抽查事项', INSPECTIONS),
  valid('救济途径', REMEDIES),
  valid('行政许可决定', PERMITS),
  valid('行政处罚决定', PENALTIES),
  {
    says: '许可决定的信用代码校验位不对，没有数据来源单位',
    editions: [
      listEdition(first('08.permit-decisions', 'changde', '常德市行政许可决定公示', '2026-03-02'), [
        {
          ...permit(904, '〔演示〕示例丁有限公司', '准予。', '2026-02-26'),
          uscc: '91439900MA00009999',
          source: '',
        },
      ]),
    ],
    refusals: ['check-digit-wrong', 'field-required'],
  },
];
