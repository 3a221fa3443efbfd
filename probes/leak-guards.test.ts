import { expect, it, vi } from 'vitest';
import { withClient } from '../src/postgres/database-roles.ts';
import { runLeaks } from './leaks.ts';
import { openOwnInstance } from './own-instance.ts';

/** Nothing is masked, and what is never published is. */
vi.mock('../src/catalogue/mask.ts', async (original) => ({
  ...(await original<object>()),
  maskContent: (_type: unknown, content: unknown) => content,
}));
/** Whoever is signed in reads the opinions for every body. */
vi.mock('../src/identity/permissions.ts', async (original) => {
  const actual = await original<typeof import('../src/identity/permissions.ts')>();
  return {
    ...actual,
    can: (...given: Parameters<typeof actual.can>) =>
      given[1] === 'view-opinions' ? null : actual.can(...given),
  };
});
/** Contact data is kept for ever. */
vi.mock('../src/consultations/forget-contacts.ts', () => ({ forgetContacts: async () => 0 }));

/** No day is over, and what two people took out is only written down. */
const WITHOUT_GUARDS = `
  CREATE OR REPLACE FUNCTION public_day() RETURNS date LANGUAGE sql STABLE AS $$ SELECT date '1900-01-01' $$;
  CREATE OR REPLACE FUNCTION carry_out_expunge(wanted text, at timestamptz) RETURNS text[] LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
    BEGIN
      INSERT INTO expunge_done VALUES (wanted, at);
      RETURN (SELECT array_agg(e.id) FROM expunge x JOIN edition e ON e.disclosure_id = x.disclosure_id WHERE x.id = wanted);
    END $$`;

it('the probe of leaks notices each guard that is taken away', async () => {
  const lines: string[] = [];
  const instance = await openOwnInstance({ level: 'info', stream: { write: (line) => lines.push(line) } });
  try {
    await withClient(instance.adminUrl, (client) => client.query(WITHOUT_GUARDS));
    /** What is withdrawn stays. */
    const stays = (): Promise<void> =>
      withClient(instance.adminUrl, async (client) => {
        await client.query('SET session_replication_role = replica');
        await client.query(
          `UPDATE disclosure SET state = 'published', withdrawn_at = NULL, withdrawn_reason = NULL`,
        );
      });
    const { failures } = await runLeaks(instance, lines, { seconds: 0, seed: 1, url: null }, stays, false);
    const seen = (pattern: RegExp): boolean => failures.some((failure) => pattern.test(failure));
    const wanted = [
      /^withheld benefit-notice, people\/0\/name: the public reads it at GET /,
      /^a hidden opinion: editor@tjj reads it at GET \/api\/v1\/consultations\//,
      /^withdrawn policy-document, body: the public reads it at GET /,
      /^past its term benefit-notice, [\w/]+: the public reads it at GET /,
      /^edition policy-document, body: the public reads it at GET /,
      /^edition air-quality, \w+: stands in the table /,
      /^passage policy-document, body: stands in the table edition$/,
      /^a file that was taken out, a \.csv: the public reads it at GET \/files\//,
      /^the contact of who commented: stands in the table opinion$/,
    ];
    expect(wanted.filter((pattern) => !seen(pattern))).toEqual([]);
  } finally {
    await instance.close();
  }
});
