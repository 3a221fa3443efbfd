import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import { listEdition } from '../builders/lists.ts';

/** Codes of nobody: the division 439900 does not exist. */
const uscc = (kind: '51' | '52' | '53' | '91', serial: number): string =>
  withUsccCheck(`${kind}439900MJ0000${String(serial).padStart(3, '0')}`);

const CHAMBER = { uscc: uscc('51', 1), name: '示例省茶叶行业协会' };
const CARE = { uscc: uscc('52', 2), name: '示例市银龄社会服务中心' };
const FOUNDATION = { uscc: uscc('53', 3), name: '示例助学基金会' };
const VOLUNTEERS = { uscc: uscc('51', 4), name: '示例县志愿者协会' };

const organisation = (
  who: { uscc: string; name: string },
  kind: string,
  more: JsonObject = {},
): JsonObject => ({
  ...who,
  kind,
  status: 'normal',
  legalRepresentative: '张示例',
  establishedOn: '2012-05-18',
  capital: '10',
  authority: '示例省民政厅',
  supervisor: '无',
  address: '示例市示例区示例路 12 号',
  scope: '行业服务、培训交流、标准研究和公益活动。',
  validUntil: '2028-05-17',
  charity: 'none',
  grade: '3a',
  telephone: '0731-12345678',
  ...more,
});

const FEES_BASIS = '示例协会第三届第二次会员大会决议';

export const ORGANISATIONS = listEdition(
  {
    item: '22.organisations',
    body: 'mzt',
    title: '示例省社会组织登记名录',
    basis: '社会组织信息公开工作安排',
  },
  [
    organisation(CHAMBER, 'association', { grade: '4a' }),
    organisation(FOUNDATION, 'foundation', { charity: 'raising', capital: '400', grade: '5a' }),
  ],
);

export const LOCAL_ORGANISATIONS = listEdition(
  {
    item: '22.organisations',
    body: 'changsha',
    title: '示例市社会组织登记名录',
    basis: '社会组织信息公开工作安排',
  },
  [
    organisation(CARE, 'service-institution', { authority: '示例市民政局', grade: 'none' }),
    organisation({ uscc: uscc('52', 5), name: '示例市启明培训学校' }, 'service-institution', {
      authority: '示例市民政局',
      supervisor: '示例市教育局',
      status: 'closed',
      grade: 'none',
    }),
  ],
);

const event = (
  number: string,
  who: { uscc: string; name: string },
  category: string,
  more: JsonObject,
): JsonObject => ({
  number,
  ...who,
  category,
  basis: '〔演示〕社会组织登记管理有关规定',
  decidedOn: '2026-02-26',
  authority: '示例省民政厅',
  ...more,
});

export const EVENTS = listEdition(
  {
    item: '22.registration',
    body: 'mzt',
    title: '社会组织登记评估查处公告',
    basis: '社会组织信息公开工作安排',
  },
  [
    event('示例民登〔2026〕1号', FOUNDATION, 'changed', { content: '法定代表人由李示例变更为张示例。' }),
    event('示例民评〔2026〕3号', CHAMBER, 'assessed', { content: '评估等级为 4A，有效期至 2031年2月25日。' }),
    event('示例民检〔2026〕2号', CHAMBER, 'inspected', { content: '2025年度检查结论：合格。' }),
    event('示例民罚〔2026〕1号', FOUNDATION, 'sanctioned', {
      content: '未按规定公布 2024年度工作报告，给予警告。',
      decidedOn: '2026-02-10',
      displayUntil: '2027-02-09',
      remedy: '可以自收到决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼。',
    }),
  ],
);

export const LOCAL_EVENTS = listEdition(
  {
    item: '22.registration',
    body: 'fenghuang',
    title: '示例县社会组织登记公告',
    basis: '社会组织信息公开工作安排',
  },
  [
    event('示例县民登〔2026〕5号', VOLUNTEERS, 'founded', {
      content: '准予成立登记，业务范围：志愿服务组织和培训。',
      authority: '示例县民政局',
    }),
    event('示例县民注〔2026〕1号', { uscc: uscc('52', 6), name: '示例县阳光托管中心' }, 'cancelled', {
      content: '自行申请注销，清算完毕，准予注销登记。',
      authority: '示例县民政局',
    }),
  ],
);

export const WRONG_CODE = listEdition(
  { item: '22.registration', body: 'yueyang', title: '社会组织公告', basis: '社会组织信息公开工作安排' },
  [
    event('示例〔2026〕9号', { uscc: '51439900MJ00000019', name: '示例协会' }, 'founded', {
      content: '准予成立。',
    }),
  ],
);

