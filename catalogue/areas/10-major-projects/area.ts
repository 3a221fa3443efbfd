import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { INVESTMENT_RULES } from '../../law/statutes/budgets.ts';
import { DISCLOSURE, GRASSROOTS_STANDARDS, PROJECT_PUBLICITY } from '../../law/statutes/disclosure.ts';
import {
  ALL,
  CITIES_AND_COUNTIES,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  item,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { PROJECT_KINDS } from './dossiers.ts';
import { MUNICIPAL_WORKS } from './municipal-works.ts';
import { PUBLICITY_TYPES } from './publicity-types.ts';
import {
  PROJECT_APPROVAL,
  PROJECT_BASICS,
  PROJECT_CHANGE,
  PROJECT_COMPLETION,
  PROJECT_PROGRESS,
} from './types.ts';

const AREA: AreaDeclaration = {
  code: '10-major-projects',
  number: 10,
  article: '(十)',
  title: '重大工程项目信息公开',
  kind: 'execution',
  demand: '政府投资的环保、交通、城市基础设施、农林水和土地整治项目，公开基本情况、审批情况和建设进展。',
  leads: ['fgw'],
  responsible: ALL,
};

const PUBLICITY = PROJECT_PUBLICITY.whole;

const projectItem = (
  given: Pick<ItemDeclaration, 'code' | 'title' | 'type' | 'elements' | 'clauses'>,
): ItemDeclaration =>
  item(AREA, {
    ...given,
    group: '重大项目',
    basis: [PUBLICITY, INVESTMENT_RULES.whole],
    responsible: EVERY_GOVERNMENT,
    ...TWENTY_WORKING_DAYS,
  });

export const AREA_10: DeclaredArea = {
  area: AREA,
  items: [
    ...policyItems(AREA),
    projectItem({
      code: '10.project-list',
      title: '重大工程项目基本情况',
      type: 'project-basics',
      elements: ['项目代码和名称', '建设地点', '建设内容和规模', '总投资和资金来源', '责任单位', '计划工期'],
      clauses: ['10.1'],
    }),
    projectItem({
      code: '10.project-approval',
      title: '重大工程项目审批情况',
      type: 'project-approval',
      elements: ['审批事项', '批准文号', '批准机关和日期', '批准内容', '批准的投资'],
      clauses: ['10.2'],
    }),
    projectItem({
      code: '10.project-change',
      title: '重大工程项目设计变更',
      type: 'project-change',
      elements: ['变更内容', '变更理由', '批准机关和文号'],
      clauses: ['10.2'],
    }),
    projectItem({
      code: '10.project-bidding',
      title: '重大工程项目招标投标情况',
      type: 'project-bidding',
      elements: ['招标事项核准', '招标方式', '代理机构', '中标人和中标价', '合同签订'],
      clauses: ['10.2'],
    }),
    projectItem({
      code: '10.project-land',
      title: '重大工程项目征收土地情况',
      type: 'project-land',
      elements: ['征收范围和面积', '用地批准文号', '征收公告', '补偿标准和安置', '补偿费支付'],
      clauses: ['10.2'],
    }),
    projectItem({
      code: '10.project-supervision',
      title: '重大工程项目质量安全监督情况',
      type: 'project-supervision',
      elements: ['监督机构', '参建五方和负责人', '检查内容', '问题和整改', '投诉电话'],
      clauses: ['10.3'],
    }),
    projectItem({
      code: '10.project-progress',
      title: '重大工程项目建设进展',
      type: 'project-progress',
      elements: ['形象进度', '完成投资和到位资金', '质量和安全情况', '现场照片'],
      clauses: ['10.3'],
    }),
    projectItem({
      code: '10.project-completion',
      title: '重大工程项目竣工情况',
      type: 'project-completion',
      elements: ['验收结论', '竣工决算', '参建单位', '接收和管理单位'],
      clauses: ['10.3'],
    }),
    item(AREA, {
      code: '10.municipal-works',
      title: '市政建设和养护工程',
      group: '市政建设',
      type: 'municipal-works',
      elements: ['工程名称和地点', '建设内容', '工期', '占道和绕行', '建设和施工单位', '投诉电话'],
      basis: [DISCLOSURE.at('第二十一条'), GRASSROOTS_STANDARDS.whole],
      responsible: CITIES_AND_COUNTIES,
      clauses: ['10.1'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
  types: [
    PROJECT_BASICS,
    PROJECT_APPROVAL,
    PROJECT_CHANGE,
    ...PUBLICITY_TYPES,
    PROJECT_PROGRESS,
    PROJECT_COMPLETION,
    MUNICIPAL_WORKS,
  ],
  dossierKinds: PROJECT_KINDS,
};
