import type { FastifyRequest } from 'fastify';
import type { OpinionInput } from '../../../consultations/rules-opinion.ts';
import type { FileStore } from '../../../files/store.ts';
import { type HeldFile, holdPublicFile, MAX_PUBLIC_UPLOAD_BYTES } from '../../../files/uploads.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { formText } from '../../frame/form-body.ts';

/** The fields of a form. */
export type FormFields = (name: string) => string;

export interface SentForm {
  readonly text: FormFields;
  /** Found harmless, kept nowhere yet: the caller keeps or discards each. */
  readonly files: readonly HeldFile[];
  readonly refusals: readonly Refusal[];
}

/**
 * Without files: 5,000 characters of text and 1,000 of quotation take up to nine bytes each in a form, and who wrote
 * more is told how much.
 */
export const OPINION_FORM_BYTES = 100_000;

const MOST_FILES = 3;
const LIMITS = {
  files: MOST_FILES,
  fields: 20,
  parts: 30,
  headerPairs: 20,
  fieldSize: 64 * 1024,
  fileSize: MAX_PUBLIC_UPLOAD_BYTES + 1,
};

/** A form with all its files; more is refused by its declared length. */
export const OPINION_WITH_FILES_BYTES = MOST_FILES * MAX_PUBLIC_UPLOAD_BYTES + 1024 * 1024;

/**
 * A form with or without files. `mayAttach` is asked once, when the first file comes, with the fields that came before
 * it (a browser sends them in the order of the page): what it refuses is not looked at, and its bytes run by.
 */
export async function readForm(
  request: FastifyRequest,
  store: FileStore,
  mayAttach: (text: FormFields) => Promise<readonly Refusal[]>,
): Promise<SentForm> {
  if (!request.isMultipart())
    return { text: (name) => formText(request.body, name), files: [], refusals: [] };
  const fields: Record<string, string> = {};
  const text: FormFields = (name) => formText(fields, name);
  const files: HeldFile[] = [];
  const refusals: Refusal[] = [];
  let isAsked = false;
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'field') {
        // What comes behind a file was not there when the file was let in.
        if (!isAsked && typeof part.value === 'string') fields[part.fieldname] = part.value;
        continue;
      }
      // An empty file control sends a part without a name.
      if (part.filename !== '' && !isAsked) {
        isAsked = true;
        refusals.push(...(await mayAttach(text)));
      }
      if (part.filename !== '' && refusals.length === 0) {
        const held = await holdPublicFile(store, { name: part.filename, source: part.file });
        if (held.ok) files.push(held.value);
        else refusals.push(...held.refusals.map((refusal) => ({ ...refusal, path: '/files' })));
      }
      part.file.resume();
    }
  } catch (error) {
    await discardAll(files);
    throw error;
  }
  if (refusals.length === 0) return { text, files, refusals };
  await discardAll(files);
  return { text, files: [], refusals };
}

const discardAll = async (files: readonly HeldFile[]): Promise<void> => {
  for (const file of files) await file.discard();
};

/** Newlines of forms are CRLF; one opinion is the same whoever sends it. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

export const opinionOf = (text: SentForm['text']): OpinionInput => ({
  group: text('group'),
  name: text('name'),
  contact: text('contact'),
  publicity: text('publicity'),
  anchor: text('anchor'),
  quote: lines(text('quote')),
  text: lines(text('text')),
});
