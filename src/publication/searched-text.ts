import type { Db, Tx } from '../database/database.ts';
import { textOfFiles } from '../files/file-pages.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { attachmentsOf, searchText } from './draft-content.ts';

/** What the search finds a record by: its own text, then that of its attachments. */
export async function searchedText(db: Db | Tx, type: TypeDeclaration, content: JsonObject): Promise<string> {
  const files = await textOfFiles(db, attachmentsOf(type, content));
  return [searchText(type, content), files].filter((text) => text !== '').join('\n');
}
