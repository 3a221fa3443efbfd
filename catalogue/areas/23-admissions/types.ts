import type { FieldDeclaration } from '../../../src/schema/declaration.ts';
import * as common from '../../types/common-fields.ts';
import * as field from '../../types/dossier-fields.ts';
import { count, quantity } from '../../types/number-fields.ts';
import { dossierRecordType } from '../../types/record-types.ts';
import { date, options, registerType, text } from '../../types/registers/register-fields.ts';
import { ADMISSION_CATEGORIES } from './options.ts';

const NUMBER = { title: '招生编号', help: '学年和招生种类的编号，同一次招生始终用同一个。' };

const masked = (title: string): FieldDeclaration => ({
  ...field.text(title, '公开时隐去名字。', true, 60),
  privacy: 'mask-name',
});
const candidateNumber: FieldDeclaration = {
  ...field.text('考生号', '公开时只留末四位。', true, 20),
  privacy: 'mask-id',
};
const SEX = common.code('性别', '', true, options({ m: '男', f: '女' }));

/** 公示: from, until, and where to object. */
const PUBLICITY = {
  publicityFrom: field.pastDay('公示起始日期', '', true),
  publicityTo: field.day('公示截止日期', '到期后本页不再显示名单。', true),
  objections: field.phone('异议受理电话', true),
};

const rows = field.rowsUpTo(2000);

/** 招生政策、章程、计划、程序、咨询申诉: what everybody must know before. */
export const ADMISSION_DOCUMENT = dossierRecordType({
  key: 'admission-document',
  title: '招生信息',
  description: '招生政策、招生章程、招生计划、录取程序和咨询申诉渠道。',
  titleHelp: '例如“2026年普通高校艺术类专业招生章程”。',
  dateTitle: '成文日期',
  dateHelp: '',
  number: NUMBER,
  stages: options({
    policy: '招生政策',
    charter: '招生章程',
    plan: '招生计划',
    procedure: '录取程序',
    enquiry: '咨询申诉',
  }),
  matter: '招生名称',
  fields: {
    category: common.code('招生类型', '', true, ADMISSION_CATEGORIES),
    schoolYear: field.text('学年', '例如“2026—2027学年”。', true, 20),
    planned: count('招生计划数', '人', { required: false }),
    telephone: field.phone('咨询电话', true),
    appeal: field.text('申诉渠道', '向谁申诉、多久答复。', true, 300),
  },
  body: 'required',
});

/** 招生资格: who may recruit. */
export const ADMISSION_SCHOOLS = dossierRecordType({
  key: 'admission-schools',
  title: '招生资格',
  description: '有资格参加本次招生的学校和专业（项目）。',
  titleHelp: '例如“2026年有艺术类专业招生资格的学校名单”。',
  dateTitle: '公布日期',
  dateHelp: '',
  number: NUMBER,
  stages: options({ qualification: '招生资格' }),
  matter: null,
  fields: {
    schools: rows('学校名单', '一所学校的一个专业（项目）一行。', {
      code: field.text('学校代码', '', false, 20),
      school: field.text('学校', '', true),
      programme: field.text('专业或项目', '', true),
      basis: field.text('资格依据', '', true),
    }),
  },
  body: 'none',
});

/** 考生资格: who may take part under special conditions, shown for the lawful term. */
export const ADMISSION_CANDIDATES = dossierRecordType({
  key: 'admission-candidates',
  title: '考生资格公示',
  description: '取得保送、自主选拔、高水平运动员、艺术特长等资格的考生名单和测试结果，公示期满后不再显示。',
  titleHelp: '例如“2026年艺术类考生资格公示”。',
  dateTitle: '公示日期',
  dateHelp: '',
  number: NUMBER,
  stages: options({ candidates: '考生资格' }),
  matter: null,
  fields: {
    ...PUBLICITY,
    standard: field.longText('资格条件', '', true),
    candidates: rows('考生名单', '一名考生一行，可从表格粘贴。未成年人的家庭、住址等不得填写。', {
      number: candidateNumber,
      name: masked('姓名'),
      sex: SEX,
      school: field.text('毕业中学', '', true),
      province: field.text('生源省份', '', false, 40),
      item: field.text('项目或专业', '', true),
      result: field.text('测试成绩或资格等级', '', true, 100),
      bonus: quantity('优惠分值', '分', 2, { required: false }),
    }),
  },
  body: 'none',
  publicity: { until: 'publicityTo' },
});

