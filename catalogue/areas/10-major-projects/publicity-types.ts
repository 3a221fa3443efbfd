import * as field from '../../types/dossier-fields.ts';
import { quantity } from '../../types/number-fields.ts';
import { dossierRecordType } from '../../types/record-types.ts';
import { options } from '../../types/registers/register-fields.ts';

const NUMBER = {
  title: '项目代码',
  help: '投资项目在线审批监管平台赋予的代码，例如“2601-430100-04-01-000123”。',
} as const;

/** 招标投标: one record for each section that was let. */
const BIDDING = dossierRecordType({
  key: 'project-bidding',
  title: '重大工程项目招标投标情况',
  description: '招标事项核准、资格预审、招标公告、中标候选人和中标结果、合同订立和履约，一个标段一条。',
  titleHelp: '例如“……项目施工一标段招标投标情况”。',
  dateTitle: '信息形成日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('bidding', '招标投标'),
  matter: null,
  fields: {
    section: field.text('标段', '', true),
    work: field.choice(
      '招标内容',
      '',
      true,
      options({
        survey: '勘察',
        design: '设计',
        works: '施工',
        supervision: '监理',
        equipment: '重要设备材料',
      }),
    ),
    method: field.choice(
      '招标方式',
      '',
      true,
      options({ open: '公开招标', invited: '邀请招标', exempt: '依法不招标' }),
    ),
    approved: field.text('招标事项核准', '核准文号；不招标的写明法律依据。', true, 300),
    trading: field.text('交易项目编号', '在公共资源交易栏目中查询全过程。', false, 60),
    agency: field.text('招标代理机构', '没有的填“无”。', true),
    winner: field.text('中标人', '', true),
    price: field.tenThousandYuan('中标价', '', true),
    contractOn: field.pastDay('合同签订日期', '', true),
    supervisor: field.text('投诉受理机关和电话', '', true),
  },
  body: 'optional',
});

/** 征收土地: what the project takes, by which approval, and what is paid. */
const LAND = dossierRecordType({
  key: 'project-land',
  title: '重大工程项目征收土地情况',
  description: '征地告知书、征地批准文件、征收土地公告、补偿安置方案和补偿费支付情况。',
  titleHelp: '例如“……项目征收土地情况”。',
  dateTitle: '信息形成日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('land', '征收土地'),
  matter: null,
  fields: {
    place: field.text('征收范围', '写到村、组。', true, 300),
    area: quantity('征收面积', '公顷', 4),
    approval: field.text('用地批准文号', '', true, 100),
    announcedOn: field.pastDay('征收土地公告日期', '', true),
    compensation: field.longText('补偿标准和安置方式', '', true),
    households: field.text('安置人口和社会保障', '', true, 300),
    due: field.tenThousandYuan('应付补偿费', '', true),
    paid: field.tenThousandYuan('已付补偿费', '', true),
    expropriation: field.text('征收项目编号', '在征地栏目中查询全过程。', false, 60),
    contact: field.phone('咨询电话', true),
  },
  body: 'optional',
});

/** 质量安全监督: who builds and who watches, before the works are finished. */
const SUPERVISION = dossierRecordType({
  key: 'project-supervision',
  title: '重大工程项目质量安全监督情况',
  description: '质量安全监督机构、参建五方和负责人、监督检查发现的问题和整改、质量安全责任追究。',
  titleHelp: '例如“……项目2026年第一季度质量安全监督情况”。',
  dateTitle: '检查日期',
  dateHelp: '',
  number: NUMBER,
  stages: field.only('supervision', '质量安全监督'),
  matter: null,
  fields: {
    authority: field.text('质量安全监督机构', '', true),
    parties: field.rowsUpTo(20)('参建单位', '建设、勘察、设计、施工、监理五方各一行。', {
      role: field.choice(
        '责任',
        '',
        true,
        options({ owner: '建设', survey: '勘察', design: '设计', builder: '施工', supervisor: '监理' }),
      ),
      unit: field.text('单位', '', true),
      leader: field.text('项目负责人', '', true, 60),
      qualification: field.text('资质', '', true, 100),
    }),
    checked: field.longText('检查内容', '', true),
    findings: field.longText('发现的问题', '没有的填“无”。', true),
    handling: field.longText('处理和整改', '没有的填“无”。', true),
    hotline: field.phone('投诉电话', true),
  },
  body: 'optional',
});

export const PUBLICITY_TYPES = [BIDDING, LAND, SUPERVISION];
