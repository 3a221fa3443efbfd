import * as field from '../../../types/common-fields.ts';
import { count } from '../../../types/number-fields.ts';
import { telephone } from '../../../types/registers/line-fields.ts';
import {
  amount,
  date,
  longText,
  options,
  registerType,
  text,
  uscc,
} from '../../../types/registers/register-fields.ts';
import { choice } from '../../../types/registers/service-fields.ts';

const organisation = {
  name: text('社会组织名称', { required: true }),
  uscc: uscc('统一社会信用代码'),
};
const kind = choice('类型', { association: '社会团体', service: '民办非企业单位', foundation: '基金会' });

/** 年度工作报告: what each organisation has reported, line by line. */
const REPORTS = registerType({
  key: 'organisation-annual-reports',
  title: '社会组织年度工作报告',
  description: '社会组织年度工作报告摘要：活动、人员、收入、支出、净资产、接受捐赠、内部治理和年检结论。',
  titleHelp: '例如“2025年度省级社会组织年度工作报告”。',
  register: {
    entryName: '年度工作报告',
    fields: {
      number: text('编号', { required: true, maxLength: 60, help: '年度和序号，例如“2025-0001”。' }),
      year: text('年度', { required: true, maxLength: 4 }),
      ...organisation,
      kind,
      activities: longText('主要活动', { required: true, maxLength: 1000 }),
      staff: count('专职工作人员', '人', { maximum: 100_000 }),
      income: amount('本年收入'),
      spending: amount('本年支出'),
      donations: amount('其中接受捐赠'),
      assets: amount('年末净资产'),
      meetings: longText('理事会和会员大会', { required: true, maxLength: 500 }),
      submittedOn: date('报送日期', true, true),
      conclusion: choice('年检结论', {
        passed: '合格',
        basic: '基本合格',
        failed: '不合格',
        none: '不实行年检',
      }),
      note: longText('整改要求', { maxLength: 500 }),
    },
    key: 'number',
    title: 'name',
    columns: ['year', 'name', 'kind', 'income', 'spending', 'conclusion'],
    filters: ['kind', 'conclusion'],
    search: ['name', 'uscc', 'year', 'activities'],
    divisions: [],
    links: [],
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'submittedOn',
      polarity: {
        kind: 'by-field',
        field: 'conclusion',
        values: { passed: 'positive', basic: 'neutral', failed: 'negative', none: 'neutral' },
      },
    },
    requires: [{ when: 'conclusion', is: ['basic', 'failed'], fields: ['note'] }],
  },
});

/** 分支机构、代表机构: where an organisation works besides its seat. */
const BRANCHES = registerType({
  key: 'organisation-branches',
  title: '社会组织分支机构和代表机构',
  description: '社会组织的分支机构、代表机构名称、负责人、业务范围和设立、终止日期。',
  titleHelp: '例如“省级社会组织分支机构名录”。',
  register: {
    entryName: '分支机构',
    fields: {
      number: text('编号', { required: true, maxLength: 60 }),
      branch: text('机构名称', { required: true }),
      ...organisation,
      kind: field.code('机构性质', '', true, options({ branch: '分支机构', office: '代表机构' })),
      scope: longText('业务范围', { required: true, maxLength: 500 }),
      principal: text('负责人', { required: true, maxLength: 60 }),
      place: text('住所', { required: true, maxLength: 300 }),
      since: date('设立日期', true, true),
      state: choice('状态', { active: '正常', ended: '已终止' }),
      endedOn: date('终止日期', false, true),
      telephone: telephone('联系电话', true),
    },
    key: 'number',
    title: 'branch',
    columns: ['branch', 'name', 'kind', 'place', 'principal', 'state'],
    filters: ['kind', 'state'],
    search: ['branch', 'name', 'uscc', 'scope'],
    divisions: [],
    links: [],
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'since',
      polarity: { kind: 'fixed', value: 'neutral' },
    },
    requires: [{ when: 'state', is: ['ended'], fields: ['endedOn'] }],
  },
});

export const ORGANISATION_REPORTS = [REPORTS, BRANCHES];
