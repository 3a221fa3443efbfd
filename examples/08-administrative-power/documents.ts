import type { RecordExample } from '../../src/schema/example.ts';
import { documentExample, refusedExample } from '../builders/records.ts';

const step = (name: string, content: string, actor: string, limit = '', basis = '') => ({
  name,
  content,
  actor,
  limit,
  basis,
});

export const PENALTY_PROCEDURE = documentExample(
  { type: 'enforcement-procedure', item: '08.enforcement-procedure', body: 'hbt' },
  '行政处罚普通程序流程',
  '2026-01-15',
  {
    power: 'penalty',
    basis: '行政处罚法第五章',
    contact: '0731-12345678',
    summary: '从发现线索到执行结案共八步，一般案件自立案之日起90日内作出决定。',
    steps: [
      step('立案', '发现线索，符合立案标准的及时立案。', '执法机构', '及时', '第五十四条'),
      step('调查取证', '两名以上执法人员出示证件，询问、勘验、收集证据。', '执法人员', '', '第五十五条'),
      step('法制审核', '情节复杂或者重大的，在决定前审核。', '法制机构', '', '第五十八条'),
      step(
        '告知',
        '告知拟处罚的内容、事实、理由、依据和陈述、申辩、听证权利。',
        '执法机构',
        '',
        '第四十四条',
      ),
      step(
        '听证',
        '当事人要求听证的，组织听证。',
        '法制机构',
        '告知后5个工作日内提出',
        '第六十三条、第六十四条',
      ),
      step('决定', '机关负责人审查或者集体讨论后作出决定。', '机关负责人', '立案之日起90日内', '第六十条'),
      step(
        '送达和公开',
        '送达决定书，依法应当公开的在公开网站公开。',
        '执法机构',
        '送达7日内，公开7个工作日内',
        '第六十一条',
      ),
      step('执行结案', '罚缴分离，履行完毕后结案归档。', '执法机构', '', '第七十四条'),
    ],
  },
);

const LICENCE_PROCEDURE = documentExample(
  { type: 'enforcement-procedure', item: '08.enforcement-procedure', body: 'changsha-xian' },
  '行政许可办理流程',
  '2026-01-20',
  {
    power: 'licence',
    basis: '行政许可法第四章',
    contact: '0731-12345678',
    steps: [
      step(
        '申请和受理',
        '材料不齐的一次告知需要补正的全部内容。',
        '受理窗口',
        '5个工作日内一次告知',
        '第三十二条',
      ),
      step(
        '审查',
        '核实材料；需要核查实质内容的，两名以上人员核查。',
        '承办机构',
        '20个工作日',
        '第三十四条',
      ),
      step(
        '决定',
        '准予或者不予；不予的说明理由并告知救济途径。',
        '机关负责人',
        '20个工作日内',
        '第四十二条',
      ),
      step('颁发和送达', '颁发许可证件。', '受理窗口', '10个工作日内', '第四十四条'),
    ],
  },
);

export const ADJUSTMENT = documentExample(
  { type: 'list-adjustment', item: '08.list-adjustment', body: 'hbt' },
  '关于调整省生态环境厅权力清单的公告',
  '2026-03-02',
  {
    effectiveOn: '2026-03-05',
    basis: '湘环演〔2026〕9号。',
    adjustments: [
      {
        list: 'powers',
        code: '43-HB-XK-008',
        name: '江河、湖泊新建、改建、扩建排污口审批',
        operation: 'change',
        before: '承办机构：环境影响评价与排放管理处',
        after: '承办机构：水生态环境处',
      },
      {
        list: 'powers',
        code: '43-HB-QT-900',
        name: '建设项目试生产核准',
        operation: 'remove',
        before: '保留',
        after: '',
      },
    ],
  },
);

const DOWNGRADED = documentExample(
  { type: 'list-adjustment', item: '08.list-adjustment', body: 'fenghuang' },
  '关于调整凤凰县责任清单的公告',
  '2026-02-03',
  {
    effectiveOn: '2026-02-10',
    basis: '关于推行权力清单制度的指导意见。',
    adjustments: [
      { list: 'duties', code: 'R-011', name: '示例检查的责任', operation: 'add', before: '', after: '新增' },
    ],
  },
);

const figure = (power: string, handled: number, decided: number, amount = '') => ({
  power,
  handled,
  decided,
  revoked: 0,
  ...(amount === '' ? {} : { amount }),
});

const annual = (body: string, on: string) =>
  documentExample(
    { type: 'enforcement-annual', item: '08.enforcement-annual', body },
    '2025年度行政执法总体情况',
    on,
    {
      year: 2025,
      subjects: 3,
      officers: 214,
      figures: [
        figure('licence', 1860, 1842),
        figure('penalty', 236, 231, '4685200.00'),
        figure('coercion', 18, 18),
        figure('inspection', 5120, 5120),
      ],
      reconsidered: 9,
      corrected: 1,
      sued: 4,
      lost: 0,
      complaints: 342,
    },
  );
export const ANNUAL_IN_TIME = annual('changsha', '2026-01-26');
/** Published after 31 January. */
export const ANNUAL_LATE = annual('xiangtan', '2026-01-30');

export const DOCUMENTS: readonly RecordExample[] = [
  PENALTY_PROCEDURE,
  LICENCE_PROCEDURE,
  ADJUSTMENT,
  DOWNGRADED,
  ANNUAL_IN_TIME,
  ANNUAL_LATE,
  refusedExample(ADJUSTMENT, { effectiveOn: '2026-03-01' }, 'date-order'),
  refusedExample(PENALTY_PROCEDURE, { steps: [] }, 'field-required'),
];
