import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { projectPath } from '../src/main/project-root.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { createTestDatabase } from '../test/harness/database.ts';
import { databaseTypes } from './database-types.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

it('the committed table types are those of the migrated database (else: npm run schema)', async () => {
  const made = await withClient(database.ownerUrl, databaseTypes);
  expect(readFileSync(projectPath('src/database/schema.generated.ts'), 'utf8')).toBe(made);
});
