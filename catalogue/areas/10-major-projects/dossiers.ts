import { citedTogether, ownRule } from '../../../src/kernel/citation.ts';
import { projectCodeFault } from '../../../src/kernel/identifiers.ts';
import { problem } from '../../../src/kernel/problems.ts';
import type { DossierKind, Gate } from '../../../src/schema/dossier-kind.ts';
import { needsEarlier, neverFalls } from '../../dossiers/figure-gates.ts';
import { notBefore, own } from '../../dossiers/gates.ts';
import { stage } from '../../dossiers/stage.ts';
import { APPROVAL_PLATFORM } from '../../law/statutes/administration.ts';
import { CONSTRUCTION, INVESTMENT_RULES } from '../../law/statutes/budgets.ts';
import { PROJECT_PUBLICITY } from '../../law/statutes/disclosure.ts';
import { DOSSIER_FIELDS } from '../../types/record-types.ts';

const INVESTMENT = INVESTMENT_RULES.whole;
const PUBLICITY = PROJECT_PUBLICITY.whole;

const rightCode: Gate = {
  name: 'project-code-is-right',
  title: '项目代码正确，属于审批类',
  basis: APPROVAL_PLATFORM.whole,
  judge: (record) => {
    const value = String(record.content.dossierNumber ?? '');
    const fault =
      projectCodeFault(value) ?? (value.slice(-9, -7) === '01' ? null : '政府投资项目为审批类，第四段应为01');
    return fault === null
      ? []
      : [
          problem(
            'project-code-invalid',
            { value, detail: fault },
            { path: '/content/dossierNumber', basis: APPROVAL_PLATFORM.whole },
          ),
        ];
  },
};

/** What 94号 asks besides: none of them waits for another. */
const PUBLICITY_STAGES = [
  ['bidding', '招标投标', '招标事项核准、中标人、中标价和合同。'],
  ['land', '征收土地', '征收范围、批准文件、公告、补偿标准和支付。'],
  ['supervision', '质量安全监督', '监督机构、参建五方、检查发现的问题和整改。'],
].map(([key = '', title = '', demand = '']) =>
  stage({ key, title, demand, audience: 'public', type: `project-${key}`, anyTime: true }),
);

/** 政府投资项目: one project, one dossier under its national code. */
export const PROJECT_KINDS: readonly DossierKind[] = [
  {
    key: 'investment-project',
    version: 1,
    validFrom: '2016-01-01',
    title: '重大工程项目',
    basis: PUBLICITY,
    number: {
      title: '项目代码',
      pattern: '\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}',
      help: '项目代码由投资项目在线审批监管平台赋予，',
      example: '2601-430100-04-01-000123',
    },
    fields: { ...DOSSIER_FIELDS, changes: 'changes' },
    ocds: null,
    lookup: null,
    running: [
      {
        title: '建设进展',
        stage: 'progress',
        at: 'documentDate',
        figures: [
          { field: 'percent', drawing: 'bar' },
          { field: 'invested', drawing: 'line' },
          { field: 'received', drawing: null },
        ],
      },
    ],
    location: { longitude: 'longitude', latitude: 'latitude' },
    stages: [
      stage({
        key: 'basics',
        title: '基本情况',
        demand: '建设内容和规模、地点、总投资和资金来源、责任单位、计划工期。',
        audience: 'public',
        type: 'project-basics',
        opens: true,
        repeatable: false,
        required: () => true,
        gates: [
          rightCode,
          notBefore({
            name: 'finish-not-before-start',
            later: own('finishPlanned'),
            laterTitle: '计划竣工日期',
            earlier: own('startPlanned'),
            earlierTitle: '计划开工日期',
            field: 'finishPlanned',
            basis: INVESTMENT,
          }),
        ],
      }),
      stage({
        key: 'approval',
        title: '审批',
        demand: '立项、可研、初设、用地、环评、施工许可等批准结果。',
        audience: 'public',
        type: 'project-approval',
        required: () => true,
        anyTime: true,
      }),
      stage({
        key: 'change',
        title: '设计变更',
        demand: '重大设计变更的内容、理由和批准文号。',
        audience: 'public',
        type: 'project-change',
        anyTime: true,
      }),
      ...PUBLICITY_STAGES,
      stage({
        key: 'progress',
        title: '建设进展',
        demand: '形象进度、完成投资、资金到位、质量安全和现场照片。',
        audience: 'public',
        type: 'project-progress',
        required: () => true,
        gates: [
          needsEarlier({
            name: 'permit-before-works',
            stage: 'approval',
            field: 'approvalKind',
            values: ['construction-permit', 'start-report'],
            missing: '施工许可或者开工报告',
            wanted: '建设进展',
            basis: citedTogether(CONSTRUCTION.at('第七条'), INVESTMENT_RULES.at('第二十条')),
          }),
          neverFalls({
            name: 'progress-never-falls',
            stage: 'progress',
            field: 'percent',
            title: '形象进度',
            unit: '%',
            basis: PUBLICITY,
          }),
          neverFalls({
            name: 'investment-never-falls',
            stage: 'progress',
            field: 'invested',
            title: '累计完成投资',
            unit: '万元',
            basis: PUBLICITY,
          }),
        ],
      }),
      stage({
        key: 'completion',
        title: '竣工',
        demand: '竣工验收结论、竣工决算和移交使用情况。',
        audience: 'public',
        type: 'project-completion',
        repeatable: false,
        closes: () => true,
        gates: [
          notBefore({
            name: 'finished-not-before-started',
            later: own('finishedOn'),
            laterTitle: '实际竣工日期',
            earlier: own('startedOn'),
            earlierTitle: '实际开工日期',
            field: 'finishedOn',
            basis: ownRule('实际竣工日期不早于实际开工日期'),
          }),
        ],
      }),
    ],
  },
];
