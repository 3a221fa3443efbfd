import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/dossier-fields.ts';
import { documentType } from '../../../types/record-types.ts';

const people = (title: string): FieldDeclaration => ({
  kind: 'integer',
  title,
  help: '',
  required: true,
  privacy: 'public',
  minimum: 0,
  maximum: 100_000_000,
  unit: '例',
});

/** 法定传染病疫情概况: the monthly words beside the table of the series. */
export const DISEASE_BULLETIN = documentType({
  key: 'disease-bulletin',
  title: '法定传染病疫情概况',
  description: '一个月的法定传染病总体情况：甲乙丙类发病数、死亡数，主要病种和防病提示。',
  titleHelp: '例如“湖南省2026年2月法定传染病疫情概况”。',
  dateTitle: '发布日期',
  dateHelp: '',
  fields: {
    periodFrom: field.pastDay('所属时期起', '', true),
    periodTo: field.pastDay('所属时期止', '', true),
    totalCases: people('甲乙丙类发病总数'),
    totalDeaths: people('甲乙丙类死亡总数'),
    classAbCases: people('甲乙类发病数'),
    classAbDeaths: people('甲乙类死亡数'),
    classCCases: people('丙类发病数'),
    classCDeaths: people('丙类死亡数'),
    leading: {
      kind: 'rows',
      title: '发病数居前的病种',
      help: '一般列前五位。',
      required: true,
      privacy: 'public',
      maxItems: 20,
      columns: {
        disease: field.text('病名', '', true, 60),
        class: field.choice('类别', '', true, [
          { value: 'a', title: '甲类' },
          { value: 'b', title: '乙类' },
          { value: 'c', title: '丙类' },
        ]),
        cases: { ...people('发病数'), required: true },
        share: {
          kind: 'decimal',
          title: '占本类发病数',
          help: '',
          required: false,
          privacy: 'public',
          unit: '%',
          scale: 2,
        },
      },
    },
    advice: field.longText('防病提示', '当季高发疾病怎么预防。', true),
  },
  body: 'required',
  rules: ['period-in-order'],
  sums: [
    { total: 'totalCases', plus: ['classAbCases', 'classCCases'], minus: [] },
    { total: 'totalDeaths', plus: ['classAbDeaths', 'classCDeaths'], minus: [] },
  ],
});
