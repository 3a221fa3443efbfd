import { Readable } from 'node:stream';
import type { Folder } from '../../archives/open-folder.ts';
import { receiveUpload } from '../../files/uploads.ts';
import { imageKeeper } from '../../intake/image-keeper.ts';
import { importDocument } from '../../intake/import-document.ts';
import { typeDoubt } from '../../intake/type-doubt.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { JsonObject } from '../../kernel/canonical-json.ts';
import { problem } from '../../kernel/problems.ts';
import { accepted, type Result, refused } from '../../kernel/result.ts';
import type { TypeDeclaration } from '../../schema/declaration.ts';
import { faultOf, type RowFault } from '../incoming-row.ts';
import type { IntakeDeps } from '../receive-intake.ts';
import { fillFromDocument } from './fill-from-document.ts';
import type { PlannedRecord } from './read-record.ts';

export interface FilledRecord {
  readonly content: JsonObject;
  readonly told: readonly RowFault[];
}

const IS_TEXT = /\.(?:docx|txt|html?|pdf|ofd|png|jpe?g)$/i;
/** Formats whose text is made anew from print: the file itself goes with the record. */
const IS_PRINT = /\.(?:pdf|ofd|png|jpe?g)$/i;

const fieldOf = (type: TypeDeclaration, kind: 'rich-text' | 'attachments'): string | null =>
  Object.entries(type.fields).find(([, field]) => field.kind === kind)?.[0] ?? null;

/** What the reader misses in the document and the index says. */
function isAnswered(type: TypeDeclaration, content: JsonObject, message: string): boolean {
  const { title, documentNumber, documentDate } = type.views.identity;
  const says = (field: string | null): boolean => field !== null && content[field] !== undefined;
  return (
    (says(title) && message.startsWith('没有识别出标题')) ||
    (says(documentNumber) && message.startsWith('原文没有发文字号')) ||
    (says(documentDate) && message.startsWith('没有识别出成文日期'))
  );
}

/**
 * The file of a record: its text where the type has a text and the format can be read, else (and for print besides) an
 * attachment. What the reader tells a clerk is told with the draft.
 */
export async function readFileOf(
  deps: IntakeDeps,
  actor: Actor,
  { file, type, body, content }: PlannedRecord,
  folder: Folder | null,
): Promise<Result<FilledRecord>> {
  if (file === null) return accepted({ content, told: [] });
  const read = await folder?.read(file);
  if (read === undefined || read === null) return refused(problem('batch-file-missing', { name: file }));
  if (!read.ok) return read;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const becomesText = IS_TEXT.test(name) && fieldOf(type, 'rich-text') !== null;
  let filled: FilledRecord = { content, told: [] };
  if (becomesText) {
    const imported = await importDocument(
      { kind: 'file', name, bytes: new Uint8Array(read.value) },
      { ...deps.imports, keepImage: imageKeeper(deps, actor, body) },
    );
    if (!imported.ok) return imported;
    const found = fillFromDocument(type, content, imported.value);
    const doubt = typeDoubt(type, imported.value);
    const warnings = imported.value.warnings
      .filter((message) => !isAnswered(type, content, message))
      .concat(doubt ?? [])
      .map((message) => ({ column: '', message, advice: '' }));
    filled = { content: found.content, told: [...found.told, ...warnings] };
    if (!IS_PRINT.test(name)) return accepted(filled);
  }
  const attachments = fieldOf(type, 'attachments');
  if (attachments === null)
    return becomesText
      ? accepted(filled)
      : refused(
          problem('file-type-not-allowed', {
            name,
            detail: '这类信息没有附件，正文只接受 .docx、.pdf、.txt、.html',
          }),
        );
  const kept = await receiveUpload(deps, actor, {
    name,
    bodyCode: body,
    source: Readable.from([read.value]),
  });
  if (!kept.ok)
    return becomesText
      ? accepted({
          ...filled,
          told: [...filled.told, ...kept.refusals.map((refusal) => faultOf(file, refusal))],
        })
      : kept;
  const { sha256, sizeBytes, mediaType } = kept.value;
  const attachment = { sha256, name: kept.value.name, sizeBytes, mediaType };
  return accepted({ ...filled, content: { ...filled.content, [attachments]: [attachment] } });
}
