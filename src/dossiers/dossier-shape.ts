import type { Tx } from '../database/database.ts';
import { withheldDossier } from '../exceptions/withheld-dossier.ts';
import { locationRefusals } from '../geo/location.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { type CivilDate, civilDateAt, parseCivilDate } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import { textIn } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import {
  type Preparation,
  recordPart,
  type ShapedEdition,
  type ShapedRecord,
  type ShapeHandler,
} from '../publication/shape-handler.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { type DossierKind, type StageRecord, stageOf } from '../schema/dossier-kind.ts';
import { deadlineOfDraft } from './draft-deadline.ts';
import { entryAddress, listEntryItems } from './entry-address.ts';
import { fixedRefusals, permanentRefusals } from './fixed-fields.ts';
import { judge } from './judgement.ts';
import { keepDeadlines } from './keep-deadlines.ts';
import { isMissingFromList, meetListed } from './listed-decisions.ts';
import { newLookupCheck } from './lookup-check.ts';
import { approvalRefusals, movedRefusals } from './place-refusals.ts';
import { candidateRefusals } from './rules.ts';
import { undoneRefusals } from './rules-condition-words.ts';
import {
  type DossierRow,
  enteredContent,
  findDossierForUpdate,
  findLastAtStage,
  findPlace,
  insertDossier,
  listCurrentRecords,
  lockDossier,
  type PlacedRecord,
  placeDisclosure,
  touchDossier,
} from './store.ts';

/** Where a record belongs: a stage of a dossier that exists, or that it opens. */
interface Place {
  readonly kind: DossierKind;
  readonly dossier: DossierRow | undefined;
  readonly number: string;
  readonly stage: string;
  readonly on: CivilDate;
}

/**
 * The dossier that the record names, with the stage list that this dossier began with, or would begin with on the
 * record's own day; null without number, stage and day.
 */
async function placeOf(tx: Tx, record: ShapedRecord): Promise<Place | null> {
  const { catalogue } = record;
  const key = catalogue.kindKeyOfType(record.type.key);
  const newest = catalogue.kindOn(key, record.today);
  const on = parseCivilDate(textIn(record.content, newest.fields.on));
  const number = textIn(record.content, newest.fields.number);
  const dossier =
    number === '' ? undefined : await findDossierForUpdate(tx, { kind: key, body: record.bodyCode, number });
  const kind = dossier
    ? catalogue.kindOf(key, dossier.kind_version)
    : catalogue.kindOn(key, on ?? record.today);
  const stage = textIn(record.content, kind.fields.stage);
  return number === '' || stage === '' || on === null ? null : { kind, dossier, number, stage, on };
}

const titlesOf = (type: TypeDeclaration): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, field.title]));

async function prepare(tx: Tx, record: ShapedRecord): Promise<Preparation<Place>> {
  const plan = await placeOf(tx, record);
  // Without a place there is nothing to judge; the fields themselves are refused by the pipeline.
  return plan === null ? { refusals: [], plan } : { ...(await judgePlace(tx, record, plan)), plan };
}

async function judgePlace(
  tx: Tx,
  record: ShapedRecord,
  where: Place,
): Promise<Omit<Preparation<Place>, 'plan'>> {
  const { kind, dossier, number, stage, on } = where;
  const place = record.disclosureId === null ? undefined : await findPlace(tx, record.disclosureId);
  const publishedAt = place?.first_published_at ?? null;
  const current = dossier ? await listCurrentRecords(tx, dossier.id) : [];
  const others = current.filter((each) => each.disclosureId !== record.disclosureId);
  const wasBefore = (each: PlacedRecord): boolean =>
    each.on < on || (each.on === on && (publishedAt === null || each.publishedAt < publishedAt));
  const own: StageRecord = {
    stage,
    type: record.type.key,
    on,
    publishedOn: publishedAt === null ? null : civilDateAt(publishedAt),
    content: record.content,
  };
  const before = others.filter(wasBefore);
  const course = [...before, own, ...others.filter((each) => !wasBefore(each))];
  const judgement = await judge(tx, kind, course, { today: record.today });
  const items = await listEntryItems(tx, kind);
  const deadline = dossier ? await deadlineOfDraft(tx, record, { kind, dossier, own, others }) : {};
  const withheld = dossier ? null : await withheldDossier(tx, record.bodyCode, number);
  const refusals = [
    ...(withheld === null
      ? []
      : [problem('dossier-withheld', { number }, { path: `/content/${kind.fields.number}` })]),
    ...(kind.location === undefined
      ? []
      : locationRefusals(kind.location, record.content, record.type.fields, record.catalogue.province).map(
          (refusal) => ({
            ...refusal,
            path: `/content${refusal.path ?? ''}`,
          }),
        )),
    ...(place === undefined ? [] : movedRefusals(kind, record, place)),
    ...(await fixedRefusals(tx, kind, record, { stage, others })),
    ...record.catalogue.law.refusalsOn(
      candidateRefusals({
        kind,
        number,
        record: own,
        titles: titlesOf(record.type),
        dossier: dossier ? { title: dossier.title, records: others } : null,
        unmet: judgement.records[before.length] ?? [],
        calendar: record.catalogue.calendar,
        enter: (key) => entryAddress(kind, key, items, { body: record.bodyCode, number }),
      }),
      own.on,
    ),
    ...(await listRefusals(tx, kind, stage, record)),
    ...approvalRefusals(kind, record, stage),
    ...undoneRefusals(kind, course, judgement, own),
  ];
  return { refusals, ...deadline };
}

