import { ownRule } from '../../../src/kernel/citation.ts';
import type { AreaDeclaration, ItemDeclaration } from '../../../src/schema/declaration.ts';
import { DISCLOSURE } from '../../law/statutes/disclosure.ts';
import { PUBLIC_RENTAL, RURAL_HOUSING } from '../../law/statutes/land.ts';
import {
  type Based,
  CITIES_AND_COUNTIES,
  COUNTIES_AND_BELOW,
  EVERY_GOVERNMENT,
  item,
  TWENTY_WORKING_DAYS,
} from '../define.ts';

type Given = Pick<ItemDeclaration, 'code' | 'title' | 'type' | 'elements'> &
  Based &
  Partial<Pick<ItemDeclaration, 'responsible' | 'timing' | 'timingBasis'>>;

const RENTAL = PUBLIC_RENTAL.whole;
const RURAL = RURAL_HOUSING.whole;
/** A notice is up on the day on which its term begins. */
const THE_SAME_DAY = {
  timing: { kind: 'event', event: 'documentDate', days: 0, unit: 'same-day' },
  timingBasis: ownRule('公示自公示之日起计算，当日发布'),
} as const;

const HOUSING: readonly Given[] = [
  {
    code: '11.housing-rules',
    title: '保障性住房规范性文件',
    type: 'policy-document',
    elements: ['标题', '发文字号', '发文机关', '保障范围和条件', '租金和补贴标准', '有效性'],
    basis: [DISCLOSURE.at('第二十条', '第二十一条')],
    responsible: EVERY_GOVERNMENT,
  },
  {
    code: '11.housing-stock',
    title: '保障性住房房源',
    type: 'housing-stock',
    elements: ['项目名称和地址', '套数', '户型和面积', '租金'],
    basis: [RENTAL],
  },
  {
    code: '11.affordable-housing',
    title: '保障性住房分配程序',
    type: 'housing-scheme',
    elements: ['房源', '申请条件', '分配程序', '申请时间'],
    basis: [RENTAL],
  },
  {
    code: '11.housing-review',
    title: '保障性住房分配过程（申请家庭公示）',
    type: 'housing-list',
    elements: ['申请编号', '申请人（隐去部分字）', '家庭人数', '审核结果', '公示期', '监督电话'],
    basis: [RENTAL],
    ...THE_SAME_DAY,
  },
  {
    code: '11.housing-result',
    title: '保障性住房分配结果',
    type: 'housing-result',
    elements: ['摇号选房经过', '承租人（隐去部分字）', '保障方式', '住房项目'],
    basis: [RENTAL],
  },
  {
    code: '11.housing-exit',
    title: '保障性住房退出情况',
    type: 'housing-exit',
    elements: ['承租人（隐去部分字）', '原住房项目', '退出原因', '退出日期', '处理方式'],
    basis: [RENTAL],
  },
];

const RURAL_HOUSES: readonly Given[] = [
  {
    code: '11.rural-housing-notice',
    title: '农村危房改造拟定对象公示',
    type: 'benefit-notice',
    elements: ['户主（隐去部分字）', '村组', '人数', '拟享受的待遇', '公示截止日期', '监督电话'],
    basis: [RURAL],
    ...THE_SAME_DAY,
  },
  {
    code: '11.rural-housing',
    title: '农村危房改造对象认定',
    type: 'rural-house-subject',
    elements: ['户主（隐去部分字）', '乡镇、村、组', '对象类别', '鉴定等级', '改造方式'],
    basis: [RURAL],
  },
  {
    code: '11.rural-housing-subsidy',
    title: '农村危房改造补助资金分配',
    type: 'rural-house-subsidy',
    elements: ['户主（隐去部分字）', '乡镇、村、组', '中央和地方补助', '补助合计', '发放日期'],
    basis: [RURAL],
  },
  {
    code: '11.rural-housing-result',
    title: '农村危房改造结果',
    type: 'rural-house-result',
    elements: ['户主（隐去部分字）', '改造方式', '改造后面积', '开工和竣工日期', '验收结果'],
    basis: [RURAL],
  },
];

export const housingItems = (area: AreaDeclaration): readonly ItemDeclaration[] => [
  ...HOUSING.map((given) =>
    item(area, {
      ...TWENTY_WORKING_DAYS,
      responsible: CITIES_AND_COUNTIES,
      ...given,
      group: '住房保障',
      clauses: ['11.5'],
    }),
  ),
  ...RURAL_HOUSES.map((given) =>
    item(area, {
      ...TWENTY_WORKING_DAYS,
      responsible: COUNTIES_AND_BELOW,
      ...given,
      group: '农村危房改造',
      clauses: ['11.6'],
    }),
  ),
];
