import * as field from '../common-fields.ts';
import { longText, options, registerType, text } from './register-fields.ts';

/** The ten kinds of administrative power (中办发〔2015〕21号). */
export const POWER_KINDS = options({
  licence: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  levy: '行政征收',
  benefit: '行政给付',
  inspection: '行政检查',
  confirmation: '行政确认',
  award: '行政奖励',
  adjudication: '行政裁决',
  other: '其他行政权力',
});

/** 权力清单. */
export const POWER_LIST = registerType({
  key: 'power-list',
  title: '权力清单',
  description: '行政机关行使的每项职权及其依据，随法律法规立改废和机构改革动态调整。',
  titleHelp: '例如“××局权力清单”。',
  register: {
    entryName: '权力事项',
    fields: {
      code: text('职权编码', { required: true, maxLength: 80, help: '编定后不再变动，也不给其他事项使用。' }),
      name: text('职权名称', { required: true }),
      parent: text('主项名称', { help: '本条是子项时填写所属主项。' }),
      kind: field.code('职权类型', '', true, POWER_KINDS),
      basis: longText('设定依据', { required: true, help: '法律、法规、规章的名称和条款。' }),
      department: text('承办机构', { required: true }),
      level: field.code(
        '行使层级',
        '',
        false,
        options({ province: '省级', prefecture: '市级', county: '县级', township: '乡级' }),
      ),
      division: text('行政区划代码', { maxLength: 12, help: '六位代码，例如 430100。' }),
      telephone: {
        kind: 'text',
        title: '监督电话',
        help: '单位座机，带区号。',
        required: false,
        privacy: 'public',
        maxLength: 30,
        format: 'phone',
      },
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'kind', 'department', 'level'],
    filters: ['kind', 'level'],
    search: ['code', 'name', 'parent', 'department', 'basis'],
    divisions: ['division'],
    links: [],
  },
});