/** 录取结果. */
export const ADMISSION_RESULTS = dossierRecordType({
  key: 'admission-results',
  title: '录取结果',
  description: '录取人数、分数和录取名单；名单公示期满后不再显示。',
  titleHelp: '例如“2026年艺术类录取结果公示”。',
  dateTitle: '录取日期',
  dateHelp: '',
  number: NUMBER,
  stages: options({ result: '录取结果' }),
  matter: null,
  fields: {
    ...PUBLICITY,
    admitted: count('录取人数', '人'),
    lowest: { ...quantity('录取最低分', '分', 2, { required: false }) },
    results: rows('录取名单', '一名考生一行。', {
      number: candidateNumber,
      name: masked('姓名'),
      province: field.text('生源省份', '', false, 40),
      school: field.text('毕业中学', '', true),
      admittedBy: field.text('录取学校', '', true),
      programme: field.text('录取专业', '', true),
    }),
  },
  body: 'none',
  publicity: { until: 'publicityTo' },
});

/** 重大违规事件及查处结果. */
export const ADMISSION_VIOLATION = dossierRecordType({
  key: 'admission-violation',
  title: '招生违规查处',
  description: '招生考试中的重大违规事件及其查处结果。',
  titleHelp: '例如“关于某考点违规问题的查处情况”。',
  dateTitle: '处理日期',
  dateHelp: '',
  number: NUMBER,
  stages: options({ violation: '违规处理' }),
  matter: null,
  fields: {
    reportedOn: field.pastDay('发现日期', '', true),
    unit: field.text('涉及单位', '', true),
    facts: field.longText('违规事实', '不写考生姓名。', true),
    basis: field.text('处理依据', '', true, 300),
    outcome: field.longText('处理结果', '', true),
    telephone: field.phone('监督举报电话', true),
  },
  body: 'none',
});

/** 录取新生复查结果. */
export const ADMISSION_RECHECK = dossierRecordType({
  key: 'admission-recheck',
  title: '新生复查结果',
  description: '入学后对新生录取资格和专业水平的复查情况。',
  titleHelp: '例如“2026级新生入学资格复查结果”。',
  dateTitle: '复查完成日期',
  dateHelp: '',
  number: NUMBER,
  stages: options({ recheck: '新生复查' }),
  matter: null,
  fields: {
    checked: count('复查人数', '人'),
    passed: count('复查合格人数', '人'),
    refused: count('取消入学资格人数', '人'),
    method: field.longText('复查办法', '', true),
    findings: field.longText('复查结果', '', true),
    telephone: field.phone('申诉电话', true),
  },
  body: 'none',
  sums: [{ total: 'checked', plus: ['passed', 'refused'], minus: [] }],
});

/** 招生计划, line by line, to be searched. */
export const ADMISSION_PLAN = registerType({
  key: 'admission-plan',
  title: '招生计划',
  description: '分学校、专业和科类的招生计划数、学费和选科要求。',
  titleHelp: '例如“2026年××市高中阶段学校招生计划”。',
  register: {
    entryName: '招生计划',
    fields: {
      code: text('计划编号', {
        required: true,
        maxLength: 60,
        help: '年度、学校代码和专业代码，例如“2026-001-05”。',
      }),
      year: count('年度', '年', { maximum: 2100 }),
      school: text('学校', { required: true }),
      programme: text('专业或班类', { required: true }),
      category: common.code('招生类型', '', true, ADMISSION_CATEGORIES),
      track: common.code(
        '科类',
        '',
        true,
        options({ physics: '物理类', history: '历史类', both: '不分科类', arts: '艺术类', sports: '体育类' }),
      ),
      subjects: text('选科要求', { help: '例如“化学和生物”；没有要求的填“不限”。' }),
      province: text('生源省份', { maxLength: 40, help: '高等学校分省计划填写。' }),
      places: count('计划数', '人'),
      years: text('学制', { required: true, maxLength: 40 }),
      tuition: { ...quantity('学费', '元/学年', 2, { required: false }), help: '免学费的填 0。' },
      campus: text('办学地点', { maxLength: 200 }),
      publishedOn: date('公布日期', true, true),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'programme',
    columns: ['school', 'programme', 'category', 'places', 'tuition'],
    filters: ['category', 'track'],
    search: ['code', 'school', 'programme', 'subjects'],
    divisions: [],
    links: [],
  },
});
