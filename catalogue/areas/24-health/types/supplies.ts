import { date, longText, registerType, text } from '../../../types/registers/register-fields.ts';
import { choice, number } from '../../../types/registers/service-fields.ts';

/** 药品和医用耗材价格: what is bought at which price, and what the patient pays. */
export const SUPPLY_PRICES = registerType({
  key: 'medical-supply-prices',
  title: '药品和医用耗材价格',
  description: '药品、医用耗材的通用名、规格、生产企业、采购价和零售价，是否集中带量采购、医保类别。',
  titleHelp: '例如“××医院药品和医用耗材价格公示”。',
  register: {
    entryName: '药品和耗材',
    fields: {
      code: text('医保编码', { required: true, maxLength: 40 }),
      name: text('通用名称', { required: true }),
      kind: choice('类别', { western: '西药', patent: '中成药', herb: '中药饮片', supply: '医用耗材' }),
      form: text('剂型或者材质', { required: true, maxLength: 60 }),
      specification: text('规格', { required: true, maxLength: 120 }),
      unit: text('计价单位', { required: true, maxLength: 20 }),
      producer: text('生产企业', { required: true }),
      purchase: number('采购价', '元', { required: true }),
      price: number('零售价', '元', { required: true, help: '药品和医用耗材实行零加成，一般与采购价相同。' }),
      manner: choice('采购方式', { volume: '集中带量采购', listed: '挂网采购', record: '备案采购' }),
      insurance: choice('医保支付类别', { a: '甲类', b: '乙类', c: '丙类（不予支付）' }),
      executedFrom: date('执行日期', true, false),
      note: longText('说明', { maxLength: 500 }),
    },
    key: 'code',
    title: 'name',
    columns: ['name', 'specification', 'unit', 'producer', 'price', 'manner', 'insurance'],
    filters: ['kind', 'manner', 'insurance'],
    search: ['code', 'name', 'producer'],
    divisions: [],
    links: [],
    headings: {
      name: ['药品名称', '耗材名称'],
      price: ['销售价', '零售价格'],
      purchase: ['中选价', '挂网价'],
    },
    tracked: { title: '历次价格', fields: ['purchase', 'price'] },
  },
});

/** 医疗卫生机构监督检查结果. */
export const MEDICAL_SUPERVISION = registerType({
  key: 'medical-supervision',
  title: '医疗卫生机构监督检查结果',
  description: '对医疗卫生机构的监督检查和随机抽查：检查内容、结果、处理和整改情况。',
  titleHelp: '例如“××市2026年第一季度医疗机构监督检查结果”。',
  register: {
    entryName: '检查结果',
    fields: {
      number: text('检查编号', { required: true, maxLength: 80 }),
      institution: text('机构名称', { required: true }),
      grade: choice('机构类别', {
        hospital: '医院',
        township: '基层医疗卫生机构',
        clinic: '门诊部、诊所',
        public: '公共卫生机构',
      }),
      topic: choice('检查内容', {
        practice: '依法执业',
        infection: '传染病防治和院感',
        waste: '医疗废物',
        blood: '采供血和临床用血',
        radiation: '放射诊疗',
        price: '价格和收费',
      }),
      checkedOn: date('检查日期', true, true),
      outcome: choice('结果', { passed: '未发现问题', advised: '责令改正', punished: '立案查处' }),
      findings: longText('发现的问题', { maxLength: 500 }),
      handling: longText('处理和整改情况', { maxLength: 500 }),
      authority: text('检查机关', { required: true }),
    },
    key: 'number',
    title: 'institution',
    columns: ['institution', 'grade', 'topic', 'checkedOn', 'outcome', 'authority'],
    filters: ['grade', 'topic', 'outcome'],
    search: ['number', 'institution', 'findings'],
    divisions: [],
    links: [],
    requires: [{ when: 'outcome', is: ['advised', 'punished'], fields: ['findings', 'handling'] }],
  },
});
