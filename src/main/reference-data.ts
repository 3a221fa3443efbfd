import { HUNAN_BODIES } from '../../catalogue/bodies/index.ts';
import { loadBodies } from '../bodies/load-bodies.ts';
import { loadItems } from '../catalogue/load-items.ts';
import { connect, type Db } from '../database/database.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { systemClock } from '../kernel/clock.ts';
import { catalogue } from './catalogue.ts';
import { loadDossierRules } from './dossier-rules.ts';
import { loadExceptionRules } from './exception-rules.ts';
import { loadCalendar } from './load-calendar.ts';
import { loadSupervisionRules } from './supervision-rules.ts';

const LOADED = 'reference-data';

/**
 * Public bodies and the catalogue as they are declared; repeating it changes nothing. Bodies are the owner's to change.
 * What was loaded is remembered in the same database by its digest, so that a start with nothing new asks once and
 * writes nothing.
 */
export async function loadReferenceData(ownerUrl: string, db: Db): Promise<void> {
  await loadDossierRules(
    () => connect(ownerUrl, { max: 1 }),
    db,
    catalogue.dossierKinds,
    catalogue.currentTypes,
  );
  await loadCalendar(() => connect(ownerUrl, { max: 1 }), db, catalogue.calendarData);
  await loadExceptionRules(() => connect(ownerUrl, { max: 1 }), db, catalogue);
  await loadSupervisionRules(() => connect(ownerUrl, { max: 1 }), db, catalogue.supervision);
  const digest = sha256Hex(JSON.stringify([HUNAN_BODIES, catalogue.declaredItems]));
  const before = await db.selectFrom('setting').select('value').where('key', '=', LOADED).executeTakeFirst();
  if (before?.value === digest) return;
  const owner = connect(ownerUrl, { max: 1 });
  try {
    await loadBodies(owner, HUNAN_BODIES);
  } finally {
    await owner.destroy();
  }
  const loaded = await loadItems({ db, clock: systemClock }, catalogue.declaredItems);
  if (!loaded.ok) throw new Error(loaded.refusals.map((refusal) => refusal.message).join('\n'));
  const value = JSON.stringify(digest);
  await db
    .insertInto('setting')
    .values({ key: LOADED, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
