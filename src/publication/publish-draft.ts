import { randomBytes } from 'node:crypto';
import { REVIEW_NAMES } from '../catalogue/item-text.ts';
import { findItem } from '../catalogue/items.ts';
import { compareClocks } from '../database/evidence-clock.ts';
import type { Unit } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';

import { civilDateAt } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { appendToLog } from '../log/append.ts';
import { dischargeObligation } from '../obligations/discharge-obligation.ts';
import { indexDocument } from '../search/index-document.ts';
import { commitmentOf, editionRecord, logEntryOf } from './commitment.ts';
import { actOnDraft, type DraftActInput } from './draft-action.ts';
import { filesOf, identityOf, periodOf, searchText, termOf } from './draft-content.ts';
import { appendAction, authorshipOf, type DraftRow } from './draft-store.ts';
import { insertDivisionOfLabour, insertEditionFiles, takeIndexNumber } from './edition-store.ts';
import { libraryFacets } from './library.ts';
import { prepareRecord } from './prepare-record.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { supersededRefusals } from './readiness.ts';
import { replaceReferences } from './references.ts';
import { ownTextRefusals } from './rules-authorship.ts';
import { clockRefusals } from './rules-clock.ts';
import { isReviewStep } from './workflow.ts';

export interface Published {
  readonly disclosureId: string;
  readonly editionId: string;
  readonly n: number;
  readonly logIndex: number;
}

/**
 * 签发公开, one transaction: the edition is frozen, the obligation met, the search index and the log know it, or none of it happened. The
 * database checks the approvals again (0006_publication.sql).
 */
