import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { IntakeReceived, Problem } from '../../api/contract.ts';
import { acceptMultipart } from '../../files/accept-multipart.ts';
import type { JsonObject, JsonValue } from '../../kernel/canonical-json.ts';
import { isJsonObject } from '../../kernel/json-object.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import type { IntakeFormat } from '../intake-store.ts';
import { type IntakeDeps, MAX_INTAKE_BYTES, receiveIntake } from '../receive-intake.ts';
import { tags } from './shared.ts';

const MEDIA_TYPES: Readonly<Record<string, IntakeFormat>> = {
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};
const EXTENSIONS: Readonly<Record<string, IntakeFormat>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  xlsx: 'xlsx',
};

interface Sent {
  readonly name: string;
  readonly format: IntakeFormat;
  readonly source: AsyncIterable<Uint8Array>;
}

const invalid = (detail: string): ProblemError => new ProblemError([problem('input-invalid', { detail })]);

const isStream = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

async function sentTable(request: FastifyRequest, name: string | undefined): Promise<Sent> {
  if (request.isMultipart()) {
    const part = await request.file({ limits: { files: 1, fileSize: MAX_INTAKE_BYTES + 1 } });
    if (part === undefined) throw invalid('表单中没有文件。');
    const format = EXTENSIONS[/\.([a-z]+)$/i.exec(part.filename)?.[1]?.toLowerCase() ?? ''];
    if (format === undefined) throw invalid('只接收 .xlsx、.csv、.ndjson 文件。');
    return { name: part.filename, format, source: part.file };
  }
  const media = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const format = MEDIA_TYPES[media];
  if (format === undefined || !isStream(request.body))
    throw new ProblemError([problem('media-type-not-supported')]);
  return { name: name ?? `批量数据.${format}`, format, source: request.body };
}

/** The other fields of the record, as JSON in the query, since the body is the table. */
function recordOf(text: string | undefined): JsonObject {
  if (text === undefined) return {};
  let read: JsonValue;
  try {
    read = JSON.parse(text);
  } catch {
    throw invalid('record 应为 JSON 对象。');
  }
  if (!isJsonObject(read)) throw invalid('record 应为 JSON 对象。');
  return read;
}

const keyOf = (header: string | string[] | undefined): string | null => {
  if (header === undefined) return null;
  if (typeof header === 'string' && /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  throw invalid('请求头“Idempotency-Key”应为 1 至 255 个可见 ASCII 字符。');
};

/**
 * `POST /intake/:item`: a table as the body, or as the file of a form. 202 for a job that was begun, 200 for one that
 * was there.
 */
export const receiveIntakeRoute =
  (deps: IntakeDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    await acceptMultipart(app);
    app.addContentTypeParser(Object.keys(MEDIA_TYPES), (_request, payload, done) => done(null, payload));
    app.post(
      '/intake/:item',
      {
        // The bytes say whether it is a repetition, and the key is kept with the job.
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '成批接收：清单的条目、监测数据',
          description:
            'NDJSON、CSV、XLSX，边收边存，由后台任务逐行读取、检查，没有问题的行形成一份稿件，按该事项的程序审核、签发。同一幂等键或者同一文件再送一次，什么也不改变。',
          tags,
          consumes: [...Object.keys(MEDIA_TYPES), 'multipart/form-data'],
          params: Type.Object({ item: Type.String({ maxLength: 80 }) }),
          querystring: Type.Object({
            body: Type.String({ maxLength: 40, description: '公开主体代码' }),
            record: Type.Optional(
              Type.String({
                maxLength: 20_000,
                description: '稿件的其他栏目，JSON：{"effectiveOn":"2026-03-01"}',
              }),
            ),
            name: Type.Optional(Type.String({ maxLength: 200, description: '文件名' })),
            keepGood: Type.Boolean({ default: false, description: '有的行有问题时，其余的行仍然接收' }),
            submit: Type.Boolean({ default: false, description: '形成的稿件没有问题时即提交审核' }),
          }),
          response: { 200: IntakeReceived, 202: IntakeReceived, '4xx': Problem },
        },
      },
      async (request, reply) => {
        const actor = requireActor(request);
        const { body, record, name, keepGood, submit } = request.query;
        const sent = await sentTable(request, name);
        const received = acceptedValue(
          await receiveIntake(deps, actor, {
            ...sent,
            item: request.params.item,
            body,
            record: recordOf(record),
            keepsGood: keepGood,
            submits: submit,
            key: keyOf(request.headers['idempotency-key']),
          }),
        );
        const { id, isRepetition } = received;
        const job = `/api/v1/jobs/${id}`;
        return reply
          .code(isRepetition ? 200 : 202)
          .header('location', job)
          .send({ id, job, repeated: isRepetition });
      },
    );
  };
