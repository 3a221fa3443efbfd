import { ownDay } from '../catalogue/own-day.ts';
import { soundContent, validateContent } from '../catalogue/validate-content.ts';
import type { Tx } from '../database/database.ts';
import { markRefusals } from '../exceptions/leftovers.ts';
import { withhold } from '../exceptions/withhold.ts';
import { filesBeingRead } from '../files/file-pages.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { filesOf, termOf, unknownFields } from './draft-content.ts';
import { foreignFiles } from './draft-store.ts';
import { findsIn, refusalOfFind } from './finds.ts';
import { referenceRefusals } from './references.ts';
import { judge } from './rules.ts';
import type { ShapedRecord } from './shape-handler.ts';

/** Why content cannot even be kept as a draft: `given` as it came, `content` as it would be stored. */
export async function draftRefusals(
  tx: Tx,
  record: {
    readonly type: TypeDeclaration;
    readonly bodyCode: string;
    readonly disclosureId: string | null;
    readonly given: JsonObject;
    readonly content: JsonObject;
    readonly today: CivilDate;
  },
): Promise<readonly Refusal[]> {
  const { type, content, today } = record;
  return [
    ...unknownFields(type, record.given).map((field) =>
      problem('field-unknown', { field }, { path: `/content/${field}` }),
    ),
    ...validateContent(type, content, 'keep', { today, knownBody: () => true }),
    ...(await fileRefusals(tx, record)),
  ];
}

async function fileRefusals(
  tx: Tx,
  record: Pick<ShapedRecord, 'type' | 'bodyCode' | 'disclosureId' | 'content'>,
): Promise<readonly Refusal[]> {
  const files = filesOf(record.type, record.content);
  const foreign = await foreignFiles(
    tx,
    record,
    files.map((file) => file.sha256),
  );
  return files
    .filter((file) => foreign.includes(file.sha256))
    .map((file) =>
      problem('not-found', { what: `附件或图片“${file.name}”` }, { path: '/content/attachments' }),
    );
}

/** What a program is still reading may hold what must not be public. */
async function scanRefusals(
  tx: Tx,
  { type, content }: Pick<ShapedRecord, 'type' | 'content'>,
): Promise<readonly Refusal[]> {
  const files = filesOf(type, content);
  const reading = await filesBeingRead(
    tx,
    files.map(({ sha256 }) => sha256),
  );
  return files.flatMap(({ sha256, name }) => {
    const count = reading.get(sha256);
    return count === undefined
      ? []
      : [problem('file-being-read', { name, count }, { path: '/content/attachments' })];
  });
}

/**
 * The record with those values only that rules, shapes and pages can read: a draft may hold anything that was typed.
 */
export const soundRecord = <T extends Pick<ShapedRecord, 'type' | 'content' | 'today'>>(record: T): T => ({
  ...record,
  content: soundContent(record.type, record.content, { today: record.today, knownBody: () => true }),
});

/** Every reason against the text itself, whatever its shape and aspects. */
export async function contentRefusals(tx: Tx, whole: ShapedRecord): Promise<readonly Refusal[]> {
  const record = soundRecord(whole);
  const { type, content, today } = record;
  const shown = withhold(type, content, record.withheld);
  const named = bodyCodesIn(type, content);
  const known = new Set(
    named.length === 0
      ? []
      : (await tx.selectFrom('public_body').select('code').where('code', 'in', named).execute()).map(
          (row) => row.code,
        ),
  );
  return [
    ...validateContent(type, whole.content, 'submit', { today, knownBody: (code) => known.has(code) }),
    ...publicityRefusals(record),
    ...markRefusals(type, content, record.withheld),
    ...(await findsIn(tx, { type, content: shown }))
      .filter(({ key }) => !record.keptFinds.has(key))
      .map(refusalOfFind),
    ...record.catalogue.law.refusalsOn(
      judge({
        type,
        content,
        shown,
        today,
        calendar: record.catalogue.calendar,
        bases: record.catalogue.recordRules,
      }),
      ownDay(record.item, content) ?? today,
    ),
    ...(await fileRefusals(tx, record)),
    ...(await scanRefusals(tx, record)),
    ...(await referenceRefusals(tx, type, content)),
  ];
}

/** What would be past its term on the day of its publication has not been shown at all. A correction may end a term. */
function publicityRefusals({ type, content, disclosureId, today }: ShapedRecord): readonly Refusal[] {
  const until = termOf(type, content);
  if (type.publicity === undefined || until === null || disclosureId !== null || until >= today) return [];
  const name = type.publicity.until;
  return [
    problem(
      'publicity-over',
      { field: type.fields[name]?.title ?? name, value: until },
      { path: `/content/${name}` },
    ),
  ];
}

/** A correction that started from an older edition would undo what was corrected since. */
export async function supersededRefusals(
  tx: Tx,
  draft: { readonly disclosure_id: string | null; readonly base_edition: number | null },
): Promise<readonly Refusal[]> {
  if (draft.disclosure_id === null || draft.base_edition === null) return [];
  const current = await tx
    .selectFrom('disclosure')
    .select('edition')
    .where('id', '=', draft.disclosure_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return current.edition === draft.base_edition
    ? []
    : [problem('edition-superseded', { base: draft.base_edition, current: current.edition })];
}

function bodyCodesIn(type: TypeDeclaration, content: JsonObject): string[] {
  return Object.entries(type.fields).flatMap(([name, field]) => {
    const value = content[name];
    return field.kind === 'bodies' && Array.isArray(value)
      ? value.filter((code): code is string => typeof code === 'string')
      : [];
  });
}
