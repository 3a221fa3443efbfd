import type { DraftWithheld } from '../api/contract.ts';
import { exceptionsOfDraft } from '../exceptions/exception-store.ts';
import { LONGEST_MONTHS } from '../exceptions/rules-exception.ts';
import { findPart } from '../exceptions/withhold.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { addMonths } from '../kernel/civil-date.ts';
import { today } from '../kernel/clock.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { findDraft } from './draft-store.ts';
import type { PublicationDeps } from './publication-deps.ts';

/** 不予公开 in a draft as it is saved, with the grounds that are law today; null for who may not see the draft. */
export async function listWithheld(
  { db, clock, catalogue }: Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'>,
  actor: Actor,
  id: string,
): Promise<DraftWithheld | null> {
  const draft = await findDraft(db, id);
  if (!draft || can(actor, 'view-drafts', draft.body_code)) return null;
  const day = today(clock);
  const type = catalogue.typeOf(draft.type_key, draft.type_version);
  const content = jsonObject(draft.content);
  const mayMark =
    (draft.state === 'editing' || draft.state === 'returned') && can(actor, 'edit', draft.body_code) === null;
  const marks = await exceptionsOfDraft(db, draft);
  return {
    items: marks.map((mark) => ({
      id: mark.id,
      scope: mark.scope,
      place: mark.place,
      path: `/content/${mark.path.join('/')}`,
      ground: mark.groundTitle,
      basis: mark.basis,
      reason: mark.reason,
      until: mark.until,
      reviewOn: mark.reviewOn,
      thirdParty: mark.thirdParty,
      byName: mark.proposedByName,
      at: mark.proposedAt.toISOString(),
      since: mark.since?.toISOString() ?? null,
      lost: findPart(type, content, mark) === null,
      objection: mark.objection === null ? null : `${mark.objection.by}：${mark.objection.reason}`,
    })),
    mayMark,
    grounds: mayMark
      ? catalogue.exceptionGrounds
          .filter((each) => each.validFrom <= day && (each.validTo === null || day < each.validTo))
          .map(({ code, title, basis, secrecy, thirdParty, otherLaw }) => ({
            code,
            title,
            basis,
            secrecy,
            thirdParty,
            otherLaw,
          }))
      : [],
    latestReview: addMonths(day, LONGEST_MONTHS),
  };
}