/** A record is not withdrawn while a condition of a later record needs it. */
async function withdrawalRefusals(
  tx: Tx,
  disclosure: { readonly id: string; readonly today: CivilDate; readonly catalogue: Catalogue },
): Promise<readonly Refusal[]> {
  const { id, today, catalogue } = disclosure;
  const place = await findPlace(tx, id);
  if (!place) return [];
  await lockDossier(tx, place.id);
  const kind = catalogue.kindOf(place.kind, place.kind_version);
  const left = (await listCurrentRecords(tx, place.id)).filter((each) => each.disclosureId !== id);
  return [
    ...permanentRefusals(kind, place.stage),
    ...undoneRefusals(kind, left, await judge(tx, kind, left, { today }), null),
  ];
}

async function commit(tx: Tx, plan: Place, edition: ShapedEdition): Promise<void> {
  const { kind, dossier, number, on } = plan;
  const stage = stageOf(kind, plan.stage);
  if (stage === null) throw new Error(`edition ${edition.editionId} has no place`);
  const { content, item, publishedAt } = edition;
  const dossierName = textIn(content, kind.fields.matter);
  const id = dossier?.id ?? newId(publishedAt);
  const category =
    kind.collection === undefined || !stage.opens ? '' : textIn(content, kind.collection.category.field);
  if (!dossier) {
    await insertDossier(tx, {
      id,
      kind: kind.key,
      kind_version: kind.version,
      number,
      title: dossierName || textIn(content, edition.type.views.identity.title),
      bodyCode: edition.bodyCode,
      areaCode: item.area,
      audience: item.audience,
      openedOn: on,
      category: category === '' ? null : category,
      at: publishedAt,
    });
  }
  await placeDisclosure(tx, {
    disclosureId: edition.disclosureId,
    dossierId: id,
    stage: stage.key,
    happenedOn: on,
    closes: stage.closes(content),
  });
  if (item.audience !== 'public') return;
  if (stage.opens) await meetListed(tx, edition.bodyCode, [number, listNumber(kind, content)], publishedAt);
  await keepDeadlines({ tx, now: publishedAt, catalogue: edition.catalogue }, id);
  const code =
    kind.lookup === null ? '' : textIn(await enteredContent(tx, edition.editionId), kind.lookup.field);
  const opens = !dossier || (await isFirst(tx, id, edition.disclosureId));
  await touchDossier(tx, id, {
    at: publishedAt,
    title: stage.opens && dossierName !== '' ? dossierName : null,
    openedOn: opens ? on : null,
    category: category === '' ? null : category,
    lookup: kind.lookup === null || code === '' ? null : newLookupCheck(code, kind.lookup.characters),
  });
}

/** The number that the record says its decision has in the list of the year. */
const listNumber = (kind: DossierKind, content: JsonObject): string =>
  kind.fields.listed === undefined ? '' : textIn(content, kind.fields.listed);

/** A decision outside the list may begin; one that says that it stands there must stand there. */
async function listRefusals(
  tx: Tx,
  kind: DossierKind,
  stage: string,
  record: ShapedRecord,
): Promise<readonly Refusal[]> {
  const listed = listNumber(kind, record.content);
  if (listed === '' || stageOf(kind, stage)?.opens !== true) return [];
  return (await isMissingFromList(tx, record.bodyCode, listed))
    ? [problem('decision-not-listed', { number: listed }, { path: `/content/${kind.fields.listed}` })]
    : [];
}

async function isFirst(tx: Tx, dossierId: string, disclosureId: string): Promise<boolean> {
  const [first] = await listCurrentRecords(tx, dossierId);
  return first?.disclosureId === disclosureId;
}

/**
 * A record that goes on from the last one begins with what that left: the number of the dossier, a balance carried
 * forward.
 */
async function carriedOver(
  tx: Tx,
  { type, bodyCode, today, catalogue }: Pick<ShapedRecord, 'type' | 'bodyCode' | 'today' | 'catalogue'>,
): Promise<JsonObject> {
  const kind = catalogue.kindOn(catalogue.kindKeyOfType(type.key), today);
  const stage = kind.stages.find(
    (each) => each.continues !== undefined && each.types.some((one) => one.type === type.key),
  );
  if (stage?.continues === undefined) return {};
  const last = await findLastAtStage(tx, { kind: kind.key, stage: stage.key, body: bodyCode });
  if (last === null) return {};
  const carried = Object.entries(stage.continues.fields).flatMap(([field, from]) => {
    const value = last[from];
    return value === undefined ? [] : [[field, value]];
  });
  return { ...Object.fromEntries(carried), ...stage.continues.values(last) };
}

/**
 * The deadlines of its dossier follow when a record is withdrawn, or when the draft is gone that had told of an event.
 */
const afterLoss: ShapeHandler['afterLoss'] = async (tx, lost, at) => {
  const { dossier } =
    (await ('disclosure' in lost
      ? tx
          .selectFrom('dossier_disclosure')
          .select('dossier_id as dossier')
          .where('disclosure_id', '=', lost.disclosure)
          .executeTakeFirst()
      : tx
          .selectFrom('obligation')
          .select('dossier_id as dossier')
          .where('id', '=', lost.obligation)
          .executeTakeFirst())) ?? {};
  if (!dossier) return;
  await lockDossier(tx, dossier);
  await keepDeadlines({ tx, ...at }, dossier);
};

/** 专题卷: each record of a dossier is an ordinary disclosure that carries its place in it; the first opens it. */
export const dossierShape: ShapeHandler = {
  prepare: recordPart({ prepare, commit }),
  withdrawalRefusals,
  afterLoss,
  carriedOver,
};
