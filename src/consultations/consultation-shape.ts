import { type CatalogueItem, listItems } from '../catalogue/items.ts';
import { dueAfterEvent } from '../catalogue/timing.ts';
import type { Tx } from '../database/database.ts';
import { type CivilDate, chineseDate, civilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ShapedEdition, ShapedRecord, ShapeHandler } from '../publication/shape-handler.ts';
import { type Catalogue, ofShape } from '../schema/catalogue.ts';
import type { ConsultationFacet, ConsultationReportFacet } from '../schema/declaration.ts';
import { earliestClose, spanOf } from './rules-period.ts';
import { reportRefusals } from './rules-report.ts';
import { type ConsultationRow, findConsultation, findConsultationOfReport, recordOf } from './store.ts';

/** Adds what a consultation asks of its records to the shape that they have: the notice opens it, the report ends it. */
export const withConsultations = (shape: ShapeHandler, catalogue: Catalogue): ShapeHandler => ({
  ...shape,
  async refusals(tx, record) {
    const own = await shape.refusals(tx, record);
    const { consultation, consultationReport } = ofShape('dossier', record.type);
    return [
      ...own,
      ...(consultation === undefined ? [] : await noticeRefusals(tx, consultation, record)),
      ...(consultationReport === undefined
        ? []
        : await answerRefusals(tx, consultationReport, record, catalogue)),
    ];
  },
  /** The report has been owed since the consultation opened; a record that somebody wrote by hand meets the same duty. */
  async owed(tx, record) {
    const matter = matterOf(record, catalogue);
    if (ofShape('dossier', record.type).consultationReport === undefined || matter.number === '') return null;
    return (await findConsultationOfReport(tx, matter, record.disclosureId))?.obligationId ?? null;
  },
  async apply(tx, edition) {
    await shape.apply(tx, edition);
    const { consultation, consultationReport } = ofShape('dossier', edition.type);
    if (consultation !== undefined) await openConsultation(tx, consultation, edition, catalogue);
    if (consultationReport !== undefined) await answerConsultation(tx, edition, catalogue);
  },
});

/** Days that were promised are kept: an extension is possible until the end, a new beginning or a reopening is not. */
async function noticeRefusals(
  tx: Tx,
  facet: ConsultationFacet,
  record: ShapedRecord,
): Promise<readonly Refusal[]> {
  const span = spanOf(facet, record.content);
  if (span === null) return [];
  const known = record.disclosureId === null ? null : await findConsultation(tx, record.disclosureId);
  const opensAt = { path: `/content/${facet.opensOn}` };
  const closesAt = { path: `/content/${facet.closesOn}` };
  if (known === null || known.opensOn > record.today) {
    return span.opensOn < record.today
      ? [
          problem(
            'consultation-opens-past',
            { opens: chineseDate(span.opensOn), today: chineseDate(record.today) },
            opensAt,
          ),
        ]
      : [];
  }
  const refusals: Refusal[] = [];
  if (span.opensOn !== known.opensOn)
    refusals.push(problem('consultation-started', { opens: chineseDate(civilDate(known.opensOn)) }, opensAt));
  if (span.closesOn === known.closesOn) return refusals;
  const before = chineseDate(civilDate(known.closesOn));
  if (known.closesOn < record.today)
    refusals.push(problem('consultation-ended', { closes: before }, closesAt));
  else if (span.closesOn < known.closesOn)
    refusals.push(problem('consultation-shortened', { before, after: chineseDate(span.closesOn) }, closesAt));
  return refusals;
}

const matterOf = (record: ShapedRecord, catalogue: Catalogue) => {
  const kind = catalogue.kindOn(catalogue.kindKeyOfType(record.type.key), record.today);
  const text = (field: string): string => String(record.content[field] ?? '');
  return { kind: kind.key, body: record.bodyCode, number: text(kind.fields.number) };
};

async function answerRefusals(
  tx: Tx,
  facet: ConsultationReportFacet,
  record: ShapedRecord,
  catalogue: Catalogue,
): Promise<readonly Refusal[]> {
  const matter = matterOf(record, catalogue);
  if (matter.number === '') return [];
  const consultation = await findConsultationOfReport(tx, matter, record.disclosureId);
  if (consultation === null) return [problem('consultation-missing', { matter: matter.number })];
  if (consultation.closesOn >= record.today) {
    return [problem('consultation-still-open', { closes: chineseDate(civilDate(consultation.closesOn)) })];
  }
  const corrects = consultation.reportId !== null && consultation.reportId === record.disclosureId;
  return reportRefusals(facet, record.content, await recordOf(tx, consultation.id), corrects);
}

