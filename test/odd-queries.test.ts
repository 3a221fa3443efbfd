import { expect, test } from 'vitest';
import { startTestServer } from './harness/server.ts';

/** What a database does not take, what is longer than any name, and what is no text in UTF-8. */
const ODD = ['%00', 'a%00b', 'x'.repeat(6_000), '%E5%85'.repeat(10), '%ED%A0%80'] as const;
const FILTERS = [
  'q',
  'body',
  'area',
  'item',
  'type',
  'kind',
  'from',
  'to',
  'place',
  'filter',
  'on',
  'sort',
] as const;
const PATHS = [
  '/search',
  '/api/v1/disclosures',
  '/api/v1/disclosures/export',
  '/api/v1/registers/0000000000000000/export.csv',
  '/api/v1/series/0000000000000000/observations.csv',
] as const;

test('odd filters are refused or find nothing; no page fails and no table breaks off', async () => {
  const server = await startTestServer();
  try {
    for (const path of PATHS)
      for (const filter of FILTERS)
        for (const odd of ODD) {
          const query = `${filter}=${odd}${path.endsWith('export') ? '&format=csv' : ''}`;
          const answer = await fetch(`${server.url}${path}?${query}`);
          // A stream that breaks off rejects.
          await answer.arrayBuffer();
          expect([path, query.slice(0, 40), answer.status < 500]).toEqual([path, query.slice(0, 40), true]);
        }
  } finally {
    await server.close();
  }
});
