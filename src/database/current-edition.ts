import { type RawBuilder, sql } from 'kysely';

/**
 * Whether an edition is the one in force of its disclosure: the condition under which both are joined. Each is named by
 * its alias in the query. The disclosure's own row is asked, never a view over it, so that a query that locks the
 * disclosure finds no older edition after it has waited for the lock.
 */
export const isCurrentEdition = (disclosure = 'disclosure', edition = 'edition'): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${edition}.disclosure_id`)} = ${sql.ref(`${disclosure}.id`)}
    AND ${sql.ref(`${edition}.n`)} = ${sql.ref(`${disclosure}.edition`)}`;

/** For `innerJoin('edition', currentEdition)` in a query that holds `disclosure`. */
export const currentEdition = <Join extends { on(condition: RawBuilder<boolean>): Join }>(join: Join): Join =>
  join.on(isCurrentEdition());
