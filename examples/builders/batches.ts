import type { JsonObject } from '../../src/kernel/canonical-json.ts';

/** Several batches of one series as one record: how offices bring in what they told before. Oldest first. */
export function joinedBatches(batches: readonly JsonObject[], title: string): JsonObject {
  const last = batches.at(-1) ?? {};
  return {
    ...last,
    title,
    periodFrom: batches[0]?.periodFrom ?? '',
    observations: batches.flatMap(({ observations }) => (Array.isArray(observations) ? observations : [])),
  };
}
