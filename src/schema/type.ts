import type { DocumentType } from './document.ts';
import type { DossierType } from './dossier.ts';
import type { RegisterType } from './register.ts';
import type { SeriesType } from './series.ts';

/**
 * A record type: what only one shape has stands in the type of that shape, so asking for it begins with asking for the
 * shape.
 */
export type TypeDeclaration = DocumentType | RegisterType | SeriesType | DossierType;
