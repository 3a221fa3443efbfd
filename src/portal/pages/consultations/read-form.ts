import type { FastifyRequest } from 'fastify';
import type { OpinionFile } from '../../../consultations/prepare-opinion.ts';
import type { OpinionInput } from '../../../consultations/rules-opinion.ts';
import { type FileDeps, receivePublicUpload } from '../../../files/uploads.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { formText } from '../../frame/form-body.ts';

export interface SentForm {
  readonly text: (name: string) => string;
  readonly files: readonly OpinionFile[];
  readonly refusals: readonly Refusal[];
}

/** Without files: 5,000 characters of text and 1,000 of quotation take up to nine bytes each in a form, and who wrote more is told how much. */
export const OPINION_FORM_BYTES = 100_000;

const MOST_FILES = 3;
const LIMITS = { files: MOST_FILES, fields: 20, fieldSize: 64 * 1024, fileSize: 10 * 1024 * 1024 + 1 };

/** A form with or without files; each file is examined by its content before it is kept for the body's people. */
export async function readForm(request: FastifyRequest, deps: FileDeps, bodyCode: string): Promise<SentForm> {
  if (!request.isMultipart())
    return { text: (name) => formText(request.body, name), files: [], refusals: [] };
  const fields: Record<string, string> = {};
  const files: OpinionFile[] = [];
  const refusals: Refusal[] = [];
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
      continue;
    }
    // An empty file control sends a part without a name.
    if (part.filename === '') {
      part.file.resume();
      continue;
    }
    const kept = await receivePublicUpload(deps, { name: part.filename, bodyCode, source: part.file });
    part.file.resume();
    if (kept.ok) files.push(kept.value);
    else refusals.push(...kept.refusals.map((refusal) => ({ ...refusal, path: '/files' })));
  }
  return { text: (name) => formText(fields, name), files, refusals };
}

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
