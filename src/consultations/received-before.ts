import { sql } from 'kysely';
import type { Cursor } from '../kernel/cursor.ts';

/** Where an opinion stands in the order of receiving, to the microsecond: the place that a cursor names. */
export const PLACE = sql<string>`to_char(opinion.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Opinions received before the place of a cursor; all of them without one. */
export const receivedBefore = (after: Cursor | undefined) =>
  after === undefined
    ? sql<boolean>`true`
    : sql<boolean>`(opinion.received_at, opinion.id) < (${after.at}::timestamptz, ${after.id}::text)`;
