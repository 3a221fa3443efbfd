import * as field from '../../types/common-fields.ts';
import { POWER_KINDS } from '../../types/registers/power-list.ts';
import { longText, options, registerType, text } from '../../types/registers/register-fields.ts';

/** 政务服务事项目录: which services there are, before the details of each that 实施清单 tells. */
export const SERVICE_CATALOGUE = registerType({
  key: 'service-catalogue',
  title: '政务服务事项目录',
  description: '本地区有哪些政务服务事项，由哪个部门办，在哪一级办；具体怎么办见实施清单。',
  titleHelp: '例如“××县政务服务事项目录（2026年版）”。',
  register: {
    entryName: '目录事项',
    fields: {
      code: text('基本编码', { required: true, maxLength: 40 }),
      name: text('事项名称', { required: true }),
      kind: field.code('事项类型', '', true, [
        ...POWER_KINDS,
        { value: 'public-service', title: '公共服务' },
      ]),
      department: text('主管部门', { required: true }),
      levels: text('行使层级', { required: true, maxLength: 60, help: '例如“县级、乡级”。' }),
      basis: longText('设定依据', { required: true, maxLength: 1000 }),
      told: field.code(
        '一次性告知',
        '材料不齐的一次告知全部补正内容。',
        true,
        options({ yes: '已编制一次性告知单', no: '正在编制' }),
      ),
      note: text('备注', { maxLength: 300 }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'kind', 'department', 'levels'],
    filters: ['kind', 'told'],
    search: ['code', 'name', 'department', 'basis'],
    divisions: [],
    links: [],
  },
});
