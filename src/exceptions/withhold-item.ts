import { findBearer, owes } from '../bodies/obligated-body.ts';
import { registersHolding } from '../catalogue/holders.ts';
import { type CatalogueItem, findItem } from '../catalogue/items.ts';
import type { Working } from '../catalogue/source.ts';
import type { Tx } from '../database/database.ts';
import { type Unit, write } from '../database/write.ts';
import { findBodyNames } from '../identity/body-names.ts';
import { can } from '../identity/permissions.ts';
import { standInRefusals } from '../identity/rules-delegation.ts';
import type { Actor } from '../kernel/actor.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { recordException } from '../obligations/exceptions.ts';
import { cite } from '../schema/vocabulary.ts';
import { oweExamination } from './examination-obligation.ts';
import { basisOf, exceptionRefusals, type Saying } from './rules-exception.ts';
import { tellOffices } from './tell-office.ts';
import { judgeDossier } from './withheld-dossier.ts';

export const referenceOf = (id: string): string => `exception:${id}`;

/** Who does not owe an item withholds nothing under it. */
async function bearerRefusals(
  { catalogue }: Working,
  { tx, today }: Pick<Unit, 'tx' | 'today'>,
  item: CatalogueItem,
  body: string,
): Promise<readonly Refusal[]> {
  const holds = await registersHolding({ db: tx, catalogue }, body);
  const bearer = await findBearer(tx, body, today, catalogue.listedBodies, holds);
  return bearer && owes(item.responsible, bearer)
    ? []
    : [problem('item-not-owed-by-body', { item: item.title, body }, { path: '/body' })];
}

/** What is withheld of an item for one period or event is owed. */
async function periodRefusals(
  tx: Tx,
  item: string,
  { body, period }: { readonly body: string; readonly period: string | null },
): Promise<readonly Refusal[]> {
  if (period === null) return [];
  const owed = await tx
    .selectFrom('obligation')
    .select('id')
    .where('item_code', '=', item)
    .where('body_code', '=', body)
    .where('period', '=', period)
    .where('discharged_at', 'is', null)
    .executeTakeFirst();
  return owed ? [] : [problem('not-found', { what: '该项待公开义务' }, { path: '/period' })];
}

/**
 * 整项不予公开: a body proposes that an item, or one period or event of it, is not made public. It takes effect when a
 * second person has reviewed it; the offices above are told at once. Gives the id.
 */
export function withholdItem(
  deps: Working,
  actor: Actor,
  given: Saying & {
    readonly item: string;
    readonly body: string;
    readonly period: string | null;
    readonly dossier: string | null;
  },
): Promise<Result<string>> {
  return write(deps, actor, 'withhold-item', async (unit) => {
    const { tx, now, today } = unit;
    const denied = can(actor, 'edit', given.body);
    if (denied) return refused(denied);
    const item = await findItem(tx, given.item);
    if (!item) return refused(problem('item-unknown', { value: given.item }, { path: '/item' }));
    const ground = deps.catalogue.exceptionGround(given.ground, today);
    const refusals = [
      ...exceptionRefusals(given, ground, today),
      ...(await bearerRefusals(deps, unit, item, given.body)),
    ];
    const withheld =
      given.dossier === null
        ? null
        : await judgeDossier(tx, deps.catalogue, {
            ...given,
            number: given.dossier,
            type: item.type,
            ground,
          });
    refusals.push(...(withheld?.refusals ?? []), ...(await periodRefusals(tx, item.code, given)));
    if (refusals.length > 0 || ground === null) return refused(...refusals);
    const id = newId(now);
    await tx
      .insertInto('exception')
      .values({
        id,
        scope: withheld === null ? 'item' : 'dossier',
        item_code: item.code,
        area_code: item.area,
        body_code: given.body,
        period: given.period,
        dossier_kind: withheld?.kind ?? null,
        dossier_number: withheld?.number ?? null,
        place: withheld === null ? item.title : `${item.title}（${withheld.number}）`,
        ground: ground.code,
        basis: basisOf(ground, given.otherLaw),
        reason: given.reason.trim(),
        until: given.until,
        review_on: given.reviewOn,
        third_party: given.thirdParty,
        third_party_on: given.thirdPartyOn,
        proposed_by: actor.id,
        proposed_by_name: actor.name,
        proposed_at: now,
      })
      .execute();
    const bodyName = (await findBodyNames(tx, [given.body], today)).get(given.body) ?? given.body;
    await tellOffices(unit, { bodyCode: given.body, bodyName, itemTitle: item.title }, [
      {
        id,
        place: withheld === null ? (given.period ?? '整项信息') : `整个案卷 ${withheld.number}`,
        ground: ground.title,
      },
    ]);
    await unit.record({
      kind: 'item-withheld',
      subject: `exception:${id}`,
      bodyCode: given.body,
      detail: {
        item: item.code,
        period: given.period,
        dossier: withheld?.number ?? null,
        ground: ground.code,
      },
    });
    return accepted(id);
  });
}

