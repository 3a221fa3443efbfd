import { buffer } from 'node:stream/consumers';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { Problem } from '../../api/contract.ts';
import { bodyCalled, readBodies } from '../../bodies/directory.ts';
import type { Working } from '../../catalogue/source.ts';
import { acceptMultipart } from '../../files/accept-multipart.ts';
import { can } from '../../identity/permissions.ts';
import type { Actor } from '../../kernel/actor.ts';
import { today } from '../../kernel/clock.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { markedSheet, readRecords } from '../../sheets/read-records.ts';
import { cellFields } from '../../sheets/record-sheet.ts';
import { rememberColumns, rememberedColumns, type TablesOfBody } from '../../sheets/remembered-columns.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { Field, Key, requireTable, requireType, tags } from './shared.ts';

const MOST_BYTES = 20 * 1024 * 1024;
/** Read at once. */
const MOST_ROWS = 1_000;
const SheetAnswer = Type.Object({
  rows: Type.Array(Type.Object({ row: Type.Integer(), content: Type.Record(Type.String(), Type.Unknown()) })),
  faults: Type.Array(
    Type.Object({
      /** As the spreadsheet counts; null for what is wrong with the file as a whole. */
      row: Type.Union([Type.Integer(), Type.Null()]),
      column: Type.String(),
      cell: Type.Union([Type.String(), Type.Null()], { description: '单元格，例如 C5' }),
      message: Type.String(),
      advice: Type.String(),
    }),
  ),
  warnings: Type.Array(Type.String(), { description: '没有读取的内容，例如隐藏的工作表；不是错误' }),
  headings: Type.Array(
    Type.Object({ text: Type.String(), field: Type.Union([Type.String(), Type.Null()]) }),
    { description: '表头与栏目对不上时：表中的各列和读入的栏目，可用 columns 指定后重新读取' },
  ),
  columns: Type.Array(Type.Object({ field: Type.String(), title: Type.String(), required: Type.Boolean() }), {
    description: '可以读入的栏目',
  }),
  marked: Type.Union([Type.String(), Type.Null()], {
    description: '有错且要求标注时：同一工作簿，错处带批注，Base64',
  }),
});
const Query = Type.Object({
  body: Type.Optional(
    Type.String({ maxLength: 40, description: '公开主体代码：按本单位此前说明的各列读取，并记住这次说明的' }),
  ),
  ...Field.properties,
  marked: Type.Optional(Type.Boolean({ description: '有错时附上标注了错处的工作簿' })),
  columns: Type.Optional(
    Type.String({
      maxLength: 20_000,
      description: '各列读入哪个栏目：JSON，{"表头":"栏目名"}，不读的写空字符串',
    }),
  ),
});
const Named = Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: 60 }));

function namedColumns(text: string | undefined): Static<typeof Named> {
  if (text === undefined) return {};
  const read = parsedJson(text);
  if (Value.Check(Named, read)) return read;
  throw new ProblemError([problem('input-invalid', { detail: 'columns 应为 {"表头":"栏目名"}。' })]);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Of the bodies that somebody writes for; nobody learns what the tables of others are called. */
const recalled = async (
  { db }: Working,
  actor: Actor,
  tables: TablesOfBody | null,
): Promise<Static<typeof Named>> =>
  tables === null || can(actor, 'create', tables.body) !== null ? {} : rememberedColumns(db, tables);

/** 读取填好的表格，逐行指出问题；不保存，只记住各列的意思。 */
export const readSheetRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    await acceptMultipart(app);
    app.post(
      '/catalogue/types/:key/rows',
      {
        // Nothing is kept, so a repetition does no harm.
        config: { access: 'signed-in', idempotency: false },
        schema: {
          summary: '读取填好的表格，逐行指出问题；不保存',
          tags,
          consumes: ['multipart/form-data'],
          params: Key,
          querystring: Query,
          response: { 200: SheetAnswer, '4xx': Problem },
        },
      },
      async (request) => {
        const actor = requireActor(request);
        const type = requireType(deps.catalogue, request.params.key);
        const { field, marked = false, columns, body } = request.query;
        const tables = body === undefined ? null : { body, type: type.key, field: field ?? '' };
        const said = namedColumns(columns);
        const declared = field === undefined ? undefined : type.fields[field];
        const fields = field === undefined ? cellFields(type) : requireTable(type, field);
        const file = request.isMultipart()
          ? await request.file({ limits: { files: 1, fileSize: MOST_BYTES } })
          : undefined;
        if (file === undefined)
          throw new ProblemError([problem('input-invalid', { detail: '表单中没有文件。' })]);
        const bytes = await buffer(file.file);
        if (file.file.truncated)
          throw new ProblemError([problem('input-too-large', { limit: `${MOST_BYTES / 1024 / 1024} MB` })]);
        const bodies = await readBodies(deps.db);
        const answer = await readRecords(
          fields,
          { name: file.filename, bytes },
          {
            today: today(deps.clock),
            knownBody: (code) => bodies.byCode.has(code),
            bodyCode: (text) => bodyCalled(bodies, text) ?? text,
            mostRows: Math.min(declared?.kind === 'rows' ? declared.maxItems : MOST_ROWS, MOST_ROWS),
            named: { ...(await recalled(deps, actor, tables)), ...said },
            // What the template says of an empty 变动方式: a new entry.
            preset:
              type.shape === 'register' && field === type.register.edition.changes
                ? { operation: 'add' }
                : {},
          },
        );
        if (tables !== null && Object.keys(said).length > 0)
          acceptedValue(await rememberColumns(deps, actor, tables, said));
        const workbook =
          marked && answer.faults.length > 0
            ? await markedSheet({ name: file.filename, bytes }, answer)
            : null;
        return {
          rows: answer.rows.map(({ row, content }) => ({ row, content: { ...content } })),
          faults: [...answer.faults],
          warnings: [...answer.warnings],
          headings: [...answer.headings],
          columns: Object.entries(fields).map(([name, { title, required }]) => ({
            field: name,
            title,
            required,
          })),
          marked: workbook === null ? null : Buffer.from(workbook).toString('base64'),
        };
      },
    );
  };
