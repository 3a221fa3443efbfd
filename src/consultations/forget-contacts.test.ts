import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { databaseWithCatalogue } from '../dossiers/testing/publish-record.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { fixedClock } from '../kernel/clock.ts';
import { forgetContacts } from './forget-contacts.ts';
import { OpinionIntake } from './opinion-intake.ts';
import { KEYS, openConsultation, opinion } from './testing/open-consultation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithCatalogue();
});
afterAll(() => database.close());

test('contact data goes when its term after the closing is over; who wanted to be named and what was said stay', async () => {
  // Open until 1 April 2026.
  const id = await openConsultation(database.db, '430000-YJ2026-171');
  const clock = fixedClock('2026-03-10T10:00:00+08:00');
  const intake = new OpinionIntake({ db: database.db, clock, catalogue: CATALOGUE, keys: KEYS });
  for (const publicity of ['named', 'anonymous'] as const) {
    const sent = await intake.submit({
      consultation: id,
      ticket: '',
      answer: '',
      key: null,
      address: '10.9.8.7',
      input: {
        ...opinion(`建议延长开放时间，${publicity}。`),
        publicity,
        name: '王某',
        contact: '13800138000',
      },
    });
    expect(sent.ok).toBe(true);
  }
  const seen = () =>
    database.db
      .selectFrom('opinion')
      .select(['publicity', 'person_name', 'contact'])
      .where('consultation_id', '=', id)
      .orderBy('publicity')
      .execute();
  expect(await forgetContacts(database.db, civilDate('2027-04-01'), 365)).toBe(0);
  expect((await seen()).map(({ contact }) => contact)).toEqual(['13800138000', '13800138000']);
  expect(await forgetContacts(database.db, civilDate('2027-04-02'), 365)).toBe(2);
  expect(await seen()).toEqual([
    { publicity: 'anonymous', person_name: '', contact: '' },
    { publicity: 'named', person_name: '王某', contact: '' },
  ]);
  expect(await forgetContacts(database.db, civilDate('2027-04-02'), 365)).toBe(0);
});
