import { findItem } from '../catalogue/items.ts';
import { type Unit, write } from '../database/write.ts';
import { meetExamination, owePublication } from '../exceptions/examination-obligation.ts';
import { type DraftException, exceptionsOfDraft } from '../exceptions/exception-store.ts';
import { basisOf, exceptionRefusals, type Saying } from '../exceptions/rules-exception.ts';
import { bareSource, bareText } from '../exceptions/text-signs.ts';
import { digestOfPart, fieldAt, tokenOf, valueAt } from '../exceptions/withhold.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { newId } from '../kernel/ids.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { shown } from '../kernel/shown.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { DRAFT_STATE_NAMES, type TypeDeclaration } from '../schema/declaration.ts';
import type { PART_SCOPES } from '../schema/vocabulary.ts';
import { type DraftRow, findDraftForUpdate } from './draft-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { isDraftState } from './workflow.ts';

type Deps = Pick<PublicationDeps, 'db' | 'clock' | 'catalogue'>;
type PartScope = (typeof PART_SCOPES)[number];

/** What is marked, as it stands in the saved draft. */
export interface MarkedPart extends Saying {
  readonly id: string;
  readonly scope: PartScope;
  readonly field: string;
  /** From 0; of a row, a file, and of a cell together with `column`. */
  readonly row: number | null;
  readonly column: string | null;
  /** The words of a passage as they were chosen on screen. */
  readonly passage: string | null;
}

interface Editable {
  readonly draft: DraftRow;
  readonly type: TypeDeclaration;
  readonly marks: readonly DraftException[];
}

/** The draft, locked, for somebody who may write in it now. */
async function editable(deps: Deps, unit: Unit, id: string, action: string): Promise<Result<Editable>> {
  const draft = await findDraftForUpdate(unit.tx, id);
  if (!draft || can(unit.actor, 'view-drafts', draft.body_code))
    return refused(problem('not-found', { what: '这份稿件' }));
  const denied = can(unit.actor, 'edit', draft.body_code);
  if (denied) return refused(denied);
  if (draft.state !== 'editing' && draft.state !== 'returned')
    return refused(
      problem('transition-illegal', {
        state: isDraftState(draft.state) ? DRAFT_STATE_NAMES[draft.state] : draft.state,
        action,
      }),
    );
  const type = deps.catalogue.typeOf(draft.type_key, draft.type_version);
  return accepted({ draft, type, marks: await exceptionsOfDraft(unit.tx, draft) });
}

/** Fields by which a record is found, put in order or counted; without them it could not be published at all. */
function neededFields(
  catalogue: Catalogue,
  type: TypeDeclaration,
  event: string | null,
): ReadonlySet<string> {
  const { identity } = type.views;
  const needed = [identity.title, identity.documentDate, event, type.publicity?.until ?? null];
  if (type.shape === 'register') needed.push(...Object.values(type.register.edition));
  if (type.shape === 'dossier') {
    const { fields } =
      catalogue.currentKinds.find(({ key }) => key === catalogue.kindKeyOfType(type.key)) ?? {};
    if (fields !== undefined)
      needed.push(fields.number, fields.stage, fields.on, fields.matter, fields.withheld);
  }
  return new Set(needed.filter((name) => name !== null));
}

interface Place {
  readonly path: readonly string[];
  readonly place: string;
  readonly startAt: number | null;
  readonly length: number | null;
  readonly digest: string | null;
}

/** Where the part stands, in words and for the machine; or why there is nothing that could be marked. */
function placeOf(
  type: TypeDeclaration,
  content: JsonObject,
  part: MarkedPart,
  id: string,
  needed: ReadonlySet<string>,
): Result<Place> {
  const { scope, field, row, column } = part;
  const path = [
    field,
    ...(row === null ? [] : [String(row)]),
    ...(row === null || column === null ? [] : [column]),
  ];
  const outer = Object.hasOwn(type.fields, field) ? type.fields[field] : undefined;
  const inner = fieldAt(type, path);
  if (outer === undefined || inner === null)
    return refused(problem('field-unknown', { field }, { path: '/field' }));
  const place = [
    outer.title,
    ...(row === null || outer.kind !== 'rows' ? [] : [`第 ${row + 1} 行`]),
    ...(column === null ? [] : [inner.title]),
  ].join(' ');
  const not = (why: string) => refused(problem('exception-not-possible', { place, why }, { path: '/field' }));
  if (outer.privacy !== 'public' || inner.privacy !== 'public')
    return not('这一栏目已经按规定脱敏或者不公开');
  if (needed.has(field) && scope !== 'row') return not('公众要凭它查找和核对本条信息');
  if (scope === 'row' && outer.kind !== 'rows' && outer.kind !== 'division-of-labour')
    return not('它不是表格');
  if (scope === 'file' && outer.kind !== 'attachments') return not('它不是附件');
  if ((scope === 'row' || scope === 'file') && (row === null || column !== null)) return not('没有选定行');
  const value = valueAt(content, path);
  const nothing = refused(problem('exception-nothing-there', { place }, { path: '/field' }));
  if (value === undefined || value === null || value === '') return nothing;
  if (scope === 'field') return accepted({ path, place, startAt: null, length: null, digest: null });
  if (scope !== 'passage')
    return accepted({
      path,
      place,
      startAt: null,
      length: null,
      digest: digestOfPart(id, tokenOf(scope, value)),
    });
  const words = bareText(part.passage ?? '');
  const text = typeof value === 'string' ? bareSource(value, inner.kind === 'rich-text') : '';
  const startAt = words === '' ? -1 : text.indexOf(words);
  if (startAt < 0) return nothing;
  return accepted({ path, place, startAt, length: words.length, digest: digestOfPart(id, words) });
}

