import { HUNAN_BODIES } from '../../catalogue/bodies/index.ts';
import { ITEMS } from '../../catalogue/index.ts';
import { loadBodies } from '../bodies/load-bodies.ts';
import { loadItems } from '../catalogue/items.ts';
import { connect, type Db } from '../database/database.ts';
import { systemClock } from '../kernel/clock.ts';

/** Public bodies and the catalogue as they are declared; repeating it changes nothing. Bodies are the owner's to change. */
export async function loadReferenceData(ownerUrl: string, db: Db): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 });
  try {
    await loadBodies(owner, HUNAN_BODIES);
  } finally {
    await owner.destroy();
  }
  const loaded = await loadItems({ db, clock: systemClock }, ITEMS);
  if (!loaded.ok) throw new Error(loaded.refusals.map((refusal) => refusal.message).join('\n'));
}
