import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * True as long as a record may be shown: the term of the current edition has no end or has not ended. `disclosure` is
 * the table's name in the query.
 */
export const termLasts = (disclosure: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(`${disclosure}.display_until`)} IS NULL OR ${sql.ref(`${disclosure}.display_until`)} >= (SELECT public_day()))`;

/** `published`, `withdrawn`, or `expired` for what stands but is past its term (公示期已满). */
export const publicStateOf = (disclosure: string): RawBuilder<string> =>
  sql<string>`CASE WHEN ${sql.ref(`${disclosure}.state`)} = 'published' AND NOT ${termLasts(disclosure)} THEN 'expired' ELSE ${sql.ref(`${disclosure}.state`)} END`;
