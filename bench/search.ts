import { sql } from 'kysely';
import type { Db } from '../src/database/database.ts';
import { fold } from '../src/search/fold.ts';
import { refreshFrequencies } from '../src/search/frequencies.ts';
import { matchingOf } from '../src/search/matching.ts';
import { parseQuery } from '../src/search/parse-query.ts';
import { search } from '../src/search/search.ts';
import type { SearchRequest } from '../src/search/search-request.ts';
import { startBenchDatabase } from './bench-database.ts';
import { type Corpus, makeCorpus } from './corpus.ts';
import { loadCorpus } from './load-corpus.ts';
import type { Benchmark, Measurement, Report } from './report.ts';
import { median, percentile, seededRandom, timed } from './statistics.ts';

const ABOUT =
  'Full-text search: first page by relevance with facets and total. `first` has empty caches, `again` is the same query once more, `plain` is count + facets + newest 20 left to the planner.';

export const searchBenchmark: Benchmark = {
  name: 'search',
  about: ABOUT,
  run: async (options): Promise<Report> => {
    const root = options.get('root') ?? '.';
    const size = Number(options.get('size') ?? 100_000);
    const repeats = Number(options.get('repeats') ?? 40);
    const database = await startBenchDatabase(root);
    try {
      const corpus = makeCorpus(root, size, 20160217);
      const loaded = await loadCorpus(database.ownerUrl, corpus);
      const started = performance.now();
      await refreshFrequencies(database.db);
      const refreshSeconds = (performance.now() - started) / 1000;
      const measurements: Measurement[] = [];
      for (const [what, requests] of queriesOf(corpus, size, repeats)) {
        if (requests.length > 0) measurements.push(await measure(database.db, what, requests));
      }
      measurements.push(...(await recall(database.db, corpus)));
      return {
        name: 'search',
        about: ABOUT,
        settings: { documents: size, repeats, ...loaded, refreshSeconds },
        measurements,
      };
    } finally {
      await database.stop();
    }
  },
};

type Request = Pick<SearchRequest, 'q' | 'body'>;

function queriesOf(corpus: Corpus, size: number, repeats: number): [string, Request[]][] {
  const random = seededRandom(7);
  const any = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const between = (low: number, high: number): string[] =>
    corpus.vocabulary.filter((word) => {
      const share = (corpus.documentsWith.get(word) ?? 0) / size;
      return share >= low && share < high;
    });
  const [rare, mid, common, half] = [
    between(1e-6, 0.0005),
    between(0.001, 0.02),
    between(0.05, 0.25),
    between(0.3, 0.7),
  ];
  const many = (query: () => Request): Request[] => [
    ...new Map(
      Array.from({ length: repeats }, query).map((request) => [JSON.stringify(request), request]),
    ).values(),
  ];
  const one = (words: readonly string[]): Request[] =>
    words.length === 0 ? [] : many(() => ({ q: any(words) }));
  return [
    ['rare (below 0.05 %)', one(rare)],
    ['mid (0.1-2 %)', one(mid)],
    ['common (5-25 %)', one(common)],
    ['in half (30-70 %)', one(half)],
    ['two words, mid and common', many(() => ({ q: `${any(mid)} ${any(common)}` }))],
    ['two words, each in half', many(() => ({ q: `${any(half)} ${any(half)}` }))],
    ['in half, one body', many(() => ({ q: any(half), body: `body-${Math.floor(random() * 20)}` }))],
    ['exact phrase of two common words', many(() => ({ q: `“${any(half)}${any(common)}”` }))],
    ['a name', many(() => ({ q: any(corpus.names) }))],
    ['a document number', many(() => ({ q: any(corpus.numbers) }))],
    ['one character', many(() => ({ q: any(half).charAt(0) }))],
  ];
}

