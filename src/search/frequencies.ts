import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { Lexeme } from './parse-query.ts';

/** Two refreshes at once would insert the same lexemes. */
const LOCK = 4302;
const SAMPLE = 10_000;
/** Below this share of the sample a lexeme counts as rare and is not kept. */
const RARE_SHARE = 0.002;

/**
 * Counts in how many documents each common lexeme occurs, from a sample; run it after a rebuild and once in a while.
 * The planner's own statistics keep too few lexemes to tell a word in 0.1 % of the documents from one in 10 %, and a
 * wrong guess costs seconds.
 */
export async function refreshFrequencies(
  db: Db,
): Promise<{ readonly documents: number; readonly lexemes: number }> {
  return db.transaction().execute(async (tx) => {
    await sql`SELECT set_config('statement_timeout', '300000', true), pg_advisory_xact_lock(${LOCK})`.execute(
      tx,
    );
    const counted = await sql<{ documents: number }>`SELECT count(*) AS documents FROM search_doc`.execute(
      tx,
    );
    const documents = counted.rows[0]?.documents ?? 0;
    const sampled = Math.min(documents, SAMPLE);
    await sql`DELETE FROM search_frequency`.execute(tx);
    if (documents === 0) return { documents, lexemes: 0 };
    // Every nth row in the order of publication: a block sample would see one year only.
    const step = Math.max(1, Math.floor(documents / SAMPLE));
    const rows = `SELECT lex FROM (SELECT lex, row_number() OVER (ORDER BY published_on, disclosure_id) AS n FROM search_doc) s WHERE n % ${step} = 0`;
    const seen = documents <= SAMPLE ? sampled : Math.floor(documents / step);
    const kept = await sql`
      INSERT INTO search_frequency (lexeme, documents)
      SELECT word, round(ndoc::numeric * ${documents} / ${seen}) FROM ts_stat(${rows}) WHERE ndoc >= ${Math.max(2, Math.floor(seen * RARE_SHARE))}
      UNION ALL SELECT '', ${documents}::numeric`.execute(tx);
    return { documents, lexemes: Number(kept.numAffectedRows ?? 0) };
  });
}

export interface Estimate {
  /** How many rows to expect. */
  readonly rows: number;
  /** All documents. */
  readonly documents: number;
  /** For each demand: how many documents meet it. */
  readonly each: readonly number[];
}

/**
 * Expected hits of a conjunction of demands, each with the ways to meet it: the rarest lexeme of a way, the sum of the
 * ways, demands taken as independent of each other.
 */
export async function estimate(
  db: Db,
  demands: readonly (readonly (readonly Lexeme[])[])[],
): Promise<Estimate> {
  const lexemes = demands.flat(2);
  const plain = lexemes.filter((lexeme) => !lexeme.prefix).map((lexeme) => lexeme.text);
  const prefixes = lexemes.filter((lexeme) => lexeme.prefix).map((lexeme) => lexeme.text);
  const { rows } = await sql<{ lexeme: string; prefix: boolean; documents: number }>`
    SELECT lexeme, false AS prefix, documents FROM search_frequency WHERE lexeme = ANY(${['', ...plain]})
    UNION ALL
    SELECT p, true, coalesce(sum(documents), 0)::int8 FROM unnest(${prefixes}::text[]) p
      LEFT JOIN search_frequency ON lexeme >= p COLLATE "C" AND lexeme < (p || chr(1114111)) COLLATE "C" GROUP BY p`.execute(
    db,
  );
  const known = new Map(rows.map((row) => [`${row.prefix ? '*' : ''}${row.lexeme}`, row.documents]));
  const documents = known.get('') ?? 0;
  const floor = documents * RARE_SHARE;
  const count = (lexeme: Lexeme): number =>
    Math.max(floor, known.get(`${lexeme.prefix ? '*' : ''}${lexeme.text}`) ?? 0);
  const each = demands.map((ways) =>
    Math.min(
      documents,
      ways.reduce((sum, way) => sum + Math.min(documents, ...way.map(count)), 0),
    ),
  );
  const expected =
    each.reduce((share, met) => share * (documents === 0 ? 0 : met / documents), 1) * documents;
  return { rows: expected, documents, each };
}
