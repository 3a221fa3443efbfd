import { findBearer, owes } from '../bodies/obligated-body.ts';
import { registersHolding } from '../catalogue/holders.ts';
import { findItem } from '../catalogue/items.ts';
import { currentEdition } from '../database/current-edition.ts';
import type { Tx } from '../database/database.ts';
import { write } from '../database/write.ts';
import { findBodyNames } from '../identity/body-names.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { digestOf, type JsonObject } from '../kernel/canonical-json.ts';
import { newId } from '../kernel/ids.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { correctionContent, identityOf, initialContent, normaliseContent } from './draft-content.ts';
import { appendAction, appendRevision } from './draft-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { draftRefusals } from './readiness.ts';

export interface NewDraft {
  readonly item: string;
  readonly body: string;
  readonly content: JsonObject;
  readonly obligation: number | null;
}

/** What is entered with a draft, in its transaction: where it comes from. */
export type DraftEntry = (tx: Tx, id: string) => Promise<void>;

/** Opens a draft for an item that the body owes. Returns the draft's id. */
export function createDraft(
  deps: PublicationDeps,
  actor: Actor,
  input: NewDraft,
  enter?: DraftEntry,
): Promise<Result<string>> {
  return write(deps, actor, 'create-draft', async (unit) => {
    const item = await findItem(unit.tx, input.item);
    const denied = can(actor, 'create', input.body);
    if (denied) return refused(denied);
    if (!item) return refused(problem('item-unknown', { value: input.item }, { path: '/item' }));
    const type = deps.catalogue.currentType(item.type);
    const name = (await findBodyNames(unit.tx, [input.body], unit.today)).get(input.body) ?? '';
    const { catalogue } = deps;
    const asked = { type, bodyCode: input.body, today: unit.today, catalogue };
    const content = normaliseContent(type, {
      ...initialContent(type, { code: input.body, name }),
      ...(await deps.shapes.byShape[type.shape].carriedOver?.(unit.tx, asked)),
      ...input.content,
    });
    const refusals: Refusal[] = [
      ...(await draftRefusals(unit.tx, {
        type,
        bodyCode: input.body,
        disclosureId: null,
        given: input.content,
        content,
        today: unit.today,
      })),
    ];
    if (item.retiredOn !== null) {
      refusals.push(problem('item-retired', { item: item.title, on: item.retiredOn }, { path: '/item' }));
    }
    const holds = await registersHolding({ db: unit.tx, catalogue: deps.catalogue }, input.body);
    const bearer = await findBearer(unit.tx, input.body, unit.today, deps.catalogue.listedBodies, holds);
    if (!bearer || !owes(item.responsible, bearer)) {
      refusals.push(
        problem('item-not-owed-by-body', { item: item.title, body: input.body }, { path: '/item' }),
      );
    }
    if (input.obligation !== null) {
      const owing = await unit.tx
        .selectFrom('obligation')
        .select('id')
        .where('id', '=', input.obligation)
        .where('item_code', '=', item.code)
        .where('body_code', '=', input.body)
        .where('discharged_at', 'is', null)
        .executeTakeFirst();
      if (!owing) refusals.push(problem('not-found', { what: '该项待公开义务' }, { path: '/obligation' }));
    }
    if (refusals.length > 0) return refused(...refusals);

    const id = newId(unit.now);
    await insertDraft(unit, {
      id,
      itemCode: item.code,
      itemVersion: item.version,
      typeKey: type.key,
      typeVersion: type.version,
      bodyCode: input.body,
      title: identityOf(type, content).title,
      content,
      obligationId: input.obligation,
      correction: null,
    });
    await enter?.(unit.tx, id);
    return accepted(id);
  });
}

/** Opens a draft that corrects a published disclosure; it starts from the current edition. */
export function correctDisclosure(
  deps: PublicationDeps,
  actor: Actor,
  disclosureId: string,
  enter?: DraftEntry,
): Promise<Result<string>> {
  return write(deps, actor, 'correct-disclosure', async (unit) => {
    const current = await unit.tx
      .selectFrom('disclosure')
      .innerJoin('edition', currentEdition)
      .innerJoin('draft', 'draft.id', 'edition.draft_id')
      .select([
        'disclosure.item_code',
        'disclosure.body_code',
        'edition.n',
        'edition.type_key',
        'edition.type_version',
        'edition.item_version',
        'draft.title',
        'draft.content',
      ])
      .where('disclosure.id', '=', disclosureId)
      .executeTakeFirst();
    if (!current) return refused(problem('not-found', { what: '该条公开信息' }));
    const denied = can(actor, 'correct', current.body_code);
    if (denied) return refused(denied);
    const type = deps.catalogue.typeOf(current.type_key, current.type_version);
    const id = newId(unit.now);
    await insertDraft(unit, {
      id,
      itemCode: current.item_code,
      itemVersion: current.item_version,
      typeKey: type.key,
      typeVersion: type.version,
      bodyCode: current.body_code,
      title: current.title,
      content: correctionContent(type, jsonObject(current.content)),
      obligationId: null,
      correction: { disclosureId, baseEdition: current.n },
    });
    await enter?.(unit.tx, id);
    return accepted(id);
  });
}

type Unit = Parameters<Parameters<typeof write>[3]>[0];

async function insertDraft(
  unit: Unit,
  draft: {
    readonly id: string;
    readonly itemCode: string;
    readonly itemVersion: number;
    readonly typeKey: string;
    readonly typeVersion: number;
    readonly bodyCode: string;
    readonly title: string;
    readonly content: JsonObject;
    readonly obligationId: number | null;
    readonly correction: { readonly disclosureId: string; readonly baseEdition: number } | null;
  },
): Promise<void> {
  const { tx, actor, now } = unit;
  const contentDigest = digestOf(draft.content);
  await tx
    .insertInto('draft')
    .values({
      id: draft.id,
      disclosure_id: draft.correction?.disclosureId ?? null,
      base_edition: draft.correction?.baseEdition ?? null,
      item_code: draft.itemCode,
      item_version: draft.itemVersion,
      type_key: draft.typeKey,
      type_version: draft.typeVersion,
      body_code: draft.bodyCode,
      title: draft.title,
      content: JSON.stringify(draft.content),
      content_digest: contentDigest,
      obligation_id: draft.obligationId,
      created_by: actor.id,
      created_at: now,
      updated_by: actor.id,
      updated_by_name: actor.name,
      updated_at: now,
    })
    .execute();
  await appendRevision(
    tx,
    { id: draft.id, version: 1, title: draft.title, content: draft.content },
    actor,
    now,
  );
  await appendAction(tx, {
    draftId: draft.id,
    round: 0,
    action: 'create',
    step: null,
    actor,
    remark: '',
    contentDigest,
    at: now,
  });
  await unit.record({
    kind: 'draft-created',
    subject: `draft:${draft.id}`,
    bodyCode: draft.bodyCode,
    detail: { item: draft.itemCode },
  });
}
