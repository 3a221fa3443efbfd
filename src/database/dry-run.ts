import type { Db, Tx } from './database.ts';

class Undone extends Error {}

/**
 * What a write would meet, asked in a transaction that is always undone: nothing of it stays, not even when all would
 * have been well.
 */
export async function dryRun<T>(db: Db, ask: (tx: Tx) => Promise<T>): Promise<T> {
  const answers: T[] = [];
  try {
    await db.transaction().execute(async (tx) => {
      answers.push(await ask(tx));
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  const [answer] = answers;
  if (answer === undefined) throw new Error('a dry run gave no answer');
  return answer;
}
