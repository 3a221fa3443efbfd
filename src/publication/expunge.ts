import { sql } from 'kysely';
import type { ExpungeRequest } from '../api/contract.ts';
import type { Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import { standInRefusals } from '../identity/rules-delegation.ts';
import type { Actor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { appendToLog } from '../log/append.ts';
import type { ExpungeGround, ExpungeKind } from '../schema/vocabulary.ts';
import { expungedEntryOf } from './commitment.ts';
import { countHeldLines, expungeKind, placeOfPassage } from './expunge-store.ts';
import { indexAgain } from './index-again.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { isExpungeGround } from './rules-expunge.ts';

type Deps = Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'>;

const findForUpdate = (tx: Tx, id: string) =>
  tx.selectFrom('disclosure').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
type Disclosure = NonNullable<Awaited<ReturnType<typeof findForUpdate>>>;

interface Target {
  readonly edition_id: string | null;
  readonly sha256: string | null;
  readonly start_at: number | null;
  readonly length: number | null;
  readonly digest: string | null;
}
const NOTHING: Target = { edition_id: null, sha256: null, start_at: null, length: null, digest: null };

/** What is meant, as the database names it: a passage by its place, never by its text. */
async function targetOf(tx: Tx, disclosure: Disclosure, asked: ExpungeRequest): Promise<Target | Refusal> {
  if (asked.kind === 'file') {
    const carried = await tx
      .selectFrom('edition_file')
      .innerJoin('edition', 'edition.id', 'edition_file.edition_id')
      .select('edition.id')
      .where('edition.disclosure_id', '=', disclosure.id)
      .where('edition_file.sha256', '=', asked.file ?? '')
      .executeTakeFirst();
    return carried
      ? { ...NOTHING, sha256: asked.file ?? null }
      : problem('expunge-nothing', { what: '这个附件或者图片' }, { path: '/file' });
  }
  if (asked.kind === 'passage') {
    const place = await placeOfPassage(tx, disclosure.id, asked.passage ?? '');
    return place === null
      ? problem('expunge-nothing', { what: '这段文字' }, { path: '/passage' })
      : {
          ...NOTHING,
          edition_id: place.edition,
          start_at: place.startAt,
          length: place.length,
          digest: place.digest,
        };
  }
  const edition = await tx
    .selectFrom('edition')
    .select(['id', 'n'])
    .where('disclosure_id', '=', disclosure.id)
    .where('n', '=', asked.edition ?? 0)
    .where('expunged_at', 'is', null)
    .executeTakeFirst();
  if (!edition) return problem('expunge-nothing', { what: '这个版本' }, { path: '/edition' });
  if (disclosure.state === 'published' && disclosure.edition === edition.n)
    return problem('expunge-current', { n: edition.n }, { path: '/edition' });
  const held = disclosure.state === 'published' ? await countHeldLines(tx, edition.id) : 0;
  if (held > 0) return problem('expunge-lines-hold', { n: edition.n, count: held }, { path: '/edition' });
  return { ...NOTHING, edition_id: edition.id };
}

/** 提出删除: names what is to be taken out, with ground and reason. Nothing is taken out before a second person agrees. */
export function requestExpunge(
  deps: Deps,
  actor: Actor,
  input: ExpungeRequest & { readonly id: string },
): Promise<Result<{ readonly id: string }>> {
  return write(deps, actor, 'request-expunge', async (unit) => {
    const disclosure = await findForUpdate(unit.tx, input.id);
    if (!disclosure) return refused(problem('not-found', { what: '该条公开信息' }));
    const denied = can(actor, 'correct', disclosure.body_code);
    if (denied) return refused(denied);
    const refusals: Refusal[] = [];
    if (input.reason.trim() === '')
      refusals.push(problem('reason-required', { action: '删除' }, { path: '/reason' }));
    const target = await targetOf(unit.tx, disclosure, input);
    if ('code' in target) return refused(...refusals, target);
    if (refusals.length > 0) return refused(...refusals);
    const id = newId(unit.now);
    await unit.tx
      .insertInto('expunge')
      .values({
        id,
        disclosure_id: disclosure.id,
        kind: input.kind,
        ...target,
        ground: input.ground,
        reason: input.reason.trim(),
        requested_by: actor.id,
        requested_by_name: actor.name,
        requested_at: unit.now,
      })
      .execute();
    await unit.record({
      kind: 'expunge-requested',
      subject: `disclosure:${disclosure.id}`,
      bodyCode: disclosure.body_code,
      detail: { expunge: id, what: input.kind, ground: input.ground },
    });
    return accepted({ id });
  });
}

/** 确认删除: another person who issues agrees, and it is taken out at once, everywhere. */
export function confirmExpunge(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly expunge: string },
): Promise<Result<void>> {
  return write(deps, actor, 'confirm-expunge', async (unit) => {
    const disclosure = await findForUpdate(unit.tx, input.id);
    const expunge = await unit.tx
      .selectFrom('expunge')
      .leftJoin('expunge_confirmation', 'expunge_confirmation.expunge_id', 'expunge.id')
      .select(['expunge.id', 'kind', 'ground', 'requested_by', 'confirmed_by'])
      .where('expunge.id', '=', input.expunge)
      .where('disclosure_id', '=', input.id)
      .executeTakeFirst();
    if (!disclosure || !expunge) return refused(problem('not-found', { what: '这项删除' }));
    const denied = can(actor, 'withdraw', disclosure.body_code);
    if (denied) return refused(denied);
    if (expunge.confirmed_by !== null) return refused(problem('expunge-done'));
    if (expunge.requested_by === actor.id) return refused(problem('requester-cannot-confirm'));
    const people = [expunge.requested_by];
    const lent = standInRefusals(actor, ['issuer'], disclosure.body_code, people, '确认');
    if (lent.length > 0) return refused(...lent);
    await unit.tx
      .insertInto('expunge_confirmation')
      .values({
        expunge_id: expunge.id,
        confirmed_by: actor.id,
        confirmed_by_name: actor.name,
        confirmed_at: unit.now,
      })
      .execute();
    const kind = expungeKind(expunge.kind);
    const ground = isExpungeGround(expunge.ground) ? expunge.ground : 'personal-data';
    await carryOut(deps, unit, disclosure, { id: expunge.id, kind, ground });
    return accepted(undefined);
  });
}

/** Takes out what was confirmed, and writes it into the log. */
export async function carryOut(
  deps: Deps,
  unit: Unit,
  disclosure: Disclosure,
  expunge: { readonly id: string; readonly kind: ExpungeKind; readonly ground: ExpungeGround },
): Promise<void> {
  const { tx, now } = unit;
  const { rows } = await sql<{ changed: string[] }>`
    SELECT carry_out_expunge(${expunge.id}, ${now}::timestamptz) AS changed`.execute(tx);
  await indexAgain(deps.catalogue, tx, disclosure.id);
  // As after a withdrawal, every process forgets the pages that it keeps.
  await unit.signal('withdrawn');
  const eventId = await unit.record({
    kind: 'content-expunged',
    subject: `disclosure:${disclosure.id}`,
    bodyCode: disclosure.body_code,
    detail: { expunge: expunge.id, what: expunge.kind, ground: expunge.ground },
  });
  const editions = await tx
    .selectFrom('edition')
    .select(['id', 'n', 'disclosure_id'])
    .where('id', 'in', rows[0]?.changed ?? [])
    .orderBy('n')
    .execute();
  for (const edition of editions) {
    const entry = expungedEntryOf({
      at: now,
      disclosure: edition.disclosure_id,
      edition: edition.id,
      n: edition.n,
      expunge: expunge.id,
      what: expunge.kind,
      ground: expunge.ground,
    });
    await appendToLog(tx, entry, eventId, null);
  }
}
