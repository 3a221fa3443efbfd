import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import {
  CREDIT_REPAIR,
  DISCRETION,
  ENFORCEMENT,
  LICENSING,
  PENALTIES,
  RANDOM_INSPECTION,
} from '../../law/statutes/administration.ts';
import { type Based, GOVERNMENTS_AND_DEPARTMENTS, item, TWENTY_WORKING_DAYS, underRule } from '../define.ts';

const PUBLICITY = ENFORCEMENT.whole;
const PENALTIES_39 = PENALTIES.at('第三十九条');

type Said = Pick<ItemDeclaration, 'code' | 'title' | 'group' | 'type' | 'elements'> &
  Based &
  Partial<Pick<ItemDeclaration, 'timing' | 'timingBasis'>>;

/**
 * 事前公示: who, on which ground, by what measure and by what steps. 事后公示: what was decided and what can be done against
 * it.
 */
const SAID: readonly Said[] = [
  {
    code: '08.enforcement-subjects',
    title: '行政执法主体和职责权限',
    group: '执法公示',
    type: 'enforcement-subject',
    elements: ['执法主体名称', '主体类别', '职责权限', '执法依据', '办公地址', '监督电话'],
    basis: [PUBLICITY, PENALTIES_39],
  },
  {
    code: '08.enforcement-officers',
    title: '行政执法人员',
    group: '执法公示',
    type: 'enforcement-officer',
    elements: ['姓名', '执法证号', '所在单位', '执法类别', '证件有效期'],
    basis: [PUBLICITY],
  },
  {
    code: '08.enforcement-basis',
    title: '行政执法依据',
    group: '执法公示',
    type: 'enforcement-basis',
    elements: ['文件名称', '效力层级', '制定机关', '施行日期', '适用条款'],
    basis: [PUBLICITY, PENALTIES_39],
  },
  {
    code: '08.discretion-benchmarks',
    title: '行政处罚裁量权基准',
    group: '执法公示',
    type: 'discretion-benchmark',
    elements: ['违法行为', '法律依据', '裁量阶次', '适用情形', '裁量幅度'],
    basis: [PENALTIES.at('第三十四条'), DISCRETION.whole],
  },
  {
    code: '08.enforcement-procedure',
    title: '行政执法流程',
    group: '执法公示',
    type: 'enforcement-procedure',
    elements: ['执法类别', '办理步骤', '承办机构', '时限', '程序依据'],
    basis: [PUBLICITY, PENALTIES_39],
  },
  {
    code: '08.random-inspection',
    title: '随机抽查事项清单',
    group: '执法公示',
    type: 'random-inspection',
    elements: ['抽查事项', '抽查依据', '抽查主体', '抽查对象', '抽查内容', '抽查比例和频次'],
    basis: [RANDOM_INSPECTION.whole],
  },
  {
    code: '08.permit-decisions',
    title: '行政许可决定公示',
    group: '执法结果',
    type: 'credit-permit',
    elements: [
      '行政相对人名称',
      '统一社会信用代码',
      '决定文书名称和文号',
      '许可类别',
      '许可内容',
      '有效期',
      '许可机关',
    ],
    basis: [LICENSING.at('第四十条'), PUBLICITY],
    ...underRule('permit-decision'),
  },
  {
    code: '08.penalty-decisions',
    title: '行政处罚决定公示',
    group: '执法结果',
    type: 'credit-penalty',
    elements: [
      '行政相对人名称',
      '统一社会信用代码',
      '决定书文号',
      '违法行为',
      '处罚依据',
      '处罚内容',
      '公示截止期',
    ],
    basis: [PENALTIES.at('第四十八条第一款'), PUBLICITY, CREDIT_REPAIR.whole],
    ...underRule('penalty-decision'),
  },
  {
    code: '08.other-decisions',
    title: '行政强制、行政检查和抽查结果',
    group: '执法结果',
    type: 'other-enforcement-decisions',
    elements: [
      '当事人',
      '类别',
      '执法依据',
      '事实或者检查内容',
      '结果',
      '日期',
      '执法机关',
      '变更、撤销情况',
    ],
    basis: [PUBLICITY],
  },
  {
    code: '08.enforcement-remedies',
    title: '行政执法救济途径',
    group: '执法公示',
    type: 'enforcement-remedy',
    elements: ['适用情形', '途径', '提出期限', '受理机关', '怎样提出', '依据'],
    basis: [PUBLICITY, PENALTIES_39],
  },
];

export const enforcementItems = (area: AreaDeclaration): readonly ItemDeclaration[] =>
  SAID.map((said) =>
    item(area, {
      ...TWENTY_WORKING_DAYS,
      ...said,
      responsible: GOVERNMENTS_AND_DEPARTMENTS,
      clauses: ['8.5'],
    }),
  );
