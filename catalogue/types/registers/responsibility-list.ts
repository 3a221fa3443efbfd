import { longText, registerType, text } from './register-fields.ts';

/** 责任清单: each responsibility belongs to a power of the same body. */
export const RESPONSIBILITY_LIST = registerType({
  key: 'responsibility-list',
  title: '责任清单',
  description: '与权力事项逐项对应的责任、追责情形和追责依据。',
  titleHelp: '例如“××局责任清单”。',
  register: {
    entryName: '责任事项',
    fields: {
      code: text('责任编码', { required: true, maxLength: 80 }),
      power: text('职权编码', { required: true, maxLength: 80, help: '本单位权力清单中的职权编码。' }),
      name: text('责任事项', { required: true }),
      duty: longText('责任内容', { required: true }),
      dutyBasis: longText('责任依据', { required: true }),
      liability: longText('追责情形', { required: true }),
      liabilityBasis: longText('追责依据'),
      department: text('责任机构', { required: true }),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'power', 'department'],
    filters: [],
    search: ['code', 'name', 'power', 'duty', 'department'],
    divisions: [],
    links: [{ field: 'power', type: 'power-list', backTitle: '对应的责任事项' }],
  },
});
