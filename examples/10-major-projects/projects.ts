import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DossierRecord } from '../../src/schema/example.ts';
import { taken } from '../dossiers/builders.ts';

export interface Project {
  readonly code: string;
  readonly name: string;
  readonly basics: JsonObject;
}

/** The records of one project; titles carry the mark of the demonstration. */
export const recordsOf = (project: Project) => {
  const record = (item: string, day: string, title: string, content: JsonObject): DossierRecord =>
    taken(`10.project-${item}`, day, {
      title: `〔演示〕${title}`,
      dossierNumber: project.code,
      ...content,
    });
  return {
    basics: (day: string): DossierRecord =>
      record('list', day, `${project.name}基本情况`, {
        stage: 'basics',
        matter: `〔演示〕${project.name}`,
        contact: '0731-12345678',
        ...project.basics,
      }),
    approval: (
      day: string,
      approvalKind: string,
      what: string,
      authority: string,
      serial: number,
      more: JsonObject = {},
    ): DossierRecord =>
      record('approval', day, `关于${project.name}${what}的批复`, {
        stage: 'approval',
        approvalKind,
        approvalNumber: `示例审〔${day.slice(0, 4)}〕${serial}号`,
        authority: `〔演示〕${authority}`,
        content: `同意${project.name}${what}。`,
        ...more,
      }),
    bidding: (day: string, section: string, work: string, winner: string, price: string): DossierRecord =>
      record('bidding', day, `${project.name}${section}招标投标情况`, {
        stage: 'bidding',
        section,
        work,
        method: 'open',
        approved: `示例招核〔${day.slice(0, 4)}〕8号，公开招标`,
        agency: '〔演示〕示例招标代理有限公司',
        winner: `〔演示〕${winner}`,
        price,
        contractOn: day,
        supervisor: '〔演示〕示例发展和改革部门，12345',
      }),
    land: (day: string, area: string, due: string, paid: string): DossierRecord =>
      record('land', day, `${project.name}征收土地情况`, {
        stage: 'land',
        place: '示例镇示例村一组、二组',
        area,
        approval: `示例政地〔${day.slice(0, 4)}〕21号`,
        announcedOn: day,
        compensation: '按征地区片综合地价补偿，青苗和附着物按公布的标准；货币安置和迁建安置由被征收人选择。',
        households: '安置86人，被征地农民社会保障费用已足额缴纳',
        due,
        paid,
        contact: '0731-12345678',
      }),
    supervision: (day: string, findings: string, handling: string): DossierRecord =>
      record('supervision', day, `${project.name}质量安全监督情况（${day}）`, {
        stage: 'supervision',
        authority: '〔演示〕示例建设工程质量安全监督站',
        parties: [
          ['owner', '建设公司', '市政一级'],
          ['survey', '勘察院', '综合甲级'],
          ['design', '设计院', '行业甲级'],
          ['builder', '建设集团', '总承包一级'],
          ['supervisor', '监理公司', '甲级'],
        ].map(([role = '', unit = '', qualification = '']) => ({
          role,
          unit: `〔演示〕示例${unit}`,
          leader: '张示例',
          qualification,
        })),
        checked: '原材料检验、隐蔽工程验收、危大工程方案、临边防护。',
        findings,
        handling,
        hotline: '12345',
      }),
    progress: (
      day: string,
      percent: number,
      invested: string,
      received: string,
      works: string,
    ): DossierRecord =>
      record('progress', day, `${project.name}建设进展（截至${day}）`, {
        stage: 'progress',
        percent,
        invested,
        received,
        works,
        quality: '本期抽检全部合格，没有发生安全事故。',
      }),
    change: (day: string, changes: readonly JsonObject[]): DossierRecord =>
      record('change', day, `关于${project.name}设计变更的批复`, {
        stage: 'change',
        approvalNumber: `示例变〔${day.slice(0, 4)}〕3号`,
        authority: '〔演示〕示例发展和改革部门',
        reasons: '施工中发现溶洞，原基础方案不能保证安全。',
        changes,
      }),
    completion: (day: string, content: JsonObject): DossierRecord =>
      record('completion', day, `${project.name}竣工验收情况`, { stage: 'completion', ...content }),
  };
};

