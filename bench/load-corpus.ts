import pg from 'pg';
import type { SearchDocument } from '../src/search/index-document.ts';
import { searchRow } from '../src/search/index-document.ts';
import { BODIES, type Corpus } from './corpus.ts';

const BATCH = 500;

/** Loads documents as the owner, without the row triggers, and builds the index afterwards as a restore would. */
export async function loadCorpus(
  ownerUrl: string,
  corpus: Corpus,
): Promise<{ readonly loadSeconds: number; readonly indexSeconds: number; readonly indexMB: number }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const start = performance.now();
    await client.query(`SET synchronous_commit = off; SET maintenance_work_mem = '1GB';
      ALTER TABLE search_doc DISABLE TRIGGER USER; ALTER TABLE disclosure DISABLE TRIGGER USER; DROP INDEX search_doc_lex;
      INSERT INTO public_body (code, level, kind, sort_order, source)
        SELECT 'body-' || n, 'province', 'department', n, 'bench' FROM generate_series(0, ${BODIES}) n`);
    let batch: SearchDocument[] = [];
    for (const doc of corpus.documents()) {
      batch.push(doc);
      if (batch.length === BATCH) {
        await insert(client, batch);
        batch = [];
      }
    }
    await insert(client, batch);
    const loaded = performance.now();
    await client.query('CREATE INDEX search_doc_lex ON search_doc USING gin (lex) WITH (fastupdate = off)');
    await client.query(
      'ALTER TABLE search_doc ENABLE TRIGGER USER; ALTER TABLE disclosure ENABLE TRIGGER USER',
    );
    const indexed = performance.now();
    await client.query('VACUUM ANALYZE search_doc');
    const size = await client.query<{ mb: number }>(
      `SELECT (pg_relation_size('search_doc_lex') / 1048576)::int AS mb`,
    );
    return {
      loadSeconds: (loaded - start) / 1000,
      indexSeconds: (indexed - loaded) / 1000,
      indexMB: size.rows[0]?.mb ?? 0,
    };
  } finally {
    await client.end();
  }
}

async function insert(client: pg.Client, docs: readonly SearchDocument[]): Promise<void> {
  if (docs.length === 0) return;
  const rows = docs.map((doc) => ({ ...doc, ...searchRow(doc) }));
  const column = (value: (row: (typeof rows)[number]) => string | null): (string | null)[] => rows.map(value);
  const common = [
    column((row) => row.disclosureId),
    column((row) => row.publishedOn),
    column((row) => row.bodyCode),
    column((row) => row.areaCode),
    column((row) => row.kind),
    column((row) => row.title),
    column((row) => row.documentNumber),
  ];
  await client.query(
    `INSERT INTO disclosure (id, index_number, item_code, area_code, kind, body_code, first_published_at, updated_at, type_key, title, document_number)
     SELECT id, id, 'bench', area, kind, body, day::timestamptz, day::timestamptz, 'document', title, number
     FROM unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) t(id, day, body, area, kind, title, number)`,
    common,
  );
  await client.query(
    `INSERT INTO search_doc (disclosure_id, published_on, body_code, area_code, kind, title, document_number, number_key, body_text, title_key, text_key, lex)
     SELECT id, day, body, area, kind, title, number, number_key, body_text, title_key, text_key, lex::tsvector
     FROM unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
       t(id, day, body, area, kind, title, number, number_key, body_text, title_key, text_key, lex)`,
    [
      ...common,
      column((row) => row.numberKey),
      column((row) => row.bodyText),
      column((row) => row.titleKey),
      column((row) => row.textKey),
      column((row) => row.lex),
    ],
  );
}
