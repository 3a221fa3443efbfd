import { addSignal } from '../src/database/signals.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { COMPANION, type Mark, nobody } from './leak-marks.ts';
import { byRole, type Kit, matching, must, type Planted, readersOfDrafts } from './leak-plants.ts';
import { memberOf } from './prepared-drafts.ts';

/** From now on only those of the body read what everybody read. */
export async function withdraw({ ask, users }: Kit, { body, disclosure, open }: Planted): Promise<void> {
  await must(ask, byRole(users, 'issuer', body), {
    method: 'POST',
    path: `/api/v1/disclosures/${disclosure}/withdraw`,
    payload: { opinion: '探测：撤下' },
  });
  conceal(open.filter(isContent), readersOfDrafts(body));
}

/** The last day of its term was yesterday, for which only the owner of the database can make it. */
export async function endTerm({ instance }: Kit, { body, disclosure, open }: Planted): Promise<void> {
  await withClient(instance.adminUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    for (const [table, id] of [
      ['disclosure', 'id'],
      ['search_doc', 'disclosure_id'],
    ])
      await client.query(`UPDATE ${table} SET display_until = public_day() - 1 WHERE ${id} = $1`, [
        disclosure,
      ]);
  });
  // As at midnight, when every process forgets the pages of the day before.
  await instance.db.transaction().execute((tx) => addSignal(tx, 'withdrawn'));
  conceal(open.filter(isContent), readersOfDrafts(body));
}

/** Takes a part of it out for ever. */
export async function expunge(
  kit: Kit,
  { body, disclosure }: Planted,
  what:
    | { readonly kind: 'edition'; readonly edition: number }
    | { readonly kind: 'file'; readonly file: string }
    | { readonly kind: 'passage'; readonly passage: string },
  gone: readonly Mark[],
): Promise<void> {
  const { ask, users } = kit;
  const asked = await must(ask, byRole(users, 'editor', body), {
    method: 'POST',
    path: `/api/v1/disclosures/${disclosure}/expunges`,
    payload: { ground: 'personal-data', reason: '探测：误公开', ...what },
  });
  await must(ask, byRole(users, 'issuer', body), {
    method: 'POST',
    path: `/api/v1/disclosures/${disclosure}/expunges/${String(memberOf(asked, 'id'))}/confirm`,
    payload: {},
  });
  conceal(gone, nobody);
}

export const passageOf = ({ code }: Mark): string => `${COMPANION} ${code}`;

/** A second edition that says nothing of what the first said. */
export async function correct(kit: Kit, planted: Planted, content: object): Promise<void> {
  const { ask, users } = kit;
  const editor = byRole(users, 'editor', planted.body);
  let draft = await must(ask, editor, {
    method: 'POST',
    path: `/api/v1/disclosures/${planted.disclosure}/correct`,
    payload: {},
  });
  const path = `/api/v1/drafts/${String(memberOf(draft, 'id'))}`;
  const act = async (role: string, action: string): Promise<void> => {
    draft = await must(ask, byRole(users, role, planted.body), {
      method: 'POST',
      path: `${path}/${action}`,
      headers: matching(draft),
      payload: { opinion: '更正', changeNote: '更正' },
    });
  };
  draft = await must(ask, editor, { method: 'PATCH', path, headers: matching(draft), payload: { content } });
  await act('editor', 'submit');
  for (let step = memberOf(draft, 'step'); typeof step === 'string'; step = memberOf(draft, 'step'))
    await act(step, 'approve');
  await act('issuer', 'publish');
}

/**
 * A title stays at the address of what was withdrawn or is past its term (docs/decisions/0012), and names its dossier.
 */
const isContent = ({ where }: Mark): boolean => !/, (title|matter)$/.test(where);

export function conceal(marks: readonly Mark[], mayRead: Mark['mayRead']): void {
  for (const mark of marks) mark.mayRead = mayRead;
}
