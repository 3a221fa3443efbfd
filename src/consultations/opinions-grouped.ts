import type { Db } from '../database/database.ts';

/** Opinions, each with `size.opinions`: how many stand in its group; null where it has none. */
export const opinionsGrouped = (db: Db) =>
  db
    .selectFrom('opinion')
    .leftJoin('consultation_tally as size', (join) =>
      join
        .onRef('size.consultation_id', '=', 'opinion.consultation_id')
        .on('size.dimension', '=', 'cluster')
        .onRef('size.value', '=', 'opinion.cluster_id'),
    );
