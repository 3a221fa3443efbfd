import type {
  FieldDeclaration,
  IndicatorDeclaration,
  TypeDeclaration,
} from '../../../src/catalogue/declaration.ts';
import * as field from '../common-fields.ts';

type Given = Pick<TypeDeclaration, 'key' | 'title' | 'description'> & {
  readonly facet: Omit<NonNullable<TypeDeclaration['series']>, 'rowsField' | 'filesField'>;
  readonly titleHelp: string;
};

const PERIOD_HELP = {
  hour: '例如“2026-03-01 09:00”。',
  day: '例如“2026-03-01”。',
  month: '例如“2026-03”。',
} as const;

const cell = (title: string, help: string, required: boolean): FieldDeclaration => ({
  kind: 'text',
  title,
  help,
  required,
  privacy: 'public',
  maxLength: 40,
  format: 'plain',
});

const indicatorColumn = (indicator: IndicatorDeclaration): FieldDeclaration =>
  cell(
    `${indicator.title}（${indicator.unit}）`,
    indicator.detectionLimit ? '未检出写检出限加 L，例如“0.002L”；缺测写“--”。' : '缺测写“--”。',
    false,
  );

/** A type of the shape `series`: a batch of readings with the little that is said about it. Small batches as rows, large ones as a file. */
export function seriesType({ facet, titleHelp, ...given }: Given): TypeDeclaration {
  return {
    ...given,
    version: 1,
    shape: 'series',
    fields: {
      title: field.title(titleHelp),
      periodFrom: { ...field.documentDate('所属时期起', ''), help: '数据所属时期的第一天。' },
      periodTo: { ...field.documentDate('所属时期止', ''), help: '数据所属时期的最后一天。' },
      documentDate: field.documentDate('成文日期', '数据审定的日期。'),
      summary: field.summary,
      keywords: field.keywords,
      observations: {
        kind: 'rows',
        title: '监测数据',
        help: `每行一个${facet.placeTitle}的一期数据，可从表格粘贴；超过 2000 行请用数据文件。`,
        required: false,
        privacy: 'public',
        maxItems: 2000,
        columns: {
          place: cell(facet.placeTitle, '名称或代码，与目录一致。', true),
          period: cell('监测时间', PERIOD_HELP[facet.frequency], true),
          ...Object.fromEntries(facet.indicators.map((each) => [each.code, indicatorColumn(each)])),
        },
      },
      dataFiles: {
        kind: 'attachments',
        required: false,
        privacy: 'public',
        title: '数据文件',
        help: `CSV 或 XLSX，第一行为表头：${facet.placeTitle}、监测时间和各指标名称（可带单位）。`,
        maxItems: 10,
      },
      body: { ...field.body(false), title: '说明' },
    },
    form: {
      sections: [
        { title: '基本信息', help: '', fields: ['title', 'periodFrom', 'periodTo', 'documentDate'] },
        { title: '监测数据', help: '逐行填写或上传文件，至少一种。', fields: ['observations', 'dataFiles'] },
        { title: '说明', help: '', fields: ['summary', 'keywords', 'body'] },
      ],
    },
    views: {
      identity: {
        title: 'title',
        summary: 'summary',
        documentNumber: null,
        documentDate: 'documentDate',
        keywords: 'keywords',
      },
      header: ['periodFrom', 'periodTo', 'documentDate', 'keywords'],
      main: ['summary', 'observations', 'dataFiles', 'body'],
      search: ['title', 'summary', 'keywords', 'body'],
    },
    rules: { onSubmit: ['no-secrecy-marking', 'no-personal-data', 'period-in-order'] },
    openData: { columns: ['title', 'periodFrom', 'periodTo', 'documentDate', 'observations'] },
    series: { ...facet, rowsField: 'observations', filesField: 'dataFiles' },
  };
}
