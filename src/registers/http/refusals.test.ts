import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRST, POWERS, power } from '../../../examples/08-administrative-power/registers.ts';
import { actOn, textAt, visitor } from '../../../test/harness/api-client.ts';
import { type Clerks, outcome, signInClerks } from '../../../test/harness/clerks.ts';

let clerks: Clerks;
let id = '';
beforeAll(async () => {
  clerks = await signInClerks();
  const content = { ...FIRST, changes: [power('A-001')] };
  const created = await clerks.create('editor@hbt', { item: POWERS.item, body: 'hbt', content });
  const draft = textAt(created.json, 'id');
  await actOn(clerks.by('editor@hbt'), draft, 'submit');
  await actOn(clerks.by('reviewer@hbt'), draft, 'approve');
  const published = await actOn(clerks.by('issuer@hbt'), draft, 'publish');
  id = textAt(published.json, 'disclosure');
  if (id === '') throw new Error(`${created.text}\n${published.text}`);
});
afterAll(() => clerks.server.close());

const UNKNOWN = [404, ['not-found']] as const;
const INVALID = [400, ['input-invalid']] as const;

/** By the file of the operation; `who`: the public where nobody is named. */
const REFUSED: readonly {
  readonly file: string;
  readonly path: string;
  readonly who?: string;
  readonly is: readonly [number, readonly string[]];
}[] = [
  { file: 'read-change-set', path: '/registers/:id/change-sets/1', is: [401, ['sign-in-required']] },
  {
    file: 'read-change-set',
    path: '/registers/:id/change-sets/1',
    who: 'editor@zfbgt',
    is: [403, ['not-permitted']],
  },
  { file: 'read-change-set', path: '/registers/:id/change-sets/1', who: 'editor@hbt', is: UNKNOWN },
  { file: 'list-registers', path: '/registers?cursor=x', is: INVALID },
  { file: 'download-template', path: '/registers/types/none/template.xlsx', is: UNKNOWN },
  { file: 'read-register', path: '/registers/none', is: UNKNOWN },
  { file: 'list-entries', path: '/registers/none/entries', is: UNKNOWN },
  { file: 'list-entries', path: '/registers/:id/entries?cursor=x', is: INVALID },
  { file: 'list-entries', path: '/registers/:id/entries?on=2026-02-30', is: [422, ['date-invalid']] },
  { file: 'list-entries', path: '/registers/:id/entries?filter=none:1', is: [422, ['field-unknown']] },
  { file: 'read-entry', path: '/registers/:id/entries/none', is: UNKNOWN },
  { file: 'compare-editions', path: '/registers/:id/diff?from=0&to=9', is: UNKNOWN },
  { file: 'compare-editions', path: '/registers/:id/diff?from=0&to=1&cursor=x', is: INVALID },
  { file: 'download-register', path: '/registers/none/export.csv', is: UNKNOWN },
  { file: 'download-register', path: '/registers/:id/export.geojson', is: UNKNOWN },
  { file: 'find-enterprises', path: '/credit', is: INVALID },
  { file: 'read-enterprise', path: '/credit/none', is: UNKNOWN },
];

test('every operation has its refusals tried', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !/(shared|\.test)\.ts$/.test(name))
    .map((name) => name.slice(0, -3));
  expect([...new Set(REFUSED.map((each) => each.file))].sort()).toEqual(files.sort());
});

describe('refuses', () => {
  test.each(REFUSED.map((each) => [`${each.path} to ${each.who ?? 'the public'}`, each] as const))(
    '%s',
    async (_, { path, who, is }) => {
      const client = who === undefined ? visitor(clerks.server.url) : clerks.by(who);
      expect(outcome(await client.get(`/api/v1${path.replace(':id', id)}`))).toEqual(is);
    },
  );
});
