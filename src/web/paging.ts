import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { type Cursor, decodeCursor, decodePlace, type PartCheck } from '../kernel/cursor.ts';
import { ProblemError, problem } from '../kernel/problems.ts';

/** What every list accepts; spread its properties into the route's own: `Type.Object({ ...PAGE_QUERY, body: … })`. */
export const PAGE_QUERY = {
  cursor: Type.Optional(Type.String({ maxLength: 400, description: '上一页返回的 next，原样传回' })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20, description: '每页条数' }),
};
export const PageQuery = Type.Object(PAGE_QUERY);
export type PageQuery = Static<typeof PageQuery>;

const refuseCursor = (): ProblemError =>
  new ProblemError([
    problem('input-invalid', { detail: '查询参数“cursor”不是本系统给出的值。' }, { path: '/cursor' }),
  ]);

/** The place to go on from; null on the first page; refuses text that is not a cursor of ours. */
export function requireCursor(text: string | undefined): Cursor | null {
  if (text === undefined || text === '') return null;
  const cursor = decodeCursor(text);
  if (cursor === null) throw refuseCursor();
  return cursor;
}

/** As `requireCursor`, for lists in another order than newest first: the parts of the place to go on from. */
export function requirePlace(
  text: string | undefined,
  ...checks: readonly PartCheck[]
): readonly string[] | null {
  if (text === undefined || text === '') return null;
  const parts = decodePlace(text, checks);
  if (parts === null) throw refuseCursor();
  return parts;
}

/** RFC 8288: the address of the next page, with the same filters. */
export function linkNextPage(
  request: Pick<FastifyRequest, 'url'>,
  reply: Pick<FastifyReply, 'header'>,
  next: string | null,
  parameter = 'cursor',
): void {
  if (next === null) return;
  const [path = '', query = ''] = request.url.split('?');
  const params = new URLSearchParams(query);
  params.set(parameter, next);
  void reply.header('link', `<${path}?${params}>; rel="next"`);
}
