import { expect, it } from 'vitest';
import { withClient } from '../src/postgres/database-roles.ts';
import { gates, runGates } from './gates.ts';
import { openOwnInstance } from './own-instance.ts';

const options = { seconds: 6, seed: 20_260_309, url: null };

it('no order of requests and no SQL with the application’s rights publishes round the procedure', async () => {
  const { failures, reached, tried } = await gates.run(options);
  expect(failures).toEqual([]);
  expect(reached.editions).toBeGreaterThan(0);
  expect(tried).toBeGreaterThan(100);
});

it('the probe of the gates notices when a guard is switched off', async () => {
  const instance = await openOwnInstance();
  try {
    await withClient(instance.ownerUrl, (client) =>
      client.query(`DROP TRIGGER edition_approved ON edition; DROP TRIGGER edition_recorded ON edition; DROP TRIGGER edition_dossier ON edition;
        DROP TRIGGER dossier_disclosure_conditions ON dossier_disclosure; DROP TRIGGER disclosure_dossier ON disclosure`),
    );
    const { failures } = await runGates(instance, options);
    expect(failures).toContainEqual(expect.stringMatching(/^edition \w+: /));
    expect(failures).toContainEqual(expect.stringMatching(/^dossier .* stands without /));
  } finally {
    await instance.close();
  }
});
