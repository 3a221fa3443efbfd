import { findItem } from '../catalogue/items.ts';
import { currentEdition } from '../database/current-edition.ts';
import type { Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { accepted, type Result } from '../kernel/result.ts';
import { sendMessages } from '../messages/send-messages.ts';
import { governmentsAbove } from '../obligations/office-over.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { confirmedMatches, type DossierMatch, matchesOf } from './match-store.ts';
import type { PublicationDeps } from './publication-deps.ts';

const RECOGNITION = systemActor('recognition');

/**
 * What a program read of a scan when its record was public already: the record is compared again. Who reviews for the
 * body and the offices above are told of each decision that it speaks of and that no reviewer confirmed; the record is
 * corrected, which asks the reviewer, or withdrawn. Told once. Gives how many were found.
 */
export async function compareReadFile(
  deps: Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'>,
  sha256: string,
): Promise<Result<number>> {
  const carriers = await deps.db
    .selectFrom('disclosure')
    .innerJoin('edition', currentEdition)
    .innerJoin('edition_file', 'edition_file.edition_id', 'edition.id')
    .innerJoin('draft', 'draft.id', 'edition.draft_id')
    .select([
      'disclosure.id',
      'disclosure.title',
      'edition.id as edition',
      'edition.item_code',
      'edition.type_key',
      'edition.type_version',
      'edition.body_code',
      'edition.content',
      'draft.id as draft',
      'draft.round',
    ])
    .where('edition_file.sha256', '=', sha256)
    .where('disclosure.state', '=', 'published')
    .where('disclosure.audience', '=', 'public')
    .execute();
  const found = await deps.db.transaction().execute(async (tx) => {
    const all = await Promise.all(carriers.map((carrier) => unconfirmed(tx, deps.catalogue, carrier)));
    return all.flat();
  });
  const known = new Set(
    (
      await deps.db
        .selectFrom('message')
        .select('cause')
        .where('cause', 'in', ['', ...found.map(causeOf)])
        .execute()
    ).map(({ cause }) => cause),
  );
  const untold = found.filter((each) => !known.has(causeOf(each)));
  if (untold.length === 0) return accepted(found.length);
  return write(deps, RECOGNITION, 'compare-read-file', async (unit) => {
    for (const each of untold) await tell(unit, each);
    await unit.record({
      kind: 'matches-found',
      subject: `file:${sha256}`,
      detail: { records: untold.map(({ id, match }) => ({ disclosure: id, dossier: match.id })) },
    });
    return accepted(found.length);
  });
}

interface Carrier {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly item_code: string;
  readonly type_key: string;
  readonly type_version: number;
  readonly body_code: string;
  readonly content: JsonValue;
  readonly draft: string;
  readonly round: number;
}
type Found = Carrier & { readonly match: DossierMatch };

const causeOf = ({ edition, match }: Found): string => `match:${edition}:${match.id}`;

/** The decisions that a public record speaks of and that nobody confirmed in its round. */
async function unconfirmed(tx: Tx, catalogue: Catalogue, carrier: Carrier): Promise<readonly Found[]> {
  const item = await findItem(tx, carrier.item_code);
  if (item === null) return [];
  const type = catalogue.typeOf(carrier.type_key, carrier.type_version);
  const record = { type, item, bodyCode: carrier.body_code, content: jsonObject(carrier.content) };
  const confirmed = await confirmedMatches(tx, { id: carrier.draft, round: carrier.round });
  return (await matchesOf(tx, record))
    .filter(({ id }) => !confirmed.some(({ dossier }) => dossier === id))
    .map((match) => ({ ...carrier, match }));
}

async function tell({ tx, now }: Unit, found: Found): Promise<void> {
  const { body_code, title, match } = found;
  const offices = ['*', ...(await governmentsAbove(tx, body_code))];
  const recipients = [
    { body: body_code, role: 'reviewer' as const },
    ...offices.map((body) => ({ body, role: 'office' as const })),
  ];
  const advice = match.refused
    ? '该决策尚未通过合法性审查，应当撤下。'
    : '应当更正并由审核员确认，或者撤下。';
  await sendMessages(
    tx,
    now,
    recipients.map((to) => ({
      cause: causeOf(found),
      to,
      kind: 'todo' as const,
      subject: `附件涉及决策事项：${title}`,
      text: `附件经机器识别后，发现与决策事项“${match.title}”（${match.number}）的内容相同，公开前没有确认。${advice}`,
      link: '/console/published',
    })),
  );
}
