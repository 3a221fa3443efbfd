import { count } from '../../types/number-fields.ts';
import { telephone } from '../../types/registers/line-fields.ts';
import { amount, date, longText, registerType, text } from '../../types/registers/register-fields.ts';
import { choice } from '../../types/registers/service-fields.ts';

/** 市政建设: what is dug up, built or mended in the streets, for how long, and how one gets past it. */
export const MUNICIPAL_WORKS = registerType({
  key: 'municipal-works',
  title: '市政建设和养护工程',
  description:
    '城镇道路、桥梁、排水、照明、公园和老旧小区等市政工程：内容、工期、投资、占道和绕行、施工单位和投诉电话。',
  titleHelp: '例如“××市2026年市政建设和养护工程”。',
  register: {
    entryName: '市政工程',
    fields: {
      code: text('工程编号', { required: true, maxLength: 40 }),
      name: text('工程名称', { required: true }),
      kind: choice('类别', {
        road: '道路桥梁',
        drainage: '排水防涝',
        light: '照明',
        park: '公园绿化',
        waste: '环卫设施',
        estate: '老旧小区改造',
        pipe: '供水供气管网',
      }),
      place: text('地点', { required: true, maxLength: 300 }),
      content: longText('建设内容', { required: true, maxLength: 1000 }),
      investment: amount('投资'),
      startOn: date('开工日期', true, false),
      finishOn: date('计划完工日期', true, false),
      traffic: longText('占道和绕行', { required: true, maxLength: 500, help: '不占道的填“不占道”。' }),
      households: count('受影响或者受益户数', '户', { required: false }),
      owner: text('建设单位', { required: true }),
      contractor: text('施工单位', { required: true }),
      state: choice('状态', { planned: '计划', open: '施工中', done: '已完工', stopped: '停工' }),
      reason: text('停工的原因', { maxLength: 300 }),
      telephone: telephone('投诉电话', true),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'kind', 'place', 'finishOn', 'state'],
    filters: ['kind', 'state'],
    search: ['code', 'name', 'place', 'content', 'owner'],
    divisions: [],
    links: [],
    requires: [{ when: 'state', is: ['stopped'], fields: ['reason'] }],
  },
});
