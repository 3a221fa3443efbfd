import { type CatalogueItem, listItems } from '../catalogue/items.ts';
import { dueAfterEvent } from '../catalogue/timing.ts';
import type { Tx } from '../database/database.ts';
import type { WorkCalendar } from '../kernel/calendar.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { type CivilDate, chineseDate, civilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { OF_STAGE } from '../obligations/discharge-obligation.ts';
import { keepEventObligation } from '../obligations/open-for-event.ts';
import { earliestClose, spanOf } from '../publication/rules-consultation-period.ts';
import {
  type Aspect,
  type Preparation,
  recordPart,
  type ShapedEdition,
  type ShapedRecord,
} from '../publication/shape-handler.ts';
import { ofShape } from '../schema/catalogue.ts';
import type { ConsultationAspect, ConsultationReportAspect } from '../schema/declaration.ts';
import { reportRefusals } from './rules-report.ts';
import { type ConsultationRow, findConsultation, findConsultationOfReport, recordOf } from './store.ts';

/** The days of a consultation as its notice will set them. */
interface NoticePlan {
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
  /** It may not close before. */
  readonly floorClosesOn: CivilDate;
}

/** 征求意见: the notice opens a consultation. */
export const consultationAspect: Aspect = (type) => {
  const consultation = type.shape === 'dossier' ? type.consultation : undefined;
  if (consultation === undefined) return null;
  return recordPart<NoticePlan>({
    prepare: async (tx, record) => ({
      refusals: await noticeRefusals(tx, consultation, record),
      plan: noticePlan(consultation, record.content, record.catalogue.calendar),
    }),
    // What is shown comes from the public version.
    commit: (tx, plan, edition) =>
      openConsultation(tx, plan, edition, String(edition.content[consultation.plainSummary] ?? '')),
  });
};

/** 反馈: the report ends it. */
export const consultationReportAspect: Aspect = (type) => {
  const report = type.shape === 'dossier' ? type.consultationReport : undefined;
  if (report === undefined) return null;
  return recordPart<ConsultationRow>({
    prepare: (tx, record) => prepareReport(tx, report, record),
    commit: answerConsultation,
  });
};

function noticePlan(
  aspect: ConsultationAspect,
  content: JsonObject,
  calendar: WorkCalendar,
): NoticePlan | null {
  const span = spanOf(aspect, content);
  return span === null
    ? null
    : { ...span, floorClosesOn: earliestClose(aspect, content, span.opensOn, calendar) };
}

