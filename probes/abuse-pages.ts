import type { OwnInstance } from './own-instance.ts';

/**
 * Pages that are kept, without parameters and with one that they read; those of consultations and warnings are drawn
 * for each reader.
 */
const KEPT = ['/', '/areas', '/policies', '/search?q=%E5%85%AC', '/supervision?state=late', '/bodies'];
const ASKED = 5;

/**
 * A parameter that means nothing makes no other page: what is kept is sent, and the database is not asked. Others ask
 * it meanwhile (recurring work), so the least of some requests counts.
 */
export async function pagesPastTheCache({ app, queries }: OwnInstance): Promise<{
  readonly tried: number;
  readonly failures: readonly string[];
}> {
  const failures: string[] = [];
  for (const path of KEPT) {
    await app.inject(path);
    const asked: number[] = [];
    for (let n = 0; n < ASKED; n += 1) {
      const before = queries();
      const { statusCode } = await app.inject(`${path}${path.includes('?') ? '&' : '?'}nothing=${n}`);
      asked.push(queries() - before);
      if (statusCode >= 500) failures.push(`${path} with a parameter that means nothing: ${statusCode}`);
    }
    const least = Math.min(...asked);
    if (least > 0) failures.push(`${path}: drawn anew for a parameter that means nothing, ${least} queries`);
  }
  return { tried: KEPT.length * ASKED, failures };
}
