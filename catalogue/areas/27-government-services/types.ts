import * as field from '../../types/common-fields.ts';
import { count } from '../../types/number-fields.ts';
import { GUIDE, GUIDE_FIELDS } from '../../types/registers/guide-fields.ts';
import { telephone } from '../../types/registers/line-fields.ts';
import { POWER_KINDS } from '../../types/registers/power-list.ts';
import { longText, options, registerType, text } from '../../types/registers/register-fields.ts';

/** 政务服务事项实施清单, in the elements of GB/T 39554. */
export const SERVICE_ITEMS = registerType({
  key: 'government-service-items',
  title: '政务服务事项实施清单',
  description: '机关为企业和群众办的每件事，按国家标准列明编码、类型、时限、材料、收费和办理地点。',
  titleHelp: '例如“××县民政局政务服务事项实施清单”。',
  register: {
    entryName: '政务服务事项',
    fields: {
      name: text('事项名称', { required: true }),
      kind: field.code('事项类型', '', true, [
        ...POWER_KINDS,
        { value: 'public-service', title: '公共服务' },
      ]),
      handling: field.code(
        '办件类型',
        '',
        true,
        options({ instant: '即办件', promised: '承诺件', listed: '上报件' }),
      ),
      target: field.code(
        '服务对象',
        '',
        true,
        options({ person: '自然人', organisation: '企业和其他组织', both: '自然人、企业和其他组织' }),
      ),
      conditions: longText('受理条件', { required: true, maxLength: 2000 }),
      ...GUIDE_FIELDS,
      promisedDays: count('承诺时限', '个工作日', { maximum: 365, help: '即办件填 0。' }),
      legalDays: count('法定时限', '个工作日', {
        maximum: 365,
        help: '没有法定时限的不填。',
        required: false,
      }),
      visits: count('到现场次数', '次', { maximum: 9, help: '可以全程网办的填 0。' }),
      manner: field.code(
        '办理形式',
        '',
        true,
        options({ both: '网上、窗口均可', online: '网上办理', counter: '窗口办理' }),
      ),
      scope: field.code(
        '通办范围',
        '',
        true,
        options({ local: '不通办', city: '全市通办', province: '全省通办', country: '跨省通办' }),
      ),
      fee: text('收费标准', { required: true, maxLength: 300, help: '不收费的填“不收费”。' }),
      feeBasis: text('收费依据', { maxLength: 300 }),
      result: text('办理结果', { required: true, help: '发给什么证件、文书。' }),
      place: text('办理地点', { required: true, maxLength: 300 }),
      hours: text('办理时间', { required: true }),
      online: {
        kind: 'text',
        title: '网上办理入口',
        help: '以 https:// 开头。',
        required: false,
        privacy: 'public',
        maxLength: 300,
        format: 'url',
      },
      telephone: telephone('咨询电话', true),
      complaint: telephone('投诉电话', true),
      authority: text('实施主体', { required: true }),
      level: field.code(
        '行使层级',
        '',
        true,
        options({ province: '省级', prefecture: '市级', county: '县级', township: '乡级', village: '村级' }),
      ),
      basis: longText('设定依据', { required: true }),
      code: text('实施编码', {
        required: true,
        maxLength: 33,
        help: '31 位；业务办理项另加 2 位。编定后不再变动。',
      }),
      basicCode: text('基本编码', {
        required: true,
        maxLength: 15,
        help: '国家事项库的编码，同一事项各地相同。',
      }),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'kind', 'handling', 'promisedDays', 'fee'],
    filters: ['kind', 'handling', 'target', 'manner', 'scope'],
    search: ['code', 'basicCode', 'name', 'papers'],
    divisions: [],
    links: [],
    guide: GUIDE,
  },
});
