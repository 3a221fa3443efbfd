import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { exportTable, TABLE_MEDIA_TYPES } from '../../tables/export-table.ts';
import { requireActor } from '../../web/request.ts';
import type { RowFault } from '../incoming-row.ts';
import { stagedRows } from '../intake-rows.ts';
import type { IntakeJob } from '../intake-store.ts';
import type { IntakeDeps } from '../receive-intake.ts';
import { outcomesOf } from '../records/batch-records.ts';
import { requireIntake, tags } from './shared.ts';

const FORMATS = ['csv', 'xlsx'] as const;

/**
 * `GET /jobs/:id/report.csv`: every row that is wrong, as it came, with what is wrong with it, to be mended and sent
 * again; of single records every row with what became of it.
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
        const name = `${job.name.replace(/\.[^.]*$/, '')}_${job.makes === 'each' ? '办理清单' : '问题清单'}`;
        return reply
          .type(TABLE_MEDIA_TYPES[format])
          .header('content-disposition', contentDisposition('attachment', `${name}.${format}`))
          .header('cache-control', 'private, no-store')
          .send(job.makes === 'each' ? outcomeTable(deps, job, format) : faultTable(deps, job, format));
      },
    );
  };

const wordsOf = (faults: readonly RowFault[]): string =>
  faults
    .map(({ column, message, advice }) => `${column === '' ? '' : `“${column}”`}${message}${advice}`)
    .join('\n');

const faultTable = ({ db }: IntakeDeps, { id, headings }: IntakeJob, format: (typeof FORMATS)[number]) =>
  exportTable(format, {
    name: '问题清单',
    headings: ['原行号', ...headings, '问题'],
    pages: () => stagedRows(db, id, 'wrong'),
    cells: ({ n, cells, faults }) => [String(n), ...cells, wordsOf(faults)],
    json: { head: {}, rows: 'rows', row: (row) => row },
  });

const OUTCOMES = { draft: '已形成稿件', withheld: '不公开', wrong: '没有接收' } as const;

/** Of single records every row, with what became of it. */
const outcomeTable = ({ db }: IntakeDeps, { id, headings }: IntakeJob, format: (typeof FORMATS)[number]) =>
  exportTable(format, {
    name: '办理清单',
    headings: ['原行号', '结果', '稿件', '稿件标题', '问题和提示', ...headings],
    pages: () => outcomesOf(db, id),
    cells: ({ n, outcome, draft, title, cells, told }) => [
      String(n),
      OUTCOMES[outcome],
      draft ?? '',
      title,
      wordsOf(told),
      ...headings.map((_, at) => cells[at] ?? ''),
    ],
    json: { head: {}, rows: 'rows', row: ({ n }) => ({ n }) },
  });
