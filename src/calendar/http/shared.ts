import type { Working } from '../../catalogue/source.ts';

export interface CalendarRouteDeps extends Working {
  /** Called when a notice was entered: every process counts by it, this one before it answers. */
  readonly changed: () => Promise<void>;
}

export const tags = ['law'] as const;
