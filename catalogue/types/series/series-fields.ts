import { PERIOD_EXAMPLES } from '../../../src/kernel/period.ts';
import type {
  FieldDeclaration,
  IndicatorDeclaration,
  SeriesAspect,
  SeriesType,
  SumDeclaration,
} from '../../../src/schema/declaration.ts';
import * as field from '../common-fields.ts';

type Given = Pick<SeriesType, 'key' | 'title' | 'description'> & {
  readonly aspect: Omit<SeriesAspect, 'rowsField' | 'filesField' | 'wording'>;
  readonly titleHelp: string;
  /** Figures of each row that must add up. */
  readonly sums?: readonly SumDeclaration[];
};

/** An instrument is read and its readings are judged; a statistic is compiled and compared. */
const WORDING: Readonly<Record<SeriesAspect['nature'], SeriesAspect['wording']>> = {
  measured: {
    data: '监测数据',
    period: '监测时间',
    value: '监测值',
    judgement: '逐期评价结果',
    missing: '缺测',
  },
  compiled: {
    data: '统计数据',
    period: '所属时期',
    value: '数据',
    judgement: '逐期比较',
    missing: '未报',
  },
};

const cell = (title: string, help: string, required: boolean): FieldDeclaration => ({
  kind: 'text',
  title,
  help,
  required,
  privacy: 'public',
  maxLength: 40,
  format: 'plain',
});

const indicatorColumn = (indicator: IndicatorDeclaration, missing: string): FieldDeclaration =>
  cell(
    `${indicator.title}（${indicator.unit}）`,
    indicator.detectionLimit ? `未检出写检出限加 L，例如“0.002L”；${missing}写“--”。` : `${missing}写“--”。`,
    false,
  );

/**
 * A type of the shape `series`: a batch of readings with the little that is said about it. Small batches as rows, large
 * ones as a file.
 */
export function seriesType({ aspect, titleHelp, sums = [], ...given }: Given): SeriesType {
  const words = WORDING[aspect.nature];
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
        title: words.data,
        help: `每行一个${aspect.placeTitle}的一期数据，可从表格粘贴；超过 2000 行请用数据文件。`,
        required: false,
        privacy: 'public',
        maxItems: 2000,
        columns: {
          place: cell(aspect.placeTitle, '名称或代码，与目录一致。', true),
          period: cell(words.period, `例如“${PERIOD_EXAMPLES[aspect.frequency]}”。`, true),
          ...Object.fromEntries(
            aspect.indicators.map((each) => [each.code, indicatorColumn(each, words.missing)]),
          ),
        },
      },
      dataFiles: {
        kind: 'attachments',
        required: false,
        privacy: 'public',
        title: '数据文件',
        help: `CSV 或 XLSX，第一行为表头：${aspect.placeTitle}、${words.period}和各指标名称（可带单位）。`,
        maxItems: 10,
      },
      body: { ...field.body(false), title: '说明' },
    },
    form: {
      sections: [
        { title: '基本信息', help: '', fields: ['title', 'periodFrom', 'periodTo', 'documentDate'] },
        { title: words.data, help: '逐行填写或上传文件，至少一种。', fields: ['observations', 'dataFiles'] },
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
    rules: {
      onSubmit: ['period-in-order', ...(sums.length === 0 ? [] : ['sums-add-up'])],
    },
    sums,
    series: { ...aspect, wording: words, rowsField: 'observations', filesField: 'dataFiles' },
  };
}
