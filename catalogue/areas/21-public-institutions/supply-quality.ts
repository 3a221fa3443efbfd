import { count, year } from '../../types/number-fields.ts';
import { date, longText, registerType, text } from '../../types/registers/register-fields.ts';
import { choice, number } from '../../types/registers/service-fields.ts';

/** 供水水质、供电可靠性, 供气, 公交准点: how well a service was kept in a quarter, beside what it has to be. */
export const SUPPLY_QUALITY = registerType({
  key: 'supply-quality',
  title: '公共服务质量指标',
  description: '供水水质和水压、供电可靠性、供气、公交准点等服务质量：本期数值、应当达到的数值和是否达到。',
  titleHelp: '例如“××市自来水公司2026年第一季度供水水质和服务指标”。',
  register: {
    entryName: '质量指标',
    fields: {
      code: text('编号', { required: true, maxLength: 40, help: '季度和指标，例如“2026Q1-水质-03”。' }),
      year: year(),
      quarter: choice('季度', { q1: '第一季度', q2: '第二季度', q3: '第三季度', q4: '第四季度' }),
      service: choice('服务', {
        water: '供水',
        power: '供电',
        gas: '供气',
        heat: '供热',
        transit: '公共交通',
      }),
      name: text('指标', { required: true, help: '例如“出厂水综合合格率”“用户平均停电时间”。' }),
      value: number('本期数值', ''),
      unit: text('计量单位', { required: true, maxLength: 30 }),
      required: text('应当达到', {
        required: true,
        maxLength: 80,
        help: '数值和出处，例如“≥95%，GB 5749-2022”。',
      }),
      met: choice('是否达到', { yes: '达到', no: '没有达到' }),
      samples: count('检测或者统计次数', '次', { required: false }),
      measure: longText('没有达到的原因和措施', { maxLength: 500 }),
      countedOn: date('统计日期', true, true),
    },
    key: 'code',
    title: 'name',
    columns: ['code', 'name', 'value', 'unit', 'required', 'met'],
    filters: ['service', 'met'],
    search: ['name', 'code'],
    divisions: [],
    links: [],
  },
});
