import * as field from '../common-fields.ts';
import { count } from '../number-fields.ts';
import { longText, options, registerType, text } from './register-fields.ts';

/** 热线、信箱和投诉渠道: where somebody can ask, complain or propose, and how long an answer takes. */
export const CONTACT_CHANNELS = registerType({
  key: 'contact-channels',
  title: '热线和信箱名录',
  description: '咨询、投诉、建议的电话、网上信箱、窗口和来信地址，含受理范围、时间和答复期限。',
  titleHelp: '例如“××市热线和信箱”。',
  register: {
    entryName: '渠道',
    fields: {
      code: text('渠道编码', { required: true, maxLength: 40 }),
      name: text('渠道名称', { required: true }),
      kind: field.code(
        '渠道类型',
        '',
        true,
        options({
          hotline: '热线电话',
          mailbox: '网上信箱',
          counter: '现场窗口',
          letter: '来信',
          app: '移动端',
        }),
      ),
      contact: text('号码或地址', {
        required: true,
        maxLength: 300,
        help: '电话号码、网址、窗口位置或者通信地址。',
      }),
      scope: longText('受理范围', { required: true, maxLength: 1000 }),
      hours: text('受理时间', { required: true }),
      days: count('答复期限', '个工作日', { maximum: 90 }),
      operator: text('承办单位', { required: true }),
      supervisor: text('不满意时向谁反映', { required: true }),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'kind', 'contact', 'hours', 'days'],
    filters: ['kind'],
    search: ['name', 'contact', 'scope', 'operator'],
    divisions: [],
    links: [],
  },
});
