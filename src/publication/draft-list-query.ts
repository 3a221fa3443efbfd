import { type Static, Type } from 'typebox';
import { DRAFT_VIEWS, type DraftView } from '../schema/vocabulary.ts';
import { requireCursor } from '../web/paging.ts';
import { requireDay } from './days.ts';
import type { DraftFilter } from './draft-queries.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const draftListQuery = Type.Object({
  view: Type.Optional(Type.String({ enum: [...DRAFT_VIEWS] })),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  item: Type.Optional(Type.String({ maxLength: 60 })),
  body: Type.Optional(Type.String({ maxLength: 40 })),
  batch: Type.Optional(Type.String({ maxLength: 40, description: '同一批导入的稿件' })),
  state: Type.Optional(Type.String({ maxLength: 20 })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

const isView = (text: string): text is DraftView => DRAFT_VIEWS.some((view) => view === text);

/** Empty parameters, as a form sends them, count as absent. */
export function draftFilterOf(query: Static<typeof draftListQuery>): DraftFilter {
  const view = query.view ?? 'all';
  return {
    view: isView(view) ? view : 'all',
    q: query.q || undefined,
    item: query.item || undefined,
    body: query.body || undefined,
    batch: query.batch || undefined,
    state: query.state || undefined,
    from: requireDay('from', query.from),
    to: requireDay('to', query.to),
    after: requireCursor(query.cursor) ?? undefined,
    limit: query.limit ?? 20,
  };
}
