import type { AreaDeclaration, Responsible } from '../../../src/schema/declaration.ts';
import { DISCLOSURE, GRASSROOTS_STANDARDS } from '../../law/statutes/disclosure.ts';
import { ADMISSIONS, UNIVERSITIES } from '../../law/statutes/social.ts';
import {
  CITIES_AND_COUNTIES,
  type DeclaredArea,
  item,
  leadsAndPrefectures,
  PREFECTURES,
  policyItems,
  TWENTY_WORKING_DAYS,
} from '../define.ts';
import { ADMISSION } from './dossiers.ts';
import { SCHOOL_DISTRICTS } from './school-districts.ts';
import {
  ADMISSION_CANDIDATES,
  ADMISSION_DOCUMENT,
  ADMISSION_PLAN,
  ADMISSION_RECHECK,
  ADMISSION_RESULTS,
  ADMISSION_SCHOOLS,
  ADMISSION_VIOLATION,
} from './types.ts';

const AREA: AreaDeclaration = {
  code: '23-admissions',
  number: 23,
  article: '(二十三)',
  title: '教育招考服务公开',
  kind: 'service',
  demand:
    '公开招生政策、资格、章程、计划、录取程序和结果、咨询申诉渠道、违规查处和新生复查，重点公开保送生、自主选拔、高水平运动员、艺术特长生等特殊类型招生。',
  leads: ['jyt'],
  responsible: PREFECTURES,
};

/** The education authorities, and the schools themselves. */
const WHO: readonly Responsible[] = [
  ...leadsAndPrefectures(AREA),
  { bodies: ['example-university', 'changsha-middle-school'] },
];
const BASIS = [ADMISSIONS.whole, UNIVERSITIES.at('第七条')];

const admissionItem = (given: {
  readonly code: string;
  readonly title: string;
  readonly type: string;
  readonly elements: readonly string[];
  readonly clauses: readonly string[];
  /** 结果公开, where the others are 服务公开. */
  readonly result?: true;
}) => {
  const { result, ...rest } = given;
  const whole = { ...rest, group: '招生考试', basis: BASIS, responsible: WHO, ...TWENTY_WORKING_DAYS };
  return item(AREA, whole, result ? 'result' : AREA.kind);
};

export const AREA_23: DeclaredArea = {
  area: AREA,
  types: [
    ADMISSION_DOCUMENT,
    ADMISSION_SCHOOLS,
    ADMISSION_CANDIDATES,
    ADMISSION_RESULTS,
    ADMISSION_VIOLATION,
    ADMISSION_RECHECK,
    ADMISSION_PLAN,
    SCHOOL_DISTRICTS,
  ],
  dossierKinds: [ADMISSION],
  items: [
    ...policyItems(AREA),
    admissionItem({
      code: '23.admission-notice',
      title: '招生政策、章程、计划、程序和咨询申诉',
      type: 'admission-document',
      elements: ['招生政策', '招生章程', '招生计划', '录取程序', '咨询和申诉渠道'],
      clauses: ['23.1'],
    }),
    admissionItem({
      code: '23.plan',
      title: '招生计划',
      type: 'admission-plan',
      elements: ['学校', '专业', '科类', '计划数', '学费', '选科要求'],
      clauses: ['23.1'],
    }),
    admissionItem({
      code: '23.qualification',
      title: '招生资格',
      type: 'admission-schools',
      elements: ['学校', '专业或项目', '资格依据'],
      clauses: ['23.1', '23.2'],
    }),
    admissionItem({
      code: '23.candidates',
      title: '特殊类型考生资格',
      type: 'admission-candidates',
      elements: ['资格条件', '考生名单', '测试成绩或资格等级', '公示期限', '异议受理电话'],
      clauses: ['23.1', '23.2'],
    }),
    admissionItem({
      code: '23.results',
      title: '录取结果',
      type: 'admission-results',
      elements: ['录取人数', '录取最低分', '录取名单', '公示期限'],
      result: true,
      clauses: ['23.1', '23.2'],
    }),
    item(AREA, {
      code: '23.school-districts',
      title: '义务教育学区划分和入学条件',
      group: '义务教育',
      type: 'school-districts',
      elements: ['招生范围', '招生计划', '入学条件', '报名材料和时间', '随迁子女入学', '咨询电话'],
      basis: [DISCLOSURE.at('第二十条第十一项'), GRASSROOTS_STANDARDS.whole],
      responsible: CITIES_AND_COUNTIES,
      clauses: ['23.1'],
      ...TWENTY_WORKING_DAYS,
    }),
    admissionItem({
      code: '23.violations',
      title: '重大违规事件及查处',
      type: 'admission-violation',
      elements: ['违规事实', '处理依据', '处理结果', '监督举报电话'],
      clauses: ['23.1'],
    }),
    admissionItem({
      code: '23.recheck',
      title: '录取新生复查结果',
      type: 'admission-recheck',
      elements: ['复查人数和办法', '复查结果', '取消入学资格人数', '申诉电话'],
      result: true,
      clauses: ['23.1'],
    }),
  ],
};
