/**
 * The seed of a rehearsal by chance. Among the tests it is always `usual`, so that CI repeats the same sample; `npm run
 * drill -- <name>` goes on with other seeds (tools/drill.ts) and names the one that failed.
 */
export const drillSeed = (usual: number): number => Number(process.env.DRILL_SEED ?? usual);