export function publishDraft(
  deps: PublicationDeps,
  actor: Actor,
  input: DraftActInput & { readonly changeNote: string },
): Promise<Result<Published>> {
  return actOnDraft(deps, actor, 'publish', input, async (unit, draft, common) => {
    const { tx, now } = unit;
    const type = deps.catalogue.typeOf(draft.type_key, draft.type_version);
    const draftContent = jsonObject(draft.content);
    const item = await findItem(tx, draft.item_code);
    if (!item) throw new Error(`draft ${draft.id} has an unknown item ${draft.item_code}`);
    const judged = {
      type,
      item,
      bodyCode: draft.body_code,
      disclosureId: draft.disclosure_id,
      content: draftContent,
      today: unit.today,
      catalogue: deps.catalogue,
    };
    const prepared = await prepareRecord(tx, deps.shapes, judged);
    const refusals: Refusal[] = [...common, ...prepared.refusals];
    refusals.push(...ownTextRefusals(actor.id, await authorshipOf(tx, draft), '签发'));
    refusals.push(...clockRefusals(now, await compareClocks(tx)));
    if (draft.disclosure_id !== null && input.changeNote.trim() === '') {
      refusals.push(problem('reason-required', { action: '更正' }, { path: '/changeNote' }));
    }
    refusals.push(...(await missingApprovals(unit, draft)), ...(await supersededRefusals(tx, draft)));
    if (refusals.length > 0) return refused(...refusals);

    // What was submitted for the public to see, reviewed as such; the database compares.
    const content = jsonObject(draft.public_content);
    const identity = identityOf(type, content);

    const bodyName = await bodyNameOf(unit, draft.body_code);
    const facts = {
      title: identity.title,
      summary: identity.summary,
      document_number: identity.documentNumber,
      document_date: identity.documentDate,
      type_key: type.key,
      display_until: termOf(type, content),
      facets: JSON.stringify(libraryFacets(type, content)),
      updated_at: now,
    };

    const disclosureId = draft.disclosure_id ?? newId(now);
    let n = 1;
    let publishedOn = unit.today;
    if (draft.disclosure_id === null) {
      await tx
        .insertInto('disclosure')
        .values({
          id: disclosureId,
          index_number: await takeIndexNumber(tx, draft.body_code, unit.today),
          item_code: item.code,
          area_code: item.area,
          kind: item.kind,
          body_code: draft.body_code,
          audience: item.audience,
          first_published_at: now,
          ...facts,
        })
        .execute();
    } else {
      const updated = await tx
        .updateTable('disclosure')
        .set((eb) => ({
          ...facts,
          edition: eb('edition', '+', 1),
          state: 'published',
          withdrawn_at: null,
          withdrawn_reason: null,
        }))
        .where('id', '=', disclosureId)
        .returning(['edition', 'first_published_at'])
        .executeTakeFirstOrThrow();
      n = updated.edition;
      publishedOn = civilDateAt(updated.first_published_at);
    }

    const editionId = newId(now);
    const annexSalt = randomBytes(32).toString('hex');
    const annexDigest = await prepared.annexDigest(annexSalt);
    const record = editionRecord({
      disclosure: disclosureId,
      n,
      item: item.code,
      body: draft.body_code,
      bodyName,
      type,
      title: identity.title,
      content,
      changeNote: input.changeNote,
      publishedAt: now,
      annexDigest,
    });
    const salt = randomBytes(32).toString('hex');
    const commitment = commitmentOf(record, salt);
    await tx
      .insertInto('edition')
      .values({
        id: editionId,
        disclosure_id: disclosureId,
        n,
        draft_id: draft.id,
        item_code: item.code,
        item_version: item.version,
        type_key: type.key,
        type_version: type.version,
        body_code: draft.body_code,
        body_name: bodyName,
        title: identity.title,
        content: JSON.stringify(content),
        content_digest: draft.content_digest,
        snapshot_html: await deps.renderSnapshot(tx, type, content),
        change_note: input.changeNote,
        salt,
        commitment_sha256: commitment.sha256,
        commitment_sm3: commitment.sm3,
        published_at: now,
        issued_by: actor.id,
        issued_by_name: actor.name,
      })
      .execute();
    if (annexDigest !== null) {
      await tx
        .insertInto('edition_annex')
        .values({ edition_id: editionId, digest: annexDigest, salt: annexSalt })
        .execute();
    }
    await insertEditionFiles(tx, editionId, filesOf(type, content));
    await replaceReferences(tx, disclosureId, type, content);
    await insertDivisionOfLabour(tx, editionId, type, content);
    await prepared.commit(tx, {
      type,
      item,
      bodyCode: draft.body_code,
      disclosureId,
      editionId,
      n,
      content,
      today: unit.today,
      catalogue: deps.catalogue,
      publishedAt: now,
    });

    await appendAction(tx, {
      draftId: draft.id,
      round: draft.round,
      action: 'publish',
      step: null,
      actor,
      opinion: input.opinion || '同意公开',
      contentDigest: draft.content_digest,
      at: now,
    });
    await tx
      .updateTable('draft')
      .set({ state: 'published', disclosure_id: disclosureId })
      .where('id', '=', draft.id)
      .execute();
    if (n === 1) {
      await dischargeObligation(tx, {
        obligationId: draft.obligation_id,
        itemCode: item.code,
        bodyCode: draft.body_code,
        period: periodOf(content),
        disclosureId,
        now,
      });
    }
    if (item.audience === 'public') {
      await indexDocument(tx, {
        disclosureId,
        publishedOn,
        bodyCode: draft.body_code,
        areaCode: item.area,
        kind: item.kind,
        title: identity.title,
        documentNumber: identity.documentNumber,
        bodyText: searchText(type, content),
      });
    }
    await unit.signal('published');
    const eventId = await unit.record({
      kind: n === 1 ? 'disclosure-published' : 'disclosure-corrected',
      subject: `disclosure:${disclosureId}`,
      bodyCode: draft.body_code,
      detail: { edition: editionId, n },
    });
    // Last: the log's lock is held from here to the commit.
    const logIndex = await appendToLog(
      tx,
      logEntryOf({
        kind: n === 1 ? 'published' : 'corrected',
        at: now,
        disclosure: disclosureId,
        edition: editionId,
        n,
        item: item.code,
        body: draft.body_code,
        commitment,
        shownUntil: facts.display_until,
      }),
      eventId,
      editionId,
    );
    return accepted({ disclosureId, editionId, n, logIndex });
  });
}

async function missingApprovals(unit: Unit, draft: DraftRow): Promise<readonly Refusal[]> {
  const given = await unit.tx
    .selectFrom('workflow_action')
    .select(['step', 'content_digest'])
    .where('draft_id', '=', draft.id)
    .where('round', '=', draft.round)
    .where('action', '=', 'approve')
    .execute();
  return draft.steps.flatMap((step) => {
    const approval = given.find((each) => each.step === step);
    const name = isReviewStep(step) ? REVIEW_NAMES[step] : step;
    if (!approval) return [problem('approval-missing', { step: name, role: name })];
    return approval.content_digest === draft.content_digest
      ? []
      : [problem('content-changed-since-approval')];
  });
}

async function bodyNameOf(unit: Unit, code: string): Promise<string> {
  const row = await unit.tx
    .selectFrom('public_body_name')
    .select('name')
    .where('body_code', '=', code)
    .where('valid_from', '<=', unit.today)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row) return row.name;
  const fallback = await unit.tx
    .selectFrom('current_body_name')
    .select('name')
    .where('body_code', '=', code)
    .executeTakeFirst();
  return fallback?.name ?? code;
}
