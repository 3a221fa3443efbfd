import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { type Obligation, oneOf, Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { decodePlace, isCount, isDay } from '../../kernel/cursor.ts';
import { listObligations, type ObligationFilter } from '../../obligations/obligation-queries.ts';
import { isObligationState, OBLIGATION_LIGHT_NAMES, OBLIGATION_STATES } from '../../schema/vocabulary.ts';
import { exportTable, TABLE_MEDIA_TYPES } from '../../tables/export-table.ts';
import { tags } from './shared.ts';

const PAGE = 500;
/** What an office works through; the whole of millions is open data, not a sheet. */
const MOST_PAGES = 100;
const HEADINGS = [
  '单位',
  '公开事项',
  '事项编号',
  '所属期',
  '事由',
  '公开期限',
  '暂定',
  '状态',
  '依据',
  '计算说明',
];

const cellsOf = (row: Obligation): readonly string[] => [
  row.bodyName,
  row.itemTitle,
  row.item,
  row.period.startsWith('event:') ? '' : row.period,
  row.subject,
  row.dueOn,
  row.provisional ? '暂定' : '',
  isObligationState(row.state) ? OBLIGATION_LIGHT_NAMES[row.state] : row.state,
  row.basis,
  row.computation,
];

/** Page by page, so that nothing large is held. */
async function* pagesOf(deps: Working, filter: Omit<ObligationFilter, 'limit' | 'after'>) {
  let cursor: string | null = '';
  for (let n = 0; n < MOST_PAGES && cursor !== null; n += 1) {
    const [dueOn, id]: readonly string[] = decodePlace(cursor, [isDay, isCount]) ?? [];
    const after: ObligationFilter['after'] =
      dueOn === undefined || id === undefined ? undefined : { dueOn: civilDate(dueOn), id: Number(id) };
    const page = await listObligations(deps, { ...filter, after, limit: PAGE }, deps.clock.now());
    yield page.items;
    cursor = page.next;
  }
}

/** 导出公开义务台账（XLSX、CSV），至多 50,000 行。 */
export const exportBoardRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/supervision/board/export',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '导出公开义务台账（XLSX、CSV），至多 50,000 行',
          tags,
          querystring: Type.Object({
            body: Type.Optional(Type.String({ maxLength: 40 })),
            region: Type.Optional(Type.String({ maxLength: 40 })),
            item: Type.Optional(Type.String({ maxLength: 60 })),
            area: Type.Optional(Type.String({ maxLength: 60 })),
            state: Type.Optional(oneOf([...OBLIGATION_STATES, 'open'] as const)),
            format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')], { default: 'xlsx' }),
          }),
          produces: [TABLE_MEDIA_TYPES.xlsx, TABLE_MEDIA_TYPES.csv],
          response: { 200: Type.Unknown(), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { format, ...filter } = request.query;
        return reply
          .type(TABLE_MEDIA_TYPES[format])
          .header('cache-control', 'no-store')
          .header('content-disposition', contentDisposition('attachment', `公开义务台账.${format}`))
          .send(
            exportTable(format, {
              name: '公开义务台账',
              headings: HEADINGS,
              pages: () => pagesOf(deps, filter),
              cells: cellsOf,
              json: { head: {}, rows: 'items', row: (row) => row },
            }),
          );
      },
    );
  };