/** What is owed is ended by it: of a whole dossier the line of the list that owed its beginning. */
const periodOf = (found: { readonly period: string | null; readonly dossier_number: string | null }) => {
  if (found.dossier_number !== null) return { period: `event:decision:${found.dossier_number}` };
  return found.period === null ? {} : { period: found.period };
};

/** 审查: a second person agrees, for secrecy the secrecy reviewer; from then on nothing is owed under it. */
export function approveItemException(deps: Working, actor: Actor, id: string): Promise<Result<void>> {
  return write(deps, actor, 'approve-exception', async (unit) => {
    const { tx, now, today } = unit;
    const found = await tx
      .selectFrom('exception as x')
      .leftJoin('exception_in_force as f', 'f.exception_id', 'x.id')
      .leftJoin('exception_end as e', 'e.exception_id', 'x.id')
      .leftJoin('exception_objection as o', 'o.exception_id', 'x.id')
      .selectAll('x')
      .select(['f.since', 'e.kind as ended', 'o.reason as objection', 'o.objected_by_name'])
      .where('x.id', '=', id)
      .where('x.scope', 'in', ['item', 'dossier'])
      .executeTakeFirst();
    if (found === undefined || can(actor, 'view-drafts', found.body_code))
      return refused(problem('not-found', { what: '这项不予公开' }));
    const ground = deps.catalogue.exceptionGround(found.ground, today);
    const bySecrecy = can(actor, 'approve-secrecy', found.body_code);
    const denied =
      bySecrecy !== null &&
      (ground?.secrecy === true || can(actor, 'approve-review', found.body_code) !== null)
        ? bySecrecy
        : null;
    if (denied) return refused(denied);
    const refusals: Refusal[] = [];
    if (found.proposed_by === actor.id) refusals.push(problem('exception-own'));
    refusals.push(
      ...standInRefusals(
        actor,
        ground?.secrecy === true ? ['secrecy'] : ['secrecy', 'reviewer'],
        found.body_code,
        [found.proposed_by],
        '审查',
      ),
    );
    if (found.since !== null || found.ended !== null)
      refusals.push(problem('exception-state', { state: '已经办结', action: '审查' }));
    if (found.objection !== null)
      refusals.push(
        problem(
          'exception-objected',
          { place: found.place, by: found.objected_by_name ?? '', reason: found.objection },
          { basis: cite('政府信息公开条例', '第四十七条') },
        ),
      );
    if (refusals.length > 0) return refused(...refusals);
    await tx
      .insertInto('exception_in_force')
      .values({ exception_id: id, since: now, reviewed_by: actor.id, reviewed_by_name: actor.name })
      .execute();
    await recordException(unit, {
      reference: referenceOf(id),
      item: found.item_code,
      body: found.body_code,
      ...periodOf(found),
      disclosure: null,
      basis: found.basis,
      reason: ground?.title ?? found.ground,
      from: today,
      until: found.until === null ? null : civilDate(found.until),
    });
    await oweExamination(
      tx,
      deps.catalogue,
      {
        id,
        item: { code: found.item_code, area: found.area_code },
        bodyCode: found.body_code,
        place: found.place,
        reviewOn: civilDate(found.review_on),
      },
      1,
      today,
    );
    await unit.record({ kind: 'exception-approved', subject: `exception:${id}`, bodyCode: found.body_code });
    return accepted(undefined);
  });
}
