import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { type ExceptionHead, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { decodeCursor } from '../../kernel/cursor.ts';
import { exportTable, TABLE_MEDIA_TYPES } from '../../tables/export-table.ts';
import { type ExceptionFilter, listExceptionHeads } from '../exception-queries.ts';
import { FILTER, tags } from './shared.ts';

const PAGE = 500;
const MOST_PAGES = 200;
const HEADINGS = [
  '编号',
  '单位',
  '领域',
  '公开事项',
  '范围',
  '位置',
  '理由',
  '依据',
  '状态',
  '起始时间',
  '期限',
  '下次评估审查',
  '已评估审查次数',
  '提出',
  '审查',
  '第三方意见',
  '所在信息',
  '案卷的程序',
];

const cellsOf = (head: ExceptionHead): readonly string[] => [
  head.id,
  head.bodyName,
  head.areaTitle,
  head.itemTitle,
  head.scopeName,
  head.place,
  head.groundTitle,
  head.basis,
  head.stateName,
  head.since ?? '',
  head.until ?? '',
  head.reviewOn,
  String(head.examinations),
  head.proposedBy,
  head.reviewedBy ?? '',
  head.thirdParty ?? '',
  head.url ?? '',
  head.steps
    .map(
      ({ title, doneOn, number }) => `${title}：${doneOn ?? '未登记'}${number === null ? '' : ` ${number}`}`,
    )
    .join('；'),
];

/** Page by page, so that nothing large is held. */
async function* pagesOf({ db, catalogue }: Working, filter: Omit<ExceptionFilter, 'limit' | 'after'>) {
  let cursor: string | null = '';
  for (let n = 0; n < MOST_PAGES && cursor !== null; n += 1) {
    const page = await listExceptionHeads(db, {
      ...filter,
      after: cursor === '' ? null : decodeCursor(cursor),
      limit: PAGE,
      proposalsOf: 'none',
      catalogue,
    });
    yield page.items;
    cursor = page.next;
  }
}

/** 导出不予公开的清单（CSV、XLSX、JSON），不含任何内容。 */
export const exportExceptionsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/exceptions/export',
      {
        config: { access: 'public' },
        schema: {
          summary: '导出不予公开的清单（CSV、XLSX、JSON），不含任何内容',
          tags,
          querystring: Type.Object({
            ...FILTER,
            format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx'), Type.Literal('json')], {
              default: 'csv',
            }),
          }),
          produces: Object.values(TABLE_MEDIA_TYPES),
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        return reply
          .type(TABLE_MEDIA_TYPES[format])
          .header('cache-control', 'no-store')
          .header('content-disposition', contentDisposition('attachment', `不予公开清单.${format}`))
          .send(
            exportTable(format, {
              name: '不予公开清单',
              headings: HEADINGS,
              pages: () => pagesOf(deps, filter),
              cells: cellsOf,
              json: { head: {}, rows: 'items', row: (row) => row },
            }),
          );
      },
    );
  };