async function openConsultation(
  tx: Tx,
  facet: ConsultationFacet,
  edition: ShapedEdition,
  catalogue: Catalogue,
): Promise<void> {
  const span = spanOf(facet, edition.content);
  const place = await tx
    .selectFrom('dossier_disclosure')
    .select('dossier_id')
    .where('disclosure_id', '=', edition.disclosureId)
    .executeTakeFirst();
  if (span === null || !place) throw new Error(`edition ${edition.editionId} opens no consultation`);
  const known = await findConsultation(tx, edition.disclosureId, 'update');
  const facts = {
    plain_summary: String(edition.content[facet.plainSummary] ?? ''),
    opens_on: span.opensOn,
    closes_on: span.closesOn,
    floor_closes_on: earliestClose(facet, edition.content, span.opensOn),
  };
  if (known !== null) {
    if (known.reportId !== null) return;
    await tx
      .updateTable('consultation')
      .set({ ...facts, changed_at: edition.publishedAt })
      .where('id', '=', known.id)
      .execute();
    await oweReport(tx, edition, known, span.closesOn, catalogue);
    return;
  }
  const row = {
    id: edition.disclosureId,
    dossier_id: place.dossier_id,
    body_code: edition.bodyCode,
    area_code: edition.item.area,
    ...facts,
    changed_at: edition.publishedAt,
  };
  await tx.insertInto('consultation').values(row).execute();
  const opened = await findConsultation(tx, row.id);
  if (opened !== null) await oweReport(tx, edition, opened, span.closesOn, catalogue);
}

/** The item whose records report on consultations of this kind of matter. */
async function reportItem(
  tx: Tx,
  edition: ShapedEdition,
  catalogue: Catalogue,
): Promise<CatalogueItem | null> {
  const kind = catalogue.kindOn(catalogue.kindKeyOfType(edition.type.key), edition.today);
  const types = kind.stages
    .flatMap((stage) => stage.types.map(({ type }) => type))
    .filter((type) => ofShape('dossier', catalogue.currentType(type)).consultationReport !== undefined);
  return (await listItems(tx, {})).find((item) => types.includes(item.type)) ?? null;
}

/** 反馈: from the closing day on, the report is owed; the board turns red when it does not come. */
async function oweReport(
  tx: Tx,
  edition: ShapedEdition,
  consultation: ConsultationRow,
  closesOn: CivilDate,
  catalogue: Catalogue,
): Promise<void> {
  const item = await reportItem(tx, edition, catalogue);
  if (item === null || item.timing.kind !== 'event') return;
  const due = dueAfterEvent(item.timing, closesOn, catalogue);
  const dates = {
    arises_on: closesOn,
    due_on: due.dueOn,
    provisional: due.provisional,
    computation: due.computation.replace('信息形成或者变更之日', '征求意见截止日'),
    subject: String(edition.content[edition.type.views.identity.title] ?? '').slice(0, 200),
  };
  if (consultation.obligationId !== null) {
    await tx
      .updateTable('obligation')
      .set(dates)
      .where('id', '=', consultation.obligationId)
      .where('discharged_at', 'is', null)
      .execute();
    return;
  }
  const { id } = await tx
    .insertInto('obligation')
    .values({
      ...dates,
      item_code: item.code,
      area_code: item.area,
      body_code: edition.bodyCode,
      period: `event:${consultation.id}`,
      basis: due.basis ?? item.timingBasis,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('consultation')
    .set({ obligation_id: id, changed_at: edition.publishedAt })
    .where('id', '=', consultation.id)
    .execute();
}

async function answerConsultation(tx: Tx, edition: ShapedEdition, catalogue: Catalogue): Promise<void> {
  const consultation = await findConsultationOfReport(tx, matterOf(edition, catalogue), edition.disclosureId);
  if (consultation === null) throw new Error(`edition ${edition.editionId} answers no consultation`);
  if (consultation.reportId !== null) return;
  await tx
    .updateTable('consultation')
    .set({
      report_id: edition.disclosureId,
      answered_at: edition.publishedAt,
      changed_at: edition.publishedAt,
    })
    .where('id', '=', consultation.id)
    .execute();
  if (consultation.obligationId === null) return;
  await tx
    .updateTable('obligation')
    .set({ discharged_at: edition.publishedAt, disclosure_id: edition.disclosureId })
    .where('id', '=', consultation.obligationId)
    .where('discharged_at', 'is', null)
    .execute();
}
