import type { PreviewFigure } from '../publication/shape-handler.ts';
import { OPERATION_NAMES, OPERATIONS, type PlannedChange } from './change.ts';

const EXAMPLES = 5;

/** How many entries would be added, changed and removed, with the first few of each. */
export const previewChanges = (changes: readonly PlannedChange[]): readonly PreviewFigure[] =>
  OPERATIONS.map((operation) => {
    const of = changes.filter((change) => change.operation === operation);
    return {
      title: OPERATION_NAMES[operation],
      value: of.length,
      examples: of.slice(0, EXAMPLES).map(({ title, key }) => title || key),
    };
  });
