import { setTimeout as sleep } from 'node:timers/promises';
import { askUrl, draftMaker } from '../probes/prepared-drafts.ts';
import type { Role } from '../src/kernel/actor.ts';
import { addDays, type CivilDate } from '../src/kernel/civil-date.ts';
import { catalogue } from '../src/main/catalogue.ts';
import { DEMONSTRATION } from '../src/main/demonstration-data.ts';
import { ApiClient } from './api-client.ts';

export interface WarningDesk {
  /** Writes, approves and issues a warning; the seconds until everybody reads it. */
  warn(): Promise<number>;
}

const ITEM = '13.warning';
const PATIENCE_MS = 60_000;
const ROLES: readonly Role[] = ['editor', 'reviewer', 'issuer'];

/** The office that watches, signed in, with a warning of the demonstration to issue again under other numbers. */
export async function openWarningDesk(url: string, today: CivilDate): Promise<WarningDesk> {
  const record = DEMONSTRATION.examples
    .flatMap((area) => area.demonstration(today))
    .find(({ item, content }) => item === ITEM && content.stage === 'issue');
  const item = catalogue.declaredItems.find(({ code }) => code === ITEM);
  if (record === undefined || item === undefined) throw new Error('the demonstration has no warning');
  const officials = await Promise.all(
    ROLES.map(async (role) => ({
      grants: [{ role, bodyCode: record.body }],
      headers: (await ApiClient.signIn(url, `${role}@${record.body}`)).headers,
    })),
  );
  const areaOf = (n: number): string => `第${n}次值班所说的范围。`;
  const make = draftMaker(askUrl(url), officials, {
    item,
    bodyCode: record.body,
    content: (serial) => ({
      ...record.content,
      area: areaOf(serial),
      dossierNumber: `430100-YJ${today.slice(0, 4)}-${700 + serial}`,
      documentDate: today,
      from: `${today} 00:00`,
      until: `${addDays(today, 2)} 20:00`,
    }),
  });
  let issued = 0;
  const isShown = async (): Promise<boolean> =>
    (await (await fetch(`${url}/warnings`)).text()).includes(areaOf(issued));
  return {
    warn: async () => {
      issued += 1;
      const begun = performance.now();
      await make('published');
      while (!(await isShown())) {
        if (performance.now() - begun > PATIENCE_MS) throw new Error('a warning was issued and not shown');
        await sleep(50);
      }
      return (performance.now() - begun) / 1000;
    },
  };
}