export const FEES = listEdition(
  {
    item: '22.fees',
    body: 'mzt',
    title: '示例省级社会组织服务收费',
    basis: '行业协会商会收费信息集中公示安排',
  },
  [
    {
      code: 'HF-01',
      name: '〔演示〕茶叶行业协会会费',
      payer: '会员单位',
      unit: '元/年',
      price: '2000',
      tiers: '理事单位 5000 元，小微企业会员 500 元；自愿入会，自由退会。',
      pricing: 'market',
      basis: FEES_BASIS,
      since: '2026-01-01',
      complaint: '12345',
    },
    {
      code: 'FW-01',
      name: '〔演示〕评茶员培训',
      payer: '自愿参加的学员',
      unit: '元/期',
      price: '860',
      tiers: '脱贫户家庭成员免费。不强制培训，不与评比、资质挂钩。',
      pricing: 'market',
      basis: '自主定价',
      since: '2026-01-01',
      complaint: '12345',
    },
  ],
);

export const LOCAL_FEES = listEdition(
  { item: '22.fees', body: 'changsha', title: '示例市社会服务机构收费', basis: '民办非企业单位收费公示安排' },
  [
    {
      code: 'YL-01',
      name: '〔演示〕银龄社会服务中心日间照料',
      payer: '60 岁以上老人',
      unit: '元/月',
      price: '600',
      tiers: '特困老人免费，低保老人减半。',
      pricing: 'guided',
      basis: '养老服务收费指导意见（示例发改价〔2025〕3号）',
      since: '2025-10-01',
      complaint: '12345',
    },
  ],
);

const agency = (
  serial: number,
  name: string,
  place: readonly [address: string, longitude: string, latitude: string],
  more: JsonObject = {},
): JsonObject => {
  const [address, longitude, latitude] = place;
  return {
    uscc: uscc('91', serial),
    name,
    nature: 'enterprise',
    service: '环境影响报告书（表）编制',
    approval: '建设项目环境影响评价审批',
    address,
    longitude,
    latitude,
    qualification: '环境影响评价工程师 6 名',
    certificate: '示例环评〔2024〕12号',
    validUntil: '2028-12-31',
    fee: '报告表 2 万元起，按工作量面议',
    feeBasis: '自主定价',
    time: '报告表 15 个工作日',
    principal: '王示例',
    telephone: '0731-12345678',
    credit: 'a',
    ...more,
  };
};

export const AGENCIES = listEdition(
  {
    item: '22.intermediaries',
    body: 'fgw',
    title: '省级审批服务中介机构名录',
    basis: '行政审批中介服务清理规范工作安排',
  },
  [
    agency(21, '示例环境科技有限公司', ['长沙市示例区示例路 9 号', '112.95', '28.21']),
    agency(22, '示例测绘设计院', ['株洲市示例区示例路 3 号', '113.13', '27.83'], {
      nature: 'institution',
      service: '建设项目用地勘测定界',
      approval: '建设用地审批',
      qualification: '测绘乙级',
      certificate: '示例测资 2023-07',
      fee: '每宗地 3000 元起，按界址点数计',
      credit: 'b',
    }),
    agency(23, '示例安全评价有限公司', ['衡阳市示例区示例大道 1 号', '112.57', '26.89'], {
      service: '安全评价',
      approval: '危险化学品经营许可',
      qualification: '安全评价机构资质（化工）',
      certificate: '示例安评 2025-03',
      fee: '加油站 8000 元起',
    }),
    agency(24, '示例水利水电勘测有限公司', ['怀化市示例区示例路 7 号', '109.99', '27.55'], {
      service: '水土保持方案编制',
      approval: '生产建设项目水土保持方案审批',
      qualification: '水土保持方案编制水平三星级',
      certificate: '示例水保 2024-15',
      fee: '按扰动面积，每公顷 1.2 万元起',
    }),
    agency(25, '示例省消防协会', ['长沙市示例区示例路 30 号', '113.01', '28.17'], {
      nature: 'organisation',
      service: '消防技术咨询',
      approval: '特殊建设工程消防设计审查',
      qualification: '行业协会，不以资质为条件',
      certificate: '无',
      fee: '不收费，协会为会员提供',
      credit: 'none',
    }),
  ],
);

export const LOCAL_AGENCIES = listEdition(
  {
    item: '22.intermediaries',
    body: 'changsha',
    title: '示例市审批服务中介机构名录',
    basis: '行政审批中介服务清理规范工作安排',
  },
  [
    agency(26, '示例施工图审查有限公司', ['长沙市示例区示例路 18 号', '112.93', '28.23'], {
      service: '施工图审查',
      approval: '建筑工程施工许可',
      qualification: '房屋建筑一类',
      certificate: '示例图审 2024-02',
      fee: '建筑面积每平方米 1.4 元',
    }),
  ],
);
