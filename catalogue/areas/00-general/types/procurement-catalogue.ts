import * as field from '../../../types/common-fields.ts';
import * as record from '../../../types/dossier-fields.ts';
import { count, quantity, year } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { amount, longText, options, registerType, text } from '../../../types/registers/register-fields.ts';

/** 政府集中采购目录及标准 (条例第二十条第九项、政府采购法第七条、第八条). */
export const PROCUREMENT_CATALOGUE = registerType({
  key: 'procurement-catalogue',
  title: '政府集中采购目录及标准',
  description: '哪些货物、工程和服务集中采购，多少钱以上要公开招标。',
  titleHelp: '例如“××省政府集中采购目录及标准（2026年版）”。',
  register: {
    entryName: '目录品目',
    fields: {
      code: text('品目编码', { required: true, maxLength: 20, help: '按《政府采购品目分类目录》。' }),
      name: text('品目名称', { required: true }),
      kind: field.code('对象', '', true, options({ goods: '货物', works: '工程', services: '服务' })),
      organisation: field.code(
        '采购组织形式',
        '',
        true,
        options({ agency: '集中采购机构采购', department: '部门集中采购', dispersed: '分散采购限额' }),
      ),
      threshold: { ...amount('限额标准'), help: '达到多少万元适用；没有限额的不填。' },
      tender: { ...amount('公开招标数额标准'), help: '达到多少万元应当公开招标。' },
      scope: longText('说明', { maxLength: 1000, help: '包括和不包括什么。' }),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'kind', 'organisation', 'threshold', 'tender'],
    filters: ['kind', 'organisation'],
    search: ['code', 'name', 'scope'],
    divisions: [],
    links: [],
  },
});

const tenThousand = (title: string, required = true) => quantity(title, '万元', 2, { required });

/** 集中采购实施情况 of one year: how much was bought, how, and from whom. */
export const PROCUREMENT_SUMMARY = documentType({
  key: 'procurement-summary',
  title: '政府采购实施情况',
  description: '一个地区一年的政府采购规模：货物、工程、服务，集中和分散，采购方式和中小企业份额。',
  titleHelp: '例如“××县2025年政府采购实施情况”。',
  dateTitle: '成文日期',
  dateHelp: '',
  body: 'optional',
  fields: {
    year: year('年度'),
    budget: tenThousand('采购预算'),
    total: tenThousand('采购规模合计'),
    goods: tenThousand('货物'),
    works: tenThousand('工程'),
    services: tenThousand('服务'),
    agency: tenThousand('集中采购机构采购'),
    department: tenThousand('部门集中采购'),
    dispersed: tenThousand('分散采购'),
    smallFirms: tenThousand('授予中小企业的金额'),
    methods: record.rowsUpTo(20)('采购方式', '', {
      method: record.text('采购方式', '', true, 40),
      count: count('项目数', '个'),
      amount: tenThousand('金额'),
    }),
    complaints: count('受理投诉', '件'),
    upheld: count('投诉成立', '件'),
  },
  sums: [
    { total: 'total', plus: ['goods', 'works', 'services'], minus: [] },
    { total: 'total', plus: ['agency', 'department', 'dispersed'], minus: [] },
  ],
  yearly: {
    title: '政府采购',
    year: 'year',
    figures: ['total', 'goods', 'works', 'services'],
  },
});