const isSame = (mark: DraftException, scope: PartScope, place: Place): boolean =>
  mark.scope === scope &&
  mark.path.join('/') === place.path.join('/') &&
  mark.startAt === place.startAt &&
  mark.length === place.length;

/**
 * 标记为不予公开: a field, a passage, a row or a file of a draft will be left out of what is published and marked in its
 * place. Whoever reviews the draft, and then the secrecy reviewer, see it. Gives the id of the exception.
 */
export function withholdPart(deps: Deps, actor: Actor, part: MarkedPart): Promise<Result<string>> {
  return write(deps, actor, 'withhold-part', async (unit) => {
    const found = await editable(deps, unit, part.id, '标记不予公开');
    if (!found.ok) return found;
    const { draft, type, marks } = found.value;
    const item = await findItem(unit.tx, draft.item_code);
    if (!item) return refused(problem('item-unknown', { value: draft.item_code }));
    const id = newId(unit.now);
    const ground = deps.catalogue.exceptionGround(part.ground, unit.today);
    const event = item.timing.kind === 'event' ? item.timing.event : null;
    const needed = neededFields(deps.catalogue, type, event);
    const placed = placeOf(type, jsonObject(draft.content), part, id, needed);
    const refusals: Refusal[] = [
      ...exceptionRefusals(part, ground, unit.today),
      ...(placed.ok ? [] : placed.refusals),
    ];
    if (placed.ok && marks.some((mark) => isSame(mark, part.scope, placed.value)))
      refusals.push(problem('exception-marked', { place: placed.value.place }));
    if (refusals.length > 0 || !placed.ok || ground === null) return refused(...refusals);
    const { path, place, startAt, length, digest } = placed.value;
    await unit.tx
      .insertInto('exception')
      .values({
        id,
        scope: part.scope,
        item_code: item.code,
        area_code: item.area,
        body_code: draft.body_code,
        draft_id: draft.id,
        place,
        path: [...path],
        start_at: startAt,
        length,
        digest,
        ground: ground.code,
        basis: basisOf(ground, part.otherLaw),
        reason: part.reason.trim(),
        until: part.until,
        review_on: part.reviewOn,
        third_party: part.thirdParty,
        third_party_on: part.thirdPartyOn,
        proposed_by: actor.id,
        proposed_by_name: actor.name,
        proposed_at: unit.now,
      })
      .execute();
    await unit.record({
      kind: 'part-withheld',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
      detail: { exception: id, scope: part.scope, place, ground: ground.code },
    });
    return accepted(id);
  });
}

/**
 * 取消标记: the part goes out with the next edition. What is in force already ends, and is owed until a correction tells
 * it.
 */
export function releasePart(
  deps: Deps,
  actor: Actor,
  input: { readonly id: string; readonly exception: string },
): Promise<Result<void>> {
  return write(deps, actor, 'release-part', async (unit) => {
    const found = await editable(deps, unit, input.id, '取消不予公开的标记');
    if (!found.ok) return found;
    const { draft, marks } = found.value;
    const mark = marks.find(({ id }) => id === input.exception);
    if (mark === undefined) return refused(problem('not-found', { what: '这处标记' }));
    await unit.tx
      .insertInto('exception_end')
      .values({
        exception_id: mark.id,
        kind: mark.since === null ? 'dropped' : 'ended',
        ended_by: actor.id,
        ended_by_name: actor.name,
        ended_at: unit.now,
      })
      .execute();
    if (mark.since !== null) {
      const item = await findItem(unit.tx, draft.item_code);
      await meetExamination(unit.tx, mark.id, unit.now);
      if (item)
        await owePublication(
          unit.tx,
          deps.catalogue,
          { id: mark.id, item, bodyCode: draft.body_code, place: mark.place },
          unit.today,
        );
      await unit.signal('obligations-changed', [shown.exceptions]);
    }
    await unit.record({
      kind: 'part-released',
      subject: `draft:${draft.id}`,
      bodyCode: draft.body_code,
      detail: { exception: mark.id, place: mark.place },
    });
    return accepted(undefined);
  });
}
