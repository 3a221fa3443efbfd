import * as record from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { date, longText, options, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice } from '../../../types/registers/service-fields.ts';

/** 科技报告: what came of public money, found by number. */
const REPORTS = registerType({
  key: 'science-reports',
  title: '科技报告目录',
  description: '财政资助科技项目的科技报告：编号、名称、项目、承担单位、类型、公开方式和获取办法。',
  titleHelp: '例如“湖南省科技报告目录（2026年第一批）”。',
  register: {
    entryName: '科技报告',
    fields: {
      number: text('科技报告编号', { required: true, maxLength: 60 }),
      name: text('报告名称', { required: true, maxLength: 300 }),
      project: text('项目编号', { required: true, maxLength: 60 }),
      unit: text('承担单位', { required: true }),
      partners: text('合作单位', { maxLength: 300 }),
      kind: choice('报告类型', {
        annual: '年度报告',
        middle: '中期报告',
        final: '最终报告',
        special: '专题报告',
      }),
      from: date('项目开始', true, true),
      to: date('项目结束', true, false),
      abstract: longText('摘要', { required: true, maxLength: 1500 }),
      access: choice('公开方式', { open: '全文公开', delayed: '延期公开', abstract: '只公开摘要' }),
      openOn: date('延期公开至', false, false),
      obtained: text('获取办法', { required: true, maxLength: 200 }),
      submittedOn: date('提交日期', true, true),
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'unit', 'kind', 'access', 'submittedOn'],
    filters: ['kind', 'access'],
    search: ['number', 'name', 'project', 'unit', 'abstract'],
    divisions: [],
    links: [],
    requires: [{ when: 'access', is: ['delayed'], fields: ['openOn'] }],
  },
});

/** 科研失信行为处理: shown until the term of the measure is over. */
const MISCONDUCT = documentType({
  key: 'research-misconduct',
  title: '科研失信行为处理结果',
  description: '查实的科研失信行为：责任人（姓名隐去部分字）和单位、行为、处理措施和期限、申诉途径。',
  titleHelp: '例如“关于一起科研失信行为处理结果的通报”。',
  dateTitle: '处理日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    number: record.text('处理文号', '', true, 80),
    person: { ...record.text('责任人', '公开时隐去部分字。', true, 40), privacy: 'mask-name' },
    unit: record.text('所在单位', '', true),
    project: record.text('涉及的项目或者论文', '', true, 300),
    conduct: record.choice(
      '失信行为',
      '',
      true,
      options({
        plagiarism: '抄袭剽窃、侵占成果',
        fabrication: '编造、篡改数据',
        trade: '买卖、代写论文或者项目材料',
        authorship: '违反署名、评审规范',
        funds: '违规使用经费',
      }),
    ),
    facts: record.longText('查明的事实', '', true),
    measures: record.longText('处理措施', '取消资格、追回经费、撤销奖励等。', true),
    from: record.day('限制开始', '', true),
    until: record.day('限制至', '本条公示到这一天为止。', true),
    appeal: record.longText('申诉复查', '向谁提出、多少日内。', true),
    authority: record.text('处理机关', '', true),
  },
  publicity: { until: 'until' },
});

export const RESEARCH_TYPES = [REPORTS, MISCONDUCT];
