import { HOURLY_WATER } from '../../examples/14-environment/hourly-feed.ts';
import type { DemonstrationFeed } from '../schema/example.ts';

/** Data that come in by themselves in the demonstration. */
export const FEEDS: readonly DemonstrationFeed[] = [HOURLY_WATER];
