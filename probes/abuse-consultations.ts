import pg from 'pg';
import { listItems } from '../src/catalogue/items.ts';
import { addDays, civilDateAt } from '../src/kernel/civil-date.ts';
import { DEMONSTRATION } from '../src/main/demonstration-data.ts';
import type { OwnInstance } from './own-instance.ts';
import { askInstance, draftMaker } from './prepared-drafts.ts';
import type { TestUser } from './test-users.ts';

const ITEM = '03.consultation-notice';

/** The body whose consultations the probe opens. */
export const CONSULTING_BODY = recordToday('2026-03-09').body;

function recordToday(today: string) {
  const [record] = DEMONSTRATION.examples
    .flatMap((area) => area.demonstration(civilDateAt(new Date(`${today}T08:00:00+08:00`))))
    .filter(({ item }) => item === ITEM);
  if (record === undefined) throw new Error('no example of a consultation');
  return record;
}

/** Publishes a consultation that is open through the real procedure, and one whose days are then put into the past. */
export async function openConsultations(
  instance: OwnInstance,
  users: readonly TestUser[],
): Promise<{ readonly open: string; readonly closed: string }> {
  const today = civilDateAt(instance.clock.now());
  const { content, body } = recordToday(today);
  const item = (await listItems(instance.db, {})).find(({ code }) => code === ITEM);
  if (item === undefined) throw new Error(`no item ${ITEM}`);
  const make = draftMaker(askInstance(instance), users, {
    item,
    bodyCode: body,
    content: (serial) => ({
      ...content,
      dossierNumber: `430000-YJ${today.slice(0, 4)}-70${serial}`,
      documentDate: today,
      opensOn: today,
      closesOn: addDays(today, 31),
    }),
  });
  const open = (await make('published')).disclosure ?? '';
  const closed = (await make('published')).disclosure ?? '';
  const admin = new pg.Client({ connectionString: instance.adminUrl });
  await admin.connect();
  try {
    await admin.query(
      `SET session_replication_role = replica; UPDATE consultation SET opens_on = opens_on - 60, closes_on = closes_on - 60, floor_closes_on = floor_closes_on - 60 WHERE id = '${closed}'`,
    );
  } finally {
    await admin.end();
  }
  return { open, closed };
}

/** What stands in the form of an open consultation. */
export async function ticketOf({ app }: OwnInstance, consultation: string): Promise<string> {
  const { body } = await app.inject(`/consultations/${consultation}/say`);
  return /name="ticket" value="([^"]+)"/.exec(body)?.[1] ?? '';
}
