import type { TypeDeclaration } from '../schema/declaration.ts';
import type { ImportedDocument } from './import-document.ts';

const EXPLAINS = /解读|一图读懂|图解|问答$/;

/**
 * Why a document seems to be something else than the type it is filled into; null when nothing speaks against it. A
 * document of an office has a kind and a number; a type whose records have no number does not hold such documents.
 */
export function typeDoubt(
  { title, views }: Pick<TypeDeclaration, 'title' | 'views'>,
  found: Pick<ImportedDocument, 'title' | 'genre' | 'documentNumber'>,
): string | null {
  const hasNumber = views.identity.documentNumber !== null;
  const like = (what: string): string => `这份文件像${what}，不像“${title}”，请核对所选的公开事项。`;
  if (!hasNumber && found.genre !== null && found.documentNumber !== null && !EXPLAINS.test(found.title))
    return like(`一份${found.genre}（${found.documentNumber}）`);
  return hasNumber && found.documentNumber === null && EXPLAINS.test(found.title) ? like('一份解读') : null;
}
