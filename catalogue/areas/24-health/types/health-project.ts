import { date, longText, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice, number, phone } from '../../../types/registers/service-fields.ts';

/** 重大卫生政策和项目目录. */
export const HEALTH_PROJECT = registerType({
  key: 'health-project',
  title: '重大卫生政策和项目目录',
  description: '正在执行的重大卫生政策和实施的重大卫生项目：对谁、做什么、花多少钱、谁负责、进展如何。',
  titleHelp: '例如“××市重大卫生政策和项目目录”。',
  register: {
    entryName: '政策和项目',
    fields: {
      code: text('目录编号', { required: true, maxLength: 40 }),
      name: text('名称', { required: true }),
      kind: choice('类别', { policy: '重大政策', service: '重大公共卫生服务项目', construction: '建设项目' }),
      basis: text('依据文件', { required: true, help: '文件名称和文号。' }),
      target: longText('服务对象和范围', { required: true, maxLength: 1000 }),
      content: longText('主要内容和目标', { required: true, maxLength: 2000 }),
      period: text('实施期限', { maxLength: 60, help: '例如“2026—2028年”。' }),
      funds: number('资金规模', '万元', { help: '没有专项资金的不填。' }),
      source: text('资金来源', { maxLength: 100 }),
      unit: text('责任单位', { required: true, maxLength: 100 }),
      status: choice('状态', { active: '实施中', planned: '待实施', completed: '已完成', ended: '已终止' }),
      progress: longText('进展情况', { maxLength: 1000 }),
      updatedOn: date('情况截至', false, true),
      contact: phone('咨询电话'),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'kind', 'status', 'unit', 'contact'],
    filters: ['kind', 'status'],
    search: ['code', 'name', 'target', 'unit'],
    divisions: [],
    links: [],
  },
});
