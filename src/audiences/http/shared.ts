import { Type } from 'typebox';
import type { listForMember } from '../store.ts';

export const tags = ['audiences'] as const;
export const Id = Type.Object({ id: Type.String({ maxLength: 40 }) });
export const NO_STORE = 'private, no-store';

export const RestrictedSummary = Type.Object({
  id: Type.String(),
  title: Type.String(),
  item: Type.String(),
  body: Type.String(),
  bodyName: Type.String(),
  audience: Type.String(),
  publishedAt: Type.String(),
  edition: Type.Integer(),
});
type Row = Awaited<ReturnType<typeof listForMember>>[number];

export const summaryOf = (row: Row) => ({
  id: row.id,
  title: row.title,
  item: row.item_code,
  body: row.body_code,
  bodyName: row.body_name ?? row.body_code,
  audience: row.audience,
  publishedAt: row.first_published_at.toISOString(),
  edition: row.edition,
});
