import * as field from '../../../types/common-fields.ts';
import * as record from '../../../types/dossier-fields.ts';
import { quantity, year } from '../../../types/number-fields.ts';
import { documentType } from '../../../types/record-types.ts';
import { options } from '../../../types/registers/register-fields.ts';

/** 国民经济和社会发展统计信息 (条例第二十条第四项): the yearly communiqué with its figures as data. */
export const STATISTICAL_COMMUNIQUE = documentType({
  key: 'statistical-communique',
  title: '统计公报',
  description: '国民经济和社会发展统计公报：地区生产总值、产业、财政、居民收入、人口等年度数据和口径。',
  titleHelp: '例如“××市2026年国民经济和社会发展统计公报”。',
  dateTitle: '发布日期',
  dateHelp: '',
  body: 'required',
  fields: {
    year: year('数据年度'),
    status: field.code(
      '数据性质',
      '最终核实数据与初步统计数不同的，应当更正本公报并说明。',
      true,
      options({ preliminary: '初步统计数', verified: '最终核实数' }),
    ),
    gdp: quantity('地区生产总值', '亿元', 2),
    gdpGrowth: quantity('地区生产总值比上年增长', '%', 1, { help: '按可比价格计算。' }),
    figures: record.rowsUpTo(300)('主要数据', '一行一项，与正文一致。', {
      group: record.text('类别', '例如“农业”“人口”。', true, 40),
      name: record.text('指标', '', true, 100),
      value: quantity('数值', '', 4),
      unit: record.text('单位', '', true, 20),
      growth: quantity('比上年增长', '%', 1, { required: false }),
    }),
    method: record.longText('口径和注释', '绝对数按现价、增长速度按可比价等，数据来源。', true),
  },
});