async function measure(db: Db, what: string, requests: readonly Request[]): Promise<Measurement> {
  const run = async (request: Request): Promise<void> => {
    const answer = await search(db, { ...request, limit: 20, sort: 'relevance' });
    if (!answer.ok) throw new Error(`${request.q}: ${answer.refusals.map((refusal) => refusal.code).join()}`);
  };
  const first = await timed(requests, run);
  const again = await timed(requests, run);
  const plain = await timed(requests.slice(0, 5), (request) => plainSearch(db, request));
  return {
    what,
    n: requests.length,
    'first p50 ms': median(first),
    'first p95 ms': percentile(first, 0.95),
    'again p50 ms': median(again),
    'again p95 ms': percentile(again, 0.95),
    'plain p50 ms': median(plain),
    'first/plain': median(first) / median(plain),
  };
}

/** What one would write without this module. */
async function plainSearch(db: Db, request: Request): Promise<void> {
  const parsed = parseQuery(request.q);
  if (!parsed) return;
  const { query, verified } = matchingOf(parsed.terms, request);
  await sql`SELECT count(*) FROM search_doc WHERE lex @@ ${query}::tsquery AND ${verified}`.execute(db);
  for (const facet of ['body_code', 'area_code', 'kind']) {
    await sql`SELECT ${sql.ref(facet)}, count(*) FROM search_doc WHERE lex @@ ${query}::tsquery AND ${verified} GROUP BY 1`.execute(
      db,
    );
  }
  await sql`SELECT disclosure_id, title, body_text FROM search_doc WHERE lex @@ ${query}::tsquery AND ${verified}
    ORDER BY published_on DESC, disclosure_id DESC LIMIT 20`.execute(db);
}

const PROBES = 15;

/** Of what `LIKE` finds, how much the search finds; and of what it finds, how much `LIKE` confirms. */
async function recall(db: Db, corpus: Corpus): Promise<Measurement[]> {
  const random = seededRandom(11);
  const some = (from: readonly string[]): string[] =>
    Array.from({ length: PROBES }, () => from[Math.floor(random() * from.length)] ?? '');
  const phrases: string[] = [];
  const { rows } = await sql<{
    text: string;
  }>`SELECT body_text AS text FROM search_doc ORDER BY md5(disclosure_id) LIMIT ${PROBES}`.execute(db);
  for (const row of rows)
    phrases.push(
      row.text
        .slice(100)
        .replace(/^[^\p{Script=Han}]+/u, '')
        .slice(0, 6),
    );
  const kinds: [string, string[], (probe: string) => string][] = [
    ['names, without quotation marks', some(corpus.names), (probe) => probe],
    ['phrases in quotation marks', phrases, (probe) => `“${probe}”`],
    ['document numbers', some(corpus.numbers), (probe) => probe],
  ];
  const out: Measurement[] = [];
  for (const [what, probes, query] of kinds) {
    let expected = 0;
    let found = 0;
    let right = 0;
    const like: number[] = [];
    for (const probe of probes) {
      const start = performance.now();
      const truth = await sql<{ id: string }>`SELECT disclosure_id AS id FROM search_doc
        WHERE coalesce(document_number, '') || E'\n' || title || E'\n' || body_text LIKE ${`%${probe}%`}`.execute(
        db,
      );
      like.push(performance.now() - start);
      const ids = new Set(truth.rows.map((row) => row.id));
      const hits = await everyHit(db, query(probe));
      expected += ids.size;
      found += hits.length;
      right += hits.filter((id) => ids.has(id)).length;
    }
    out.push({
      what: `recall of ${what}`,
      n: probes.length,
      recall: right / expected,
      precision: right / found,
      'LIKE p50 ms': median(like),
    });
  }
  return out;
}

async function everyHit(db: Db, q: string): Promise<string[]> {
  const hits: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await search(db, { q, limit: 100, sort: 'newest', cursor });
    if (!page.ok) throw new Error(`${fold(q)}: ${page.refusals[0]?.message}`);
    if (page.value.relaxed) return [];
    hits.push(...page.value.hits.map((hit) => hit.disclosureId));
    cursor = page.value.next ?? undefined;
  } while (cursor !== undefined);
  return hits;
}
