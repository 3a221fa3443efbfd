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
  'text/json': 'json',
  'application/zip': 'zip',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};
const EXTENSIONS: Readonly<Record<string, IntakeFormat>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'json',
  zip: 'zip',
  csv: 'csv',
  xlsx: 'xlsx',
  // Read as rows like the present ones.
  xls: 'xlsx',
  et: 'xlsx',
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
    if (format === undefined) throw invalid('只接收 .xlsx、.xls、.et、.csv、.ndjson、.json、.zip 文件。');
    return { name: part.filename, format, source: part.file };
  }
  const media = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const format = MEDIA_TYPES[media];
  if (format === undefined || !isStream(request.body))
    throw new ProblemError([problem('media-type-not-supported')]);
  return { name: name ?? `批量数据.${format}`, format, source: request.body };
}

/** The other fields of the record, or what columns mean, as JSON in the query, since the body is the table. */
function objectOf(name: string, text: string | undefined): JsonObject {
  if (text === undefined) return {};
  let read: JsonValue;
  try {
    read = JSON.parse(text);
  } catch {
    throw invalid(`${name} 应为 JSON 对象。`);
  }
  if (!isJsonObject(read)) throw invalid(`${name} 应为 JSON 对象。`);
  return read;
}

function columnsOf(text: string | undefined): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOf('columns', text)).map(([heading, column]): [string, string] => {
    if (typeof column !== 'string') throw invalid('columns 应为 {"原表头": "栏目"}。');
    return [heading, column];
  });
  return Object.fromEntries(entries);
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
          summary: '成批接收：清单的条目、监测数据、逐件公开的信息',
          description:
            'NDJSON、JSON、CSV、XLSX，边收边存，由后台任务逐行读取、检查。清单和监测数据的各行形成一份稿件；其他事项每行一份。ZIP 是成批的文件，附一张目录表（文件、标题、文号、成文日期、公开单位、公开事项、公开意见、不公开依据、原发布日期、原网址），没有目录表的按网页存档读取。都按事项的程序审核、签发。同一幂等键或者同一文件再送一次，什么也不改变。',
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
            columns: Type.Optional(
              Type.String({
                maxLength: 20_000,
                description: '原表头（JSON 的键）对应的栏目，空字符串表示不读：{"文件题名":"标题","备注":""}',
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
        const { body, record, columns, name, keepGood, submit } = request.query;
        const sent = await sentTable(request, name);
        const received = acceptedValue(
          await receiveIntake(deps, actor, {
            ...sent,
            item: request.params.item,
            body,
            record: objectOf('record', record),
            columns: columnsOf(columns),
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
