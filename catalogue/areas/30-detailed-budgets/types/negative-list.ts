import * as field from '../../../types/common-fields.ts';
import { date, longText, options, registerType, text } from '../../../types/registers/register-fields.ts';

/** 预算公开负面清单: what of the accounts is not told, on which ground and until when; all else is public. */
export const BUDGET_NEGATIVE_LIST = registerType({
  key: 'budget-negative-list',
  title: '预算公开负面清单',
  description: '财政预算决算中依法不公开的内容、理由和依据；清单以外的全部公开。',
  titleHelp: '例如“××省预算公开负面清单（2026年）”。',
  register: {
    entryName: '不公开的内容',
    fields: {
      code: text('编号', { required: true, maxLength: 40 }),
      name: text('不公开的内容', { required: true, help: '只写名目，不写内容本身。' }),
      scope: text('适用的单位或者科目', { required: true }),
      ground: field.code(
        '理由',
        '',
        true,
        options({
          secret: '依法确定的国家秘密',
          stability: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
          privacy: '商业秘密、个人隐私',
        }),
      ),
      basis: longText('依据', { required: true, maxLength: 1000 }),
      decidedBy: text('审查单位', { required: true }),
      shown: text('公开到哪一级', { required: true, help: '例如“公开到款，不公开到项”。' }),
      reviewOn: date('再次审查日期', true, false),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'scope', 'ground', 'shown', 'reviewOn'],
    filters: ['ground'],
    search: ['code', 'name', 'scope', 'basis'],
    divisions: [],
    links: [],
  },
});
