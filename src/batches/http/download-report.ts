import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { exportTable, TABLE_MEDIA_TYPES } from '../../tables/export-table.ts';
import { requireActor } from '../../web/request.ts';
import { stagedRows } from '../intake-store.ts';
import type { IntakeDeps } from '../receive-intake.ts';
import { requireIntake, tags } from './shared.ts';

const FORMATS = ['csv', 'xlsx'] as const;

/**
 * `GET /jobs/:id/report.csv`: every row that is wrong, as it came, with what is wrong with it: to be mended and sent
 * again.
 */
export const downloadReportRoute =
  (deps: IntakeDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/jobs/:id/report.:format(^(?:csv|xlsx)$)',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '一批的问题清单：有问题的各行和原因',
          tags,
          produces: FORMATS.map((format) => TABLE_MEDIA_TYPES[format]),
          params: Type.Object({
            id: Type.String({ maxLength: 40 }),
            format: Type.Union(FORMATS.map((format) => Type.Literal(format))),
          }),
          response: { 200: Type.Any({ description: '表格' }), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const { id, format } = request.params;
        const job = await requireIntake(deps, requireActor(request), id);
        const name = `${job.name.replace(/\.[^.]*$/, '')}_问题清单`;
        return reply
          .type(TABLE_MEDIA_TYPES[format])
          .header('content-disposition', contentDisposition('attachment', `${name}.${format}`))
          .header('cache-control', 'private, no-store')
          .send(
            exportTable(format, {
              name: '问题清单',
              headings: ['原行号', ...job.headings, '问题'],
              pages: () => stagedRows(deps.db, id, 'wrong'),
              cells: ({ n, cells, faults }) => [
                String(n),
                ...cells,
                faults
                  .map(
                    ({ column, message, advice }) =>
                      `${column === '' ? '' : `“${column}”`}${message}${advice}`,
                  )
                  .join('\n'),
              ],
              json: { head: {}, rows: 'rows', row: (row) => row },
            }),
          );
      },
    );
  };
