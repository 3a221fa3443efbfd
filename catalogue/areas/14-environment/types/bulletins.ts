import type { FieldDeclaration, TypeDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';

const decimal = (title: string, unit: string, scale: number): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help: '',
  required: false,
  privacy: 'public',
  unit,
  scale,
});
const rank: FieldDeclaration = {
  kind: 'integer',
  title: '排名',
  help: '从好到差。',
  required: false,
  privacy: 'public',
  minimum: 1,
  maximum: 200,
  unit: '',
};
const period = {
  periodFrom: field.pastDay('所属时期起', '数据所属时期的第一天。', true),
  periodTo: field.pastDay('所属时期止', '数据所属时期的最后一天。', true),
};
const bulletin = (
  given: Pick<Parameters<typeof documentType>[0], 'key' | 'title' | 'description' | 'titleHelp' | 'fields'>,
) =>
  documentType({
    ...given,
    dateTitle: '成文日期',
    dateHelp: '月报审定的日期。',
    fields: { ...period, ...given.fields },
    rules: ['period-in-order'],
    body: 'optional',
  });

/** 月报: the month in words and in one table; the readings themselves are series. */
export const BULLETINS: readonly TypeDeclaration[] = [
  bulletin({
    key: 'air-bulletin',
    title: '环境空气质量月报',
    description: '各市州城市环境空气质量、优良天数比例、主要污染物浓度和排名。',
    titleHelp: '例如“2026年3月全省环境空气质量月报”。',
    fields: {
      cities: {
        kind: 'rows',
        title: '各城市空气质量',
        help: '一个城市一行，浓度为当月平均，CO为第95百分位、O3为第90百分位。',
        required: true,
        privacy: 'public',
        maxItems: 200,
        columns: {
          city: field.text('城市', '', true, 40),
          good: decimal('优良天数比例', '%', 1),
          pm25: decimal('PM2.5', 'μg/m³', 1),
          pm10: decimal('PM10', 'μg/m³', 1),
          o3: decimal('O3', 'μg/m³', 1),
          composite: decimal('综合指数', '', 2),
          rank,
          primary: field.text('首要污染物', '', false, 40),
        },
      },
      assessment: field.longText('总体情况和同比变化', '', true),
    },
  }),
  bulletin({
    key: 'water-bulletin',
    title: '地表水和饮用水水源水质月报',
    description: '各水系断面类别比例、洞庭湖水质和营养状态、饮用水水源达标情况。',
    titleHelp: '例如“2026年3月全省地表水水质月报”。',
    fields: {
      waters: {
        kind: 'rows',
        title: '各水系断面类别',
        help: '一个水系一行，没有数据的断面不计入。',
        required: true,
        privacy: 'public',
        maxItems: 100,
        columns: {
          water: field.text('水系', '', true, 40),
          sections: { ...rank, title: '断面数', help: '', minimum: 0, maximum: 2000 },
          good: decimal('Ⅰ～Ⅲ类比例', '%', 1),
          fourth: decimal('Ⅳ类比例', '%', 1),
          fifth: decimal('Ⅴ类和劣Ⅴ类比例', '%', 1),
          pollutants: field.text('主要污染指标', '', false, 100),
        },
      },
      lake: field.longText('洞庭湖水质和营养状态', '', true),
      sources: field.longText('饮用水水源达标情况', '', true),
    },
  }),
];
