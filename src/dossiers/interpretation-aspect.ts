import { findItem } from '../catalogue/items.ts';
import { dueAfterEvent } from '../catalogue/timing.ts';
import type { Tx } from '../database/database.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { keepEventObligation } from '../obligations/open-for-event.ts';
import {
  type Aspect,
  recordPart,
  type ShapedEdition,
  type ShapedRecord,
} from '../publication/shape-handler.ts';

const EXPLAINED = 'interpretation:';
const periodOf = (document: string): string => `event:${EXPLAINED}${document}`;

/** The item of the same area under which interpretations are published; null where the office has retired it. */
async function interpretationItem(tx: Tx, area: string, type: string) {
  const row = await tx
    .selectFrom('current_catalogue_item')
    .select('code')
    .where('area_code', '=', area)
    .where('type_key', '=', type)
    .where('retired_on', 'is', null)
    .orderBy('code')
    .executeTakeFirst();
  return row?.code == null ? null : findItem(tx, row.code);
}

/** 规范性文件 are explained within three working days of their publication (国办发〔2016〕80号). */
async function oweInterpretation(tx: Tx, edition: ShapedEdition, type: string): Promise<void> {
  const item = await interpretationItem(tx, edition.item.area, type);
  if (item === null || item.timing.kind !== 'event') return;
  const on: CivilDate = civilDateAt(edition.publishedAt);
  await keepEventObligation(tx, {
    item,
    bodyCode: edition.bodyCode,
    event: `${EXPLAINED}${edition.disclosureId}`,
    happenedOn: on,
    due: dueAfterEvent(item.timing, on, edition.catalogue, '文件公开之日'),
    subject: `解读“${String(edition.content[edition.type.views.identity.title] ?? '').slice(0, 160)}”`,
  });
}

/** A normative document is owed an interpretation, once. */
export const normativeAspect: Aspect = (type) => {
  const names = type.shape === 'document' ? type.announces : undefined;
  if (names === undefined) return null;
  return recordPart({
    prepare: async () => ({ refusals: [], plan: {} }),
    commit: async (tx, _, edition) => {
      if (edition.item.audience === 'public' && edition.content[names.normative] === true)
        await oweInterpretation(tx, edition, names.explainedBy);
    },
  });
};

const explained = (field: string, content: ShapedRecord['content']): readonly string[] => {
  const value = content[field];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
};

/** A correction may name more documents, and keeps those for which the interpretation was owed. */
async function droppedRefusals(tx: Tx, field: string, record: ShapedRecord): Promise<readonly Refusal[]> {
  if (record.disclosureId === null) return [];
  const met = await tx
    .selectFrom('obligation')
    .select(['period', 'subject'])
    .where('disclosure_id', '=', record.disclosureId)
    .where('period', 'like', periodOf('%'))
    .execute();
  const named = new Set(explained(field, record.content).map(periodOf));
  return met
    .filter(({ period }) => !named.has(period))
    .map(({ subject }) =>
      problem('interpretation-link-dropped', { subject: subject ?? '' }, { path: `/content/${field}` }),
    );
}

/** 解读 meets what was owed for each document that it names. */
export const interpretationAspect: Aspect = (type) => {
  const field = type.shape === 'document' ? type.explains : undefined;
  if (field === undefined) return null;
  return recordPart({
    prepare: async (tx, record) => ({ refusals: await droppedRefusals(tx, field, record), plan: {} }),
    commit: async (tx, _, edition) => {
      const periods = explained(field, edition.content).map(periodOf);
      if (periods.length === 0) return;
      await tx
        .updateTable('obligation')
        .set({ discharged_at: edition.publishedAt, disclosure_id: edition.disclosureId })
        .where('period', 'in', periods)
        .where('item_code', '=', edition.item.code)
        .where('body_code', '=', edition.bodyCode)
        .where('discharged_at', 'is', null)
        .where('excepted_at', 'is', null)
        .execute();
    },
  });
};
