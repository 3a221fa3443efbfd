import { expect, it, vi } from 'vitest';
import { withClient } from '../src/postgres/database-roles.ts';
import { runLeaks } from './leaks.ts';
import { openOwnInstance } from './own-instance.ts';

/** Nothing is masked, and what is never published is. */
vi.mock('../src/catalogue/mask.ts', async (original) => ({
  ...(await original<object>()),
  maskContent: (_type: unknown, content: unknown) => content,
}));
/** Whoever is signed in reads the drafts and the opinions of every body. */
vi.mock('../src/identity/permissions.ts', async (original) => {
  const actual = await original<typeof import('../src/identity/permissions.ts')>();
  return {
    ...actual,
    can: (...given: Parameters<typeof actual.can>) =>
      given[1] === 'view-drafts' || given[1] === 'view-opinions' ? null : actual.can(...given),
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
    const { failures } = await runLeaks(instance, lines, { seconds: 5, seed: 1, url: null }, stays);
    const said = failures.join('\n');
    expect(said).toMatch(/^withheld relief-households, changes\/0\/identity: the public reads it at GET /m);
    expect(said).toMatch(/^draft policy-document, \w+: editor@tjj reads it at GET \/api\/v1\/drafts\//m);
    expect(said).toMatch(/^withdrawn policy-document, body: the public reads it at GET /m);
    expect(said).toMatch(/^past its term benefit-notice, benefit: the public reads it at GET /m);
    expect(said).toMatch(/^edition policy-document, body: the public reads it at GET /m);
    expect(said).toMatch(/^passage policy-document, body: stands in the table edition$/m);
    expect(said).toMatch(/^a file that was taken out, a \.csv: the public reads it at GET \/files\//m);
    expect(said).toMatch(/^the contact of who commented: stands in the table opinion$/m);
  } finally {
    await instance.close();
  }
});
