import type { TypeDeclaration } from './type.ts';

/** 紧急发布: whether records of the type may go out before their reviews. */
export const mayGoOutUrgently = (type: TypeDeclaration): boolean =>
  type.shape === 'dossier' && type.warning?.kind === 'warning' && type.warning.urgent;