/** Days that were promised are kept: an extension is possible until the end, a new beginning or a reopening is not. */
async function noticeRefusals(
  tx: Tx,
  aspect: ConsultationAspect,
  record: ShapedRecord,
): Promise<readonly Refusal[]> {
  const span = spanOf(aspect, record.content);
  if (span === null) return [];
  const known = record.disclosureId === null ? null : await findConsultation(tx, record.disclosureId);
  const opensAt = { path: `/content/${aspect.opensOn}` };
  const closesAt = { path: `/content/${aspect.closesOn}` };
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

const dossierOf = (record: ShapedRecord) => {
  const kind = record.catalogue.kindOn(record.catalogue.kindKeyOfType(record.type.key), record.today);
  const text = (field: string): string => String(record.content[field] ?? '');
  return { kind: kind.key, body: record.bodyCode, number: text(kind.fields.number) };
};

/**
 * The report has been owed since the consultation opened; a record that somebody wrote by hand meets the same
 * obligation.
 */
async function prepareReport(
  tx: Tx,
  aspect: ConsultationReportAspect,
  record: ShapedRecord,
): Promise<Preparation<ConsultationRow>> {
  const dossier = dossierOf(record);
  if (dossier.number === '') return { refusals: [], plan: null };
  const consultation = await findConsultationOfReport(tx, dossier, record.disclosureId);
  if (consultation === null)
    return { refusals: [problem('consultation-missing', { dossier: dossier.number })], plan: null };
  return {
    refusals: await reportRefusalsOf(tx, aspect, record, consultation),
    plan: consultation,
    obligationId: consultation.obligationId,
  };
}

async function reportRefusalsOf(
  tx: Tx,
  aspect: ConsultationReportAspect,
  record: ShapedRecord,
  consultation: ConsultationRow,
): Promise<readonly Refusal[]> {
  if (consultation.closesOn >= record.today)
    return [problem('consultation-still-open', { closes: chineseDate(civilDate(consultation.closesOn)) })];
  const corrects = consultation.reportId !== null && consultation.reportId === record.disclosureId;
  return reportRefusals(aspect, record.content, await recordOf(tx, consultation.id), corrects);
}

async function openConsultation(
  tx: Tx,
  plan: NoticePlan,
  edition: ShapedEdition,
  plainSummary: string,
): Promise<void> {
  const place = await tx
    .selectFrom('dossier_disclosure')
    .select('dossier_id')
    .where('disclosure_id', '=', edition.disclosureId)
    .executeTakeFirst();
  if (!place) throw new Error(`edition ${edition.editionId} opens no consultation`);
  const known = await findConsultation(tx, edition.disclosureId, 'update');
  const facts = {
    plain_summary: plainSummary,
    opens_on: plan.opensOn,
    closes_on: plan.closesOn,
    floor_closes_on: plan.floorClosesOn,
  };
  if (known !== null) {
    if (known.reportId !== null) return;
    await tx
      .updateTable('consultation')
      .set({ ...facts, changed_at: edition.publishedAt })
      .where('id', '=', known.id)
      .execute();
    await oweReport(tx, edition, known, plan.closesOn);
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
  if (opened !== null) await oweReport(tx, edition, opened, plan.closesOn);
}

/** The item whose records report on consultations of this kind of dossier. */
async function reportItem(tx: Tx, edition: ShapedEdition): Promise<CatalogueItem | null> {
  const { catalogue } = edition;
  const kind = catalogue.kindOn(catalogue.kindKeyOfType(edition.type.key), edition.today);
  const types = kind.stages
    .flatMap((stage) => stage.types.map(({ type }) => type))
    .filter((type) => ofShape('dossier', catalogue.currentType(type)).consultationReport !== undefined);
  return (await listItems(tx, {})).find((item) => types.includes(item.type)) ?? null;
}

/**
 * The deadline of the stage at which the report stands is what is owed, once: where the kind of dossier has one, it is
 * still open, and no other consultation of the dossier goes by it.
 */
async function findStageDeadline(
  tx: Tx,
  consultation: ConsultationRow,
  item: string,
): Promise<number | null> {
  const row = await tx
    .selectFrom('obligation')
    .select('id')
    .where('dossier_id', '=', consultation.dossierId)
    .where('item_code', '=', item)
    .where('period', 'like', `${OF_STAGE}%`)
    .where((eb) =>
      consultation.obligationId === null
        ? eb.and([eb('discharged_at', 'is', null), eb('excepted_at', 'is', null)])
        : eb('id', '=', consultation.obligationId),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consultation as other')
            .select('other.id')
            .whereRef('other.obligation_id', '=', 'obligation.id')
            .where('other.id', '<>', consultation.id),
        ),
      ),
    )
    .executeTakeFirst();
  return row?.id ?? null;
}

/** 反馈: from the closing day on, the report is owed; the board turns red when it does not come. */
async function oweReport(
  tx: Tx,
  edition: ShapedEdition,
  consultation: ConsultationRow,
  closesOn: CivilDate,
): Promise<void> {
  const item = await reportItem(tx, edition);
  if (item === null || item.timing.kind !== 'event') return;
  const ofStage = await findStageDeadline(tx, consultation, item.code);
  if (ofStage !== null && ofStage === consultation.obligationId) return;
  const id =
    ofStage ??
    (await keepEventObligation(tx, {
      item,
      bodyCode: edition.bodyCode,
      event: consultation.id,
      happenedOn: closesOn,
      due: dueAfterEvent(item.timing, closesOn, edition.catalogue, '征求意见截止日'),
      subject: String(edition.content[edition.type.views.identity.title] ?? '').slice(0, 200),
    }));
  if (consultation.obligationId !== null) return;
  await tx
    .updateTable('consultation')
    .set({ obligation_id: id, changed_at: edition.publishedAt })
    .where('id', '=', consultation.id)
    .execute();
}

async function answerConsultation(
  tx: Tx,
  consultation: ConsultationRow,
  edition: ShapedEdition,
): Promise<void> {
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
