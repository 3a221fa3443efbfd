import { date, longText, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice, number } from '../../../types/registers/service-fields.ts';

/**
 * 药品目录, in the columns of the national one. The same generic name may hold several numbers; the number names the line.
 */
export const INSURED_DRUG = registerType({
  key: 'insured-drug',
  title: '医保、工伤保险、生育保险药品目录',
  description: '哪些药可以报销：名称、剂型、甲乙类、限定支付范围，协议期内药品的支付标准和有效期。',
  titleHelp: '例如“湖南省基本医疗保险、工伤保险和生育保险药品目录（2026年）”。',
  register: {
    entryName: '药品',
    fields: {
      number: text('编号', {
        required: true,
        maxLength: 30,
        help: '国家目录编号；同名药品有几个编号的，各列一行。',
      }),
      name: text('药品名称', { required: true }),
      category: choice('药品种类', {
        western: '西药',
        chinese: '中成药',
        agreement: '协议期内谈判药品',
        decoction: '中药饮片',
      }),
      classCode: text('药品分类代码', { maxLength: 20 }),
      classification: text('药品分类', { maxLength: 100 }),
      insurance: choice('甲乙类', { a: '甲类', b: '乙类' }),
      form: text('剂型', { required: true, maxLength: 100 }),
      restriction: longText('限定支付范围', { maxLength: 1000, help: '没有限定的不填。' }),
      standard: text('医保支付标准', {
        maxLength: 100,
        help: '例如“12.5元（10mg/片）”；企业要求保密的填“*”。',
      }),
      agreementTo: date('协议有效期至', false, false),
      schemes: choice('适用险种', { all: '医保、工伤、生育', medical: '医保、生育', injury: '仅工伤' }),
    },
    key: 'number',
    title: 'name',
    columns: ['name', 'form', 'insurance', 'restriction', 'agreementTo'],
    filters: ['insurance', 'category', 'schemes'],
    search: ['number', 'name', 'classification'],
    divisions: [],
    links: [],
    headings: {
      classCode: ['分类代码'],
      insurance: ['甲/乙', '甲乙', '医保分类'],
      restriction: ['备注', '限定支付'],
      standard: ['支付标准'],
      agreementTo: ['协议有效期'],
    },
    tracked: { title: '历次支付标准', fields: ['standard'] },
  },
});

/** 诊疗项目、服务设施: what the funds pay for. */
export const INSURED_TREATMENT = registerType({
  key: 'insured-treatment',
  title: '医保诊疗项目和服务设施目录',
  description: '基本医疗保险、工伤保险、生育保险支付的诊疗项目和医疗服务设施，支付类别和限定。',
  titleHelp: '例如“湖南省基本医疗保险诊疗项目目录”。',
  register: {
    entryName: '诊疗项目',
    fields: {
      code: text('项目编码', { required: true, maxLength: 30 }),
      name: text('项目名称', { required: true }),
      kind: choice('类别', { treatment: '诊疗项目', facility: '医疗服务设施', material: '医用耗材' }),
      content: longText('项目内涵', { maxLength: 1000 }),
      insurance: choice('支付类别', { a: '甲类', b: '乙类', c: '不予支付' }),
      selfPaid: number('先行自付比例', '%'),
      restriction: longText('支付范围和限制', { maxLength: 1000 }),
      basis: text('依据文件', { required: true }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'code', 'insurance', 'selfPaid', 'restriction'],
    filters: ['insurance', 'kind'],
    search: ['code', 'name'],
    divisions: [],
    links: [],
  },
});
