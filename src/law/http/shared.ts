import type { Working } from '../../catalogue/source.ts';

export interface LawRouteDeps extends Working {
  /** Called when the law on record has changed: pages that show it are drawn anew. */
  readonly changed: () => Promise<void>;
}
