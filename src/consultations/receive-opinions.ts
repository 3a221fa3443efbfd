import { setImmediate as othersTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { Type } from 'typebox';
import type { Working } from '../catalogue/source.ts';
import { job } from '../database/job.ts';
import { type Unit, write } from '../database/write.ts';
import { insertUpload } from '../files/file-records.ts';
import type { Actor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { PublicKeys } from './keys.ts';
import { type IncomingOpinion, prepareOpinion } from './prepare-opinion.ts';
import { closedRefusal } from './rules-phase.ts';
import { findCurrentConsultation } from './store.ts';

/** After opinions came in or changed: they are grouped with their like, one job for each consultation. */
export const GROUP_OPINIONS = job(
  'group-opinions',
  Type.Object({ consultation: Type.String() }),
  ({ consultation }) => `group-opinions:${consultation}`,
);

export interface OpinionDeps extends Working {
  readonly keys: PublicKeys;
}

/** What the author gets once the opinion is on disk. */
export interface Receipt {
  readonly id: string;
  readonly code: string;
  readonly receivedAt: Date;
  /** False: this person has sent the same text before; it is kept and counts once. */
  readonly counted: boolean;
}

/** Who sends opinions has no account. */
const PUBLIC: Actor = { kind: 'system', id: 'public-opinions', name: '公众', grants: [] };

/**
 * Takes opinions on one consultation in one transaction: in the closing hour hundreds share one wait for the disk. Each
 * is taken or refused on its own; the answers are in the order of the input. Without anything to take, the whole is
 * refused.
 */
export async function receiveOpinions(
  deps: OpinionDeps,
  consultation: string,
  incoming: readonly IncomingOpinion[],
): Promise<Result<readonly Result<Receipt>[]>> {
  const prepared: ReturnType<typeof prepareOpinion>[] = [];
  for (const each of incoming) {
    prepared.push(prepareOpinion(deps.keys, each));
    // Hundreds of long texts are screened one after the other: who asks for something else is answered in between.
    if (incoming.length > 1) await othersTurn();
  }
  return write(deps, PUBLIC, 'receive-opinions', async (unit) => {
    const found = await findCurrentConsultation(unit.tx, consultation, 'share');
    if (found === null) return refused(problem('not-found', { what: '这次征求意见' }));
    const late = incoming.map((each) => closedRefusal(found, each.receivedAt));
    const taken = prepared.filter((_, i) => late[i] === null);
    if (taken.length === 0) {
      const [first] = late.filter((each) => each !== null);
      return refused(first ?? problem('not-found', { what: '意见' }));
    }
    const stored = await insertOpinions(
      unit,
      consultation,
      taken.map(({ row }) => row),
    );
    await insertFiles(unit, found.bodyCode, incoming, prepared, stored);
    await unit.enqueue(GROUP_OPINIONS, { consultation });
    await unit.record({
      kind: 'opinions-received',
      subject: `consultation:${consultation}`,
      bodyCode: found.bodyCode,
      detail: { opinions: new Set(taken.map(({ row }) => row.submission)).size },
    });
    return accepted(
      prepared.map(({ code, row }, i) => {
        const refusal = late[i] ?? null;
        const opinion = stored.get(row.submission);
        if (refusal !== null) return refused(refusal);
        if (!opinion) throw new Error('an opinion was neither taken nor known');
        return accepted({ id: opinion.id, code, receivedAt: opinion.at, counted: opinion.counted });
      }),
    );
  });
}

type Row = ReturnType<typeof prepareOpinion>['row'];
interface StoredOpinion {
  readonly id: string;
  readonly at: Date;
  readonly counted: boolean;
  readonly fresh: boolean;
}
type Stored = ReadonlyMap<string, StoredOpinion>;

const groupOf = (row: { readonly person_key: string; readonly text_digest: string }): string =>
  `${row.person_key} ${row.text_digest}`;

interface Known {
  readonly id: string;
  readonly submission: string;
  readonly received_at: Date;
  readonly counted: boolean;
}

/**
 * What was sent before is found again by its submission; what the same person said before is kept and does not count.
 */
async function insertOpinions(unit: Unit, consultation: string, rows: readonly Row[]): Promise<Stored> {
  const unique = [...new Map(rows.map((row) => [row.submission, row])).values()];
  const before = await findBefore(unit, consultation, unique);
  const said = new Set(before.filter((row) => row.counted).map(groupOf));
  const known = new Map<string, Known>(before.map((row) => [row.submission, row]));
  const fresh = unique
    .filter((row) => !known.has(row.submission))
    .map((row) => {
      const counts = !said.has(groupOf(row));
      said.add(groupOf(row));
      return { ...row, id: newId(unit.now), counted: counts };
    });
  const { rows: written } = await sql<Known>`
    INSERT INTO opinion (id, consultation_id, channel, received_at, receipt_hash, submission, person_group, person_name, contact, publicity, anchor, quote, text,
                         public_text, person_key, text_digest, counted)
    SELECT id, consultation_id, 'site', received_at, receipt_hash, submission, person_group, person_name, contact, publicity, anchor, quote, text,
           public_text, person_key, text_digest, counted
    FROM jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) AS o(id text, consultation_id text, received_at timestamptz, receipt_hash text, submission text,
      person_group text, person_name text, contact text, publicity text, anchor text, quote text, text text, public_text text, person_key text,
      text_digest text, counted boolean)
    ON CONFLICT (consultation_id, submission) DO NOTHING
    RETURNING id, submission, received_at, counted`.execute(unit.tx);
  const taken = new Set(written.map((row) => row.submission));
  const missed = fresh.filter((row) => !taken.has(row.submission));
  // Another process took the same sending in between; it is there now.
  const others = missed.length === 0 ? [] : await findBefore(unit, consultation, missed);
  const stored = new Map<string, StoredOpinion>();
  for (const row of [...before, ...others])
    stored.set(row.submission, { id: row.id, at: row.received_at, counted: row.counted, fresh: false });
  for (const row of written)
    stored.set(row.submission, { id: row.id, at: row.received_at, counted: row.counted, fresh: true });
  return stored;
}

/**
 * The same sendings, and what the same people said in the same words and counts: two look-ups by index for each,
 * however many there are.
 */
async function findBefore(unit: Unit, consultation: string, rows: readonly Row[]) {
  const { rows: found } = await sql<Known & { readonly person_key: string; readonly text_digest: string }>`
    SELECT o.id, o.submission, o.received_at, o.counted, o.person_key, o.text_digest
      FROM opinion o WHERE o.consultation_id = ${consultation} AND o.submission = ANY(${rows.map((row) => row.submission)})
    UNION
    SELECT o.* FROM unnest(${rows.map((row) => row.person_key)}::text[], ${rows.map((row) => row.text_digest)}::text[]) p(person, digest)
     CROSS JOIN LATERAL (
       SELECT o.id, o.submission, o.received_at, o.counted, o.person_key, o.text_digest
         FROM opinion o WHERE o.consultation_id = ${consultation} AND o.person_key = p.person AND o.text_digest = p.digest AND o.counted LIMIT 1) o`.execute(
    unit.tx,
  );
  return found;
}

/** A file is entered with the opinion that carries it, or not at all. */
async function insertFiles(
  unit: Unit,
  bodyCode: string,
  incoming: readonly IncomingOpinion[],
  prepared: readonly { readonly row: Row }[],
  stored: Stored,
): Promise<void> {
  const done = new Set<string>();
  const files = incoming.flatMap((each, i) => {
    const opinion = stored.get(prepared[i]?.row.submission ?? '');
    if (!opinion?.fresh || done.has(opinion.id)) return [];
    done.add(opinion.id);
    return each.files.map((file, position) => ({ opinion_id: opinion.id, position, file }));
  });
  for (const { file } of files)
    await insertUpload(unit.tx, {
      id: newId(unit.now),
      file,
      name: file.name,
      bodyCode,
      uploadedBy: PUBLIC.id,
      at: unit.now,
    });
  const rows = files.map(({ file, ...at }) => ({
    ...at,
    sha256: file.sha256,
    name: file.name,
    size_bytes: file.sizeBytes,
    media_type: file.mediaType,
  }));
  if (rows.length > 0) await unit.tx.insertInto('opinion_file').values(rows).execute();
}
