import { textIn } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ShapedRecord } from '../publication/shape-handler.ts';
import { REVIEW_NAMES } from '../schema/declaration.ts';
import { type DossierKind, stageOf } from '../schema/dossier-kind.ts';

/** What the stage demands of the procedure is not for the keeper of the catalogue to leave out. */
export function approvalRefusals(kind: DossierKind, record: ShapedRecord, key: string): readonly Refusal[] {
  const stage = stageOf(kind, key);
  const missing = (stage?.approvals ?? []).filter((step) => !record.item.review.includes(step));
  return stage === null || missing.length === 0
    ? []
    : [
        problem('approvals-too-few', {
          stage: stage.title,
          steps: missing.map((step) => REVIEW_NAMES[step]).join('、'),
        }),
      ];
}

/** A correction may not take the record to another dossier or stage. */
export function movedRefusals(
  kind: DossierKind,
  record: ShapedRecord,
  place: { readonly number: string; readonly stage: string },
): readonly Refusal[] {
  const fixed = [
    { field: kind.fields.number, value: place.number, shown: place.number },
    { field: kind.fields.stage, value: place.stage, shown: stageOf(kind, place.stage)?.title ?? place.stage },
  ];
  return fixed
    .filter(({ field, value }) => textIn(record.content, field) !== value)
    .map(({ field, shown }) =>
      problem(
        'dossier-place-fixed',
        { field: record.type.fields[field]?.title ?? field, value: shown },
        { path: `/content/${field}` },
      ),
    );
}
