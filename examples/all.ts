import { EXAMPLES } from './index.ts';

export const RECORD_EXAMPLES = EXAMPLES.flatMap((area) => area.records);
export const LIST_EXAMPLES = EXAMPLES.flatMap((area) => area.lists);
export const DOSSIER_EXAMPLES = EXAMPLES.flatMap((area) => area.dossiers);