const fund = (source: string, amount: string): JsonObject => ({ source, amount });

export const SEWAGE: Project = {
  code: '2403-430100-04-01-900001',
  name: '示例污水处理厂扩建工程',
  basics: {
    sector: 'environment',
    owner: '〔演示〕示例市水务建设有限公司',
    inCharge: '〔演示〕示例市住房和城乡建设局分管负责人',
    location: '示例区示例街道',
    longitude: '112.981234',
    latitude: '28.301122',
    scale: '新增日处理污水5万吨，出水达到一级A标准，新建配套管网12公里。',
    investment: '28600',
    funds: [fund('中央预算内投资', '8000'), fund('地方政府专项债券', '15000'), fund('市级财政', '5600')],
    startPlanned: '2024-09-01',
    finishPlanned: '2025-12-31',
  },
};

export const ROAD: Project = {
  code: '2501-430121-04-01-900002',
  name: '示例大道延长线道路工程',
  basics: {
    sector: 'urban',
    owner: '〔演示〕示例县城市建设投资有限公司',
    inCharge: '〔演示〕示例县交通运输局分管负责人',
    location: '果园镇、示例镇',
    longitude: '113.128800',
    latitude: '28.356600',
    scale: '全长4.6公里，双向六车道，含桥梁1座、综合管廊2.1公里。',
    investment: '41200',
    funds: [fund('省级补助', '6000'), fund('县级财政', '15200'), fund('地方政府专项债券', '20000')],
    startPlanned: '2025-07-01',
    finishPlanned: '2027-06-30',
  },
};

export const FIELDS: Project = {
  code: '2510-433123-04-01-900003',
  name: '示例片区高标准农田和土地整治项目',
  basics: {
    sector: 'land',
    owner: '〔演示〕示例县农业发展有限公司',
    inCharge: '〔演示〕示例县农业农村局分管负责人',
    location: '廖家桥镇等3个乡镇',
    longitude: '109.482200',
    latitude: '27.968800',
    scale: '建设高标准农田8200亩，修建机耕路21公里、灌排渠系36公里。',
    investment: '1968.5',
    funds: [fund('中央财政', '1312'), fund('省级财政', '492'), fund('县级财政', '164.5')],
    startPlanned: '2026-03-15',
    finishPlanned: '2027-03-31',
  },
};

export const RESERVOIR: Project = {
  code: '2412-430500-04-01-900004',
  name: '示例水库除险加固工程',
  basics: {
    sector: 'rural',
    owner: '〔演示〕示例水库管理所',
    inCharge: '〔演示〕示例市水利局分管负责人',
    location: '示例县示例镇',
    longitude: '111.330000',
    latitude: '27.120000',
    scale: '大坝防渗加固、溢洪道改建、更新启闭设备。',
    investment: '3260.75',
    funds: [fund('中央水利发展资金', '2282'), fund('省级财政', '978.75')],
    startPlanned: '2025-10-08',
    finishPlanned: '2026-09-30',
  },
};

export const HIGHWAY: Project = {
  code: '2309-430000-04-01-900005',
  name: '示例县至示例县高速公路',
  basics: {
    sector: 'transport',
    owner: '〔演示〕示例高速公路建设有限公司',
    inCharge: '〔演示〕省级交通运输主管部门分管负责人',
    location: '示例市、示例自治州',
    longitude: '110.390000',
    latitude: '28.450000',
    scale: '全长86.3公里，双向四车道，设计速度100公里/小时。',
    investment: '1386000',
    funds: [fund('车辆购置税收入补助', '320000'), fund('省级财政', '96000'), fund('银行贷款', '970000')],
    startPlanned: '2024-06-30',
    finishPlanned: '2028-06-30',
  },
};
