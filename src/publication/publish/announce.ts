import type { Tx } from '../../database/database.ts';
import type { Unit } from '../../database/write.ts';
import { civilDateAt, parseCivilDate } from '../../kernel/civil-date.ts';
import type { Shown } from '../../kernel/shown.ts';
import { appendToLog } from '../../log/append.ts';
import { dischargeObligation, type Meeting } from '../../obligations/discharge-obligation.ts';
import { indexDocument } from '../../search/index-document.ts';
import { logEntryOf } from '../commitment.ts';
import { periodOf } from '../draft-content.ts';
import { bothShown, pagesShowing } from '../pages-showing.ts';
import { searchedTexts } from '../searched-text.ts';
import type { FrozenEdition } from './freeze.ts';

/**
 * Tells those who wait for it: the obligation is met, the search finds it, the log commits to it. `obligationId`: the
 * one that the draft was written for; `shownBefore`: what pages showed of the edition before. Gives the index of its
 * leaf in the log.
 */
export async function announceEdition(
  unit: Unit,
  edition: FrozenEdition,
  {
    obligationId,
    manyPeriods,
    missingIn,
    shownBefore,
    urgent,
  }: Pick<Meeting, 'obligationId' | 'manyPeriods' | 'missingIn'> & {
    readonly shownBefore: Shown;
    /** Issued before its reviews. */
    readonly urgent: boolean;
  },
): Promise<number> {
  const { tx, now } = unit;
  const { item, bodyCode, content, disclosureId } = edition;
  await dischargeObligation(tx, {
    obligationId,
    manyPeriods,
    missingIn,
    itemCode: item.code,
    bodyCode,
    period: periodOf(content),
    documentDate: parseCivilDate(edition.identity.documentDate ?? '') ?? unit.today,
    disclosureId,
    edition: edition.n,
    now,
  });
  if (item.audience === 'public') await indexEdition(tx, edition);
  const { shape } = edition.type;
  const showing = await pagesShowing(tx, { id: disclosureId, item: item.code, body: bodyCode, shape });
  await unit.signal('published', bothShown(shownBefore, showing));
  const eventId = await unit.record({
    kind: edition.n === 1 ? 'disclosure-published' : 'disclosure-corrected',
    subject: `disclosure:${disclosureId}`,
    bodyCode,
    detail: { edition: edition.editionId, n: edition.n, ...(urgent ? { urgent } : {}) },
  });
  // Last: the log's lock is held from here to the commit.
  return appendToLog(tx, leafOf(edition), eventId, edition.editionId);
}

const indexEdition = async (tx: Tx, edition: FrozenEdition): Promise<void> =>
  indexDocument(tx, {
    disclosureId: edition.disclosureId,
    publishedOn: civilDateAt(edition.firstPublishedAt),
    bodyCode: edition.bodyCode,
    areaCode: edition.item.area,
    kind: edition.item.kind,
    title: edition.identity.title,
    documentNumber: edition.identity.documentNumber,
    ...(await searchedTexts(tx, edition)),
  });

const leafOf = (edition: FrozenEdition) =>
  logEntryOf({
    kind: edition.n === 1 ? 'published' : 'corrected',
    at: edition.publishedAt,
    disclosure: edition.disclosureId,
    edition: edition.editionId,
    n: edition.n,
    item: edition.item.code,
    body: edition.bodyCode,
    commitment: edition.commitment,
    shownUntil: edition.shownUntil,
  });
