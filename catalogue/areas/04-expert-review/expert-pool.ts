import { date, longText, registerType, text } from '../../types/registers/register-fields.ts';
import { choice } from '../../types/registers/service-fields.ts';

/** 决策咨询论证专家库: who may be asked, in what field, and who has left it and why. */
export const EXPERT_POOL = registerType({
  key: 'expert-pool',
  title: '决策咨询论证专家库',
  description: '决策咨询论证专家的姓名、单位、专业领域、聘期，诚信考核结果和退出理由。',
  titleHelp: '例如“湖南省决策咨询论证专家库”。',
  register: {
    entryName: '专家',
    fields: {
      number: text('专家编号', { required: true, maxLength: 40, help: '库内的流水号，不用身份证号。' }),
      name: text('姓名', { required: true, maxLength: 60 }),
      unit: text('工作单位', { required: true }),
      rank: text('职称或者职务', { required: true, maxLength: 60 }),
      field: choice('专业领域', {
        economy: '经济和财政',
        law: '法律',
        planning: '规划和工程',
        environment: '生态环境',
        society: '社会和民生',
        safety: '安全和应急',
        technology: '科学技术和信息化',
      }),
      speciality: text('研究方向', { required: true }),
      since: date('入库日期', true, true),
      until: date('聘期至', true, false),
      consulted: text('参加论证的决策', { maxLength: 500, help: '只写已经公布的决策，没有的不填。' }),
      conduct: choice('诚信考核', { good: '合格', poor: '不合格', none: '尚未考核' }),
      state: choice('状态', { active: '在库', left: '已退出' }),
      leftOn: date('退出日期', false, true),
      reason: longText('退出理由', { maxLength: 500 }),
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'unit', 'field', 'speciality', 'state'],
    filters: ['field', 'state', 'conduct'],
    search: ['name', 'unit', 'speciality', 'consulted'],
    divisions: [],
    links: [],
    requires: [{ when: 'state', is: ['left'], fields: ['leftOn', 'reason'] }],
  },
});
