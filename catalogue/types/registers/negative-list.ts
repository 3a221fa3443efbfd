import * as field from '../common-fields.ts';
import { longText, options, registerType, text } from './register-fields.ts';

/** 负面清单: what may not be done, or only with a permit; everything else is free. */
export const NEGATIVE_LIST = registerType({
  key: 'negative-list',
  title: '负面清单',
  description: '禁止或者须经许可的事项；清单以外的，各类主体依法平等进入。',
  titleHelp: '例如“××市产业准入负面清单”。',
  register: {
    entryName: '管理措施',
    fields: {
      code: text('事项编码', { required: true, maxLength: 80 }),
      industry: text('领域', { required: true, maxLength: 80 }),
      name: text('禁止或许可事项', { required: true }),
      category: field.code(
        '类别',
        '',
        true,
        options({ prohibited: '禁止准入', licensed: '许可准入', limited: '限制' }),
      ),
      measure: longText('管理措施', { required: true }),
      basis: longText('设定依据', { required: true }),
      authority: text('主管部门', { required: true }),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'industry', 'name', 'category', 'authority'],
    filters: ['category'],
    search: ['code', 'industry', 'name', 'measure', 'authority'],
    divisions: [],
    links: [],
  },
});
