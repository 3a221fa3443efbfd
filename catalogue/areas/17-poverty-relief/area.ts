import type { Cited } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import {
  BUDGET_RULES,
  POVERTY_EXIT,
  RELIEF_EVALUATION,
  RELIEF_NOTICES,
  RETURN_PREVENTION,
} from '../../law/statutes/budgets.ts';
import { CHARITY, DONATION_LAW } from '../../law/statutes/social.ts';
import {
  ALL,
  type DeclaredArea,
  EVERY_GOVERNMENT,
  each,
  GRASSROOTS,
  item,
  leadsAndPrefectures,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { RELIEF_DOSSIERS } from './dossiers.ts';
import { RELIEF_FUNDS, RELIEF_PERFORMANCE } from './types/documents.ts';
import { EXIT_TYPES, PROJECT_TYPES } from './types/dossiers.ts';
import { FUNDS_BY_REGION } from './types/funds-by-region.ts';
import { HELP_TYPES } from './types/helpers.ts';
import { DONATIONS, HELPED_HOUSEHOLDS } from './types/registers.ts';

const AREA: AreaDeclaration = {
  code: '17-poverty-relief',
  number: 17,
  article: '(十七)',
  title: '扶贫领域信息公开',
  kind: 'management',
  demand: '公开扶贫政策、对象、绩效、退出、资金和项目安排，全面公开扶贫捐赠。',
  leads: ['fpb'],
  responsible: ALL,
};

const NOTICES = RELIEF_NOTICES.whole;
const EXIT = POVERTY_EXIT.whole;
/** Who helps: every government down to the village. */
const EVERYWHERE = [...EVERY_GOVERNMENT, ...GRASSROOTS];

type Given = Pick<ItemDeclaration, 'code' | 'title' | 'group' | 'type' | 'elements'>;

const relief = (given: Given, basis: Cited, clause: string): ItemDeclaration =>
  item(AREA, {
    ...given,
    basis: [basis],
    responsible: EVERYWHERE,
    clauses: [clause],
    ...TWENTY_WORKING_DAYS,
  });

const HELP_ITEMS: readonly ItemDeclaration[] = [
  {
    code: '17.project-library',
    title: '县级项目库',
    group: '扶贫项目',
    type: 'relief-project-library',
    elements: ['项目名称和地点', '建设内容', '预算', '绩效目标', '联农带农机制', '入库和调出'],
    basis: [NOTICES],
    ...TWENTY_WORKING_DAYS,
  },
  {
    code: '17.helpers',
    title: '驻村帮扶工作队和帮扶责任人',
    group: '帮扶对象',
    type: 'relief-helpers',
    elements: ['姓名和单位', '职务', '责任', '帮扶的村和户数', '办公电话'],
    basis: [RETURN_PREVENTION.whole],
    ...TWENTY_WORKING_DAYS,
  },
  {
    code: '17.monitoring',
    title: '防返贫监测情况',
    group: '帮扶对象',
    type: 'relief-monitoring',
    elements: ['期初和期末监测对象', '新增', '风险消除', '主要原因', '帮扶措施'],
    basis: [RETURN_PREVENTION.whole],
    ...each('quarter'),
  },
].map((given) => item(AREA, { ...given, responsible: [{ set: 'counties' }], clauses: ['17.1'] }));

export const AREA_17: DeclaredArea = {
  area: AREA,
  types: [
    FUNDS_BY_REGION,
    HELPED_HOUSEHOLDS,
    RELIEF_FUNDS,
    RELIEF_PERFORMANCE,
    ...PROJECT_TYPES,
    ...EXIT_TYPES,
    DONATIONS,
    ...HELP_TYPES,
  ],
  dossierKinds: RELIEF_DOSSIERS,
  items: [
    ...policyItems(AREA),
    relief(
      {
        code: '17.households',
        title: '帮扶对象（防返贫监测对象）',
        group: '帮扶对象',
        type: 'relief-households',
        elements: ['户主姓名（隐去部分）', '家庭人数', '对象类别', '帮扶措施', '公示期限'],
      },
      RETURN_PREVENTION.whole,
      '17.1',
    ),
    relief(
      {
        code: '17.exit-review',
        title: '贫困退出（风险消除）民主评议',
        group: '贫困退出',
        type: 'relief-exit-review',
        elements: ['评议人数', '拟退出户数', '核实情况'],
      },
      EXIT,
      '17.1',
    ),
    relief(
      {
        code: '17.exit-notice',
        title: '贫困退出（风险消除）公示',
        group: '贫困退出',
        type: 'relief-exit-notice',
        elements: ['拟退出名单（隐去部分）', '达到标准的情况', '公示期限', '异议受理'],
      },
      EXIT,
      '17.1',
    ),
    relief(
      {
        code: '17.exit-result',
        title: '贫困退出（风险消除）公告',
        group: '贫困退出',
        type: 'relief-exit-result',
        elements: ['退出户数和人数', '异议处理', '后续帮扶政策'],
      },
      EXIT,
      '17.1',
    ),
    relief(
      {
        code: '17.relief-funds',
        title: '扶贫（衔接）资金分配公告',
        group: '扶贫资金',
        type: 'relief-funds',
        elements: ['资金名称和来源', '规模', '政策依据和分配办法', '分配结果', '监督电话'],
      },
      NOTICES,
      '17.1',
    ),
    ...HELP_ITEMS,
    item(AREA, {
      code: '17.funds-by-region',
      title: '扶贫（衔接推进乡村振兴）资金分地区安排和绩效',
      group: '扶贫资金',
      type: 'relief-funds-by-region',
      elements: ['中央、省级、市县资金', '支出进度', '项目数', '受益人口', '绩效评价'],
      basis: [NOTICES, BUDGET_RULES.at('第六条第一款')],
      responsible: leadsAndPrefectures(AREA),
      clauses: ['17.1'],
      ...each('year', 60),
    }),
    relief(
      {
        code: '17.project-plan',
        title: '扶贫（衔接）项目安排公示',
        group: '扶贫项目',
        type: 'relief-project-plan',
        elements: ['项目名称和地点', '建设内容', '资金来源和规模', '实施单位', '绩效目标', '带动机制'],
      },
      NOTICES,
      '17.1',
    ),
    relief(
      {
        code: '17.project-progress',
        title: '扶贫（衔接）项目进展',
        group: '扶贫项目',
        type: 'relief-project-progress',
        elements: ['施工单位', '合同金额', '进度', '支付'],
      },
      NOTICES,
      '17.1',
    ),
    relief(
      {
        code: '17.project-result',
        title: '扶贫（衔接）项目完成情况公告',
        group: '扶贫项目',
        type: 'relief-project-result',
        elements: ['验收结论', '资金使用', '受益人口', '资产管护'],
      },
      NOTICES,
      '17.1',
    ),
    item(
      AREA,
      {
        code: '17.performance',
        title: '扶贫（衔接）成效和绩效评价',
        group: '扶贫绩效',
        type: 'relief-performance',
        elements: ['评价单位', '综合得分和等次', '指标目标值和完成值', '改进措施'],
        basis: [RELIEF_EVALUATION.whole, NOTICES],
        responsible: EVERY_GOVERNMENT,
        clauses: ['17.1'],
        ...TWENTY_WORKING_DAYS,
      },
      'result',
    ),
    item(AREA, {
      code: '17.relief-donations',
      title: '扶贫（乡村振兴）捐赠',
      group: '扶贫捐赠',
      type: 'relief-donations',
      elements: ['捐赠方', '捐赠款物', '捐赠意向', '接收单位和票据', '使用项目和金额', '结余'],
      basis: [CHARITY.at('第九章'), DONATION_LAW.at('第二十二条')],
      responsible: EVERY_GOVERNMENT,
      clauses: ['17.2'],
      ...TWENTY_WORKING_DAYS,
    }),
  ],
};
