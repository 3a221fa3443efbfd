import * as field from '../../../types/common-fields.ts';
import {
  date,
  longText,
  options,
  registerType,
  text,
  uscc,
} from '../../../types/registers/register-fields.ts';

/**
 * 行政许可决定 in the columns of the national 双公示 data standard; the papers of persons that the standard reports are not
 * asked for here at all.
 */
export const CREDIT_PERMIT = registerType({
  key: 'credit-permit',
  title: '行政许可决定公示',
  description: '对法人、非法人组织和个体工商户作出的行政许可决定，按“双公示”数据标准公开。',
  titleHelp: '例如“××局行政许可决定公示”。',
  register: {
    entryName: '行政许可决定',
    fields: {
      number: text('行政许可决定文书号', { required: true, maxLength: 128 }),
      document: text('行政许可决定文书名称', { required: true, maxLength: 128 }),
      name: text('行政相对人名称', { required: true }),
      person: field.code(
        '行政相对人类别',
        '',
        true,
        options({ organisation: '法人及非法人组织', business: '个体工商户' }),
      ),
      uscc: uscc('统一社会信用代码'),
      legalRepresentative: text('法定代表人', { maxLength: 60 }),
      kind: field.code(
        '许可类别',
        '',
        true,
        options({
          general: '普通',
          franchise: '特许',
          recognition: '认可',
          verification: '核准',
          registration: '登记',
          other: '其他',
        }),
      ),
      certificate: text('许可证书名称', { maxLength: 128 }),
      certificateNumber: text('许可编号', { maxLength: 128 }),
      content: longText('许可内容', { required: true }),
      decidedOn: date('许可决定日期', true, true),
      validFrom: date('有效期自', true, false),
      validUntil: { ...date('有效期至', true, false), help: '长期有效的填 2099-12-31。' },
      authority: text('许可机关', { required: true }),
      authorityUscc: uscc('许可机关统一社会信用代码'),
      status: field.code('当前状态', '', true, options({ valid: '有效', invalid: '无效' })),
      source: text('数据来源单位', { required: true }),
      sourceUscc: uscc('数据来源单位统一社会信用代码'),
      note: text('备注', { maxLength: 500 }),
    },
    key: 'number',
    title: 'document',
    columns: ['number', 'name', 'document', 'decidedOn', 'status'],
    filters: ['kind', 'status'],
    search: ['number', 'name', 'uscc', 'document', 'content'],
    divisions: [],
    links: [],
    subject: {
      code: 'uscc',
      name: 'name',
      occurredOn: 'decidedOn',
      polarity: { kind: 'fixed', value: 'neutral' },
    },
  },
});
