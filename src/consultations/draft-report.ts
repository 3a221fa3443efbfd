import { listItems } from '../catalogue/items.ts';
import type { Actor } from '../kernel/actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import { type Result, refused } from '../kernel/result.ts';
import { createDraft } from '../publication/create-draft.ts';
import type { PublicationDeps } from '../publication/publication-deps.ts';
import { ofShape } from '../schema/catalogue.ts';
import type { ConsultationReportAspect } from '../schema/declaration.ts';
import type { OnRecord } from './rules-report.ts';
import { findConsultation, recordOf } from './store.ts';

/** The fields of a report that follow from the record. */
export const reportContent = (aspect: ConsultationReportAspect, record: OnRecord): JsonObject => ({
  // That nobody said anything is told too, of the first channel, which is this site.
  [aspect.byChannel]: record.channels
    .filter((row, index) => row.received > 0 || index === 0)
    .map((row) => ({ ...row })),
  [aspect.answers]: record.answers.map((row) => ({ ...row })),
});

/** 起草采纳情况: a draft for the pipeline, filled in from the answered issues. Returns its id. */
export async function draftReport(
  deps: PublicationDeps,
  actor: Actor,
  consultation: string,
): Promise<Result<string>> {
  const { catalogue } = deps;
  const found = await findConsultation(deps.db, consultation);
  if (found === null) return refused(problem('not-found', { what: '这次征求意见' }));
  if (found.reportId !== null) return refused(problem('consultation-answered'));
  const record = await recordOf(deps.db, consultation);
  if (record.unanswered > 0) return refused(problem('opinions-unanswered', { count: record.unanswered }));
  const dossier = await deps.db
    .selectFrom('dossier')
    .select(['kind', 'kind_version', 'number', 'title'])
    .where('id', '=', found.dossierId)
    .executeTakeFirstOrThrow();
  const kind = catalogue.kindOf(dossier.kind, dossier.kind_version);
  const reports = kind.stages.flatMap((stage) =>
    stage.types.flatMap(({ type }) => {
      const aspect = ofShape('dossier', catalogue.currentType(type)).consultationReport;
      return aspect === undefined ? [] : [{ stage, type, aspect }];
    }),
  );
  const [report] = reports;
  const item = (await listItems(deps.db, {})).find((each) => each.type === report?.type);
  if (!report || !item)
    return refused(problem('not-found', { what: `“${kind.title}”公布采纳情况的公开事项` }));
  return createDraft(deps, actor, {
    item: item.code,
    body: found.bodyCode,
    obligation: found.obligationId,
    content: {
      title: `关于“${dossier.title}”公开征求意见采纳情况的反馈`.slice(0, 200),
      [kind.fields.number]: dossier.number,
      [kind.fields.stage]: report.stage.key,
      ...(item.timing.kind === 'event' && item.timing.event !== kind.fields.on
        ? { [item.timing.event]: found.closesOn }
        : {}),
      ...reportContent(report.aspect, record),
    },
  });
}
