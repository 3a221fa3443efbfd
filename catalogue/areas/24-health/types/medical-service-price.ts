import { date, longText, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice, number } from '../../../types/registers/service-fields.ts';

/**
 * 医疗服务项目价格, in the columns of the price catalogues: one line an item, prices by grade of institution. No price = 市场调节价.
 */
export const MEDICAL_SERVICE_PRICE = registerType({
  key: 'medical-service-price',
  title: '医疗服务项目价格',
  description: '医疗服务项目的编码、名称、计价单位、各级医疗机构收费价格和说明，可以查某一天的价格。',
  titleHelp: '例如“××市医疗服务项目价格表”“××医院医疗服务项目价格公示”。',
  register: {
    entryName: '医疗服务项目',
    fields: {
      code: text('项目编码', { required: true, maxLength: 20, help: '国家或省统一的项目编码。' }),
      name: text('项目名称', { required: true, maxLength: 200 }),
      category: choice('财务分类', {
        consultation: '诊查费',
        examination: '检查费',
        laboratory: '化验费',
        treatment: '治疗费',
        operation: '手术费',
        nursing: '护理费',
        bed: '床位费',
        chinese: '中医及民族医诊疗费',
        material: '材料费',
        other: '其他费用',
      }),
      content: longText('项目内涵', { maxLength: 1000 }),
      excluded: longText('除外内容', { maxLength: 500, help: '可以另外收费的药品、耗材。' }),
      unit: text('计价单位', { required: true, maxLength: 20, help: '例如次、日、项、小时。' }),
      priceMode: choice('价格形式', { guided: '政府指导价', market: '市场调节价' }, false),
      price: number('收费价格', '元', {
        help: '医疗机构公示本机构的实际收费填这一栏；按机构等级定价的目录填下面三栏。',
      }),
      priceThird: number('三级机构价格', '元', { help: '市场调节价的项目可以不填。' }),
      priceSecond: number('二级机构价格', '元'),
      priceFirst: number('一级机构价格', '元', { help: '含乡镇卫生院、社区卫生服务中心。' }),
      insurance: choice('医保支付类别', { a: '甲类', b: '乙类', c: '丙类（不予支付）' }, false),
      selfPaid: number('先行自付比例', '%', { help: '乙类项目填写，甲类不填。' }),
      basis: text('执行文号', { maxLength: 100 }),
      executedFrom: date('执行日期', false, false),
      note: longText('说明', { maxLength: 1000, help: '加收、减收和计价限制。' }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'code', 'unit', 'price', 'priceThird', 'priceSecond', 'priceFirst'],
    filters: ['category', 'insurance', 'priceMode'],
    search: ['code', 'name'],
    divisions: [],
    links: [],
    headings: {
      code: ['编码', '国家编码', '医保项目代码'],
      name: ['名称'],
      price: ['价格', '单价', '收费标准'],
      excluded: ['除外内容及说明'],
      priceThird: ['三级', '三级医院', '一类价格', '省级价格'],
      priceSecond: ['二级', '二级医院', '二类价格', '市级价格'],
      priceFirst: ['一级', '一级医院', '三类价格', '县级及以下价格'],
      insurance: ['支付类别'],
      basis: ['执行文件', '文件依据'],
      executedFrom: ['生效日期'],
      note: ['备注'],
    },
    behaviours: [{ name: 'words-for-no-figure', words: ['市场调节', '市场调节价', '自主定价'] }],
    tracked: { title: '历次价格', fields: ['price', 'priceThird', 'priceSecond', 'priceFirst'] },
  },
});
