import type { Tx } from '../database/database.ts';
import { findingsOf } from '../files/file-findings.ts';
import type { Refusal } from '../kernel/result.ts';
import { screenFileName } from '../screening/screen-file-name.ts';
import { refusalsOf } from '../screening/screen-text.ts';
import { attachmentsOf, filesOf } from './draft-content.ts';
import type { ShapedRecord } from './shape-handler.ts';

/**
 * The same of attachments and pictures as of texts: what was found in their bytes when they were sent, and in the names
 * that the record gives them.
 */
export async function screenFiles(
  tx: Tx,
  { type, content }: Pick<ShapedRecord, 'type' | 'content'>,
): Promise<readonly Refusal[]> {
  const path = '/content/attachments';
  const files = filesOf(type, content);
  const found = await findingsOf(
    tx,
    files.map((file) => file.sha256),
  );
  return [
    ...attachmentsOf(type, content).flatMap(({ name }) => refusalsOf(screenFileName(name), path)),
    ...files.flatMap(({ sha256 }) => refusalsOf(found.get(sha256) ?? [], path)),
  ];
}
