import { NOTICE_2026 } from '../../../catalogue/law/calendar/2026.ts';
import { enrol } from '../../../test/harness/enrol.ts';
import {
  EDITOR,
  expectAccepted,
  ISSUER,
  member,
  type Pipeline,
  REVIEWER,
} from '../../../test/harness/pipeline.ts';
import { enterNotice } from '../../calendar/enter-notice.ts';
import { recountTerms } from '../../calendar/recount-terms.ts';
import { changeItem, retireItem } from '../../catalogue/change-item.ts';
import { findItem } from '../../catalogue/items.ts';
import { agreed } from '../../catalogue/testing/agreed.ts';
import { write } from '../../database/write.ts';
import { addDays, civilDateAt } from '../../kernel/civil-date.ts';
import { accepted } from '../../kernel/result.ts';
import { withClient } from '../../postgres/database-roles.ts';
import { approveDraft, discardDraft } from '../../publication/decide-draft.ts';
import { withdrawDisclosure } from '../../publication/withdraw-disclosure.ts';
import type { ItemDeclaration } from '../../schema/declaration.ts';
import { assignObligations } from '../assign-obligation.ts';
import { closeObligationsOf } from '../close-obligations.ts';
import { endException, recordException } from '../exceptions.ts';
import { foldTallies } from '../fold-tallies.ts';
import { keepCoverage } from '../keep-coverage.ts';

export type RandomEvents = readonly ((n: number) => Promise<unknown>)[];
type Place = Omit<Pipeline, 'database' | 'created'> & { readonly ownerUrl: string };

const OFFICE = member('random-office', 'office', '*');
export const ITEM = '00.policy-document';
/** A body that owes periodic items and is merged into another in the course of events. */
const MERGED = 'changde';
export const HEIR = 'yueyang';

type Act = (n: number) => Promise<unknown>;
const today = ({ clock }: Place) => civilDateAt(clock.now());
const act = (id: string) => ({ id, version: null, remark: '理由' });

async function change(
  place: Place,
  code: string,
  to: (item: ItemDeclaration) => Partial<ItemDeclaration>,
): Promise<void> {
  const { deps } = place;
  const found = await findItem(deps.db, code);
  if (!found) throw new Error(`no item ${code}`);
  const { version, validFrom: _, retiredOn: __, ...item } = found;
  const input = { code, version, item: { ...item, ...to(item) }, reason: '调整', validFrom: today(place) };
  await agreed({ ...deps, closeObligations: closeObligationsOf }, changeItem(deps, OFFICE, input));
}

function ofRecords(place: Place): readonly Act[] {
  const { deps } = place;
  const published: string[] = [];
  return [
    async () => {
      const draft = await place.approved({ documentDate: addDays(today(place), -3) });
      published.push(expectAccepted(await place.publish(draft)).disclosureId);
    },
    async () => {
      const draft = await place.submitted({ documentDate: addDays(today(place), -1) });
      if (published.length % 2 === 0) return approveDraft(deps, REVIEWER, act(draft));
      return discardDraft(deps, EDITOR, act(draft));
    },
    async (n) => {
      const id = published.splice(n % Math.max(1, published.length), 1)[0];
      if (id !== undefined) await withdrawDisclosure(deps, ISSUER, { id, reason: '内容有误' });
    },
    (n) =>
      assignObligations(deps, OFFICE, {
        item: ITEM,
        bodies: ['zfbgt', 'hbt', 'changsha'].slice(0, 1 + (n % 3)),
        subject: '会议决定公开',
        happenedOn: addDays(today(place), -(n % 40)),
      }),
  ];
}

/** An exception is recorded of an item or of what is open of it, or one of those that were ends. */
function ofExceptions({ deps }: Place): readonly Act[] {
  const excepted: string[] = [];
  return [
    (n) =>
      write(deps, OFFICE, 'record-exception', async (unit) => {
        const [reference] = n % 3 === 0 ? excepted.splice(0, 1) : [];
        if (reference !== undefined) {
          const how = n % 2 === 0 ? 'lapsed' : 'withdrawn';
          await endException(unit, deps.catalogue, { reference, on: unit.today, how });
        } else {
          const name = `exception:${unit.now.getTime()}:${n}:${excepted.length}`;
          excepted.push(name);
          await recordException(unit, {
            reference: name,
            ...(n % 2 === 0 ? { item: ITEM, body: 'zfbgt' } : { item: '14.air-bulletin', body: 'hbt' }),
            ...(n % 4 === 1 ? { period: unit.today.slice(0, 7) } : {}),
            disclosure: null,
            basis: '政府信息公开条例第十四条',
            reason: '涉及国家秘密',
            from: unit.today,
            until: n % 5 === 0 ? addDays(unit.today, n % 30) : null,
          });
        }
        await unit.record({ kind: 'exception-recorded', subject: `item:${ITEM}` });
        return accepted(null);
      }),
  ];
}

function ofItems(place: Place): readonly Act[] {
  const { deps } = place;
  return [
    (n) =>
      change(place, ['14.air-bulletin', '00.annual-report'][n % 2] ?? '', (item) => ({
        timing: item.timing.kind === 'period' ? { ...item.timing, days: 5 + (n % 20) } : item.timing,
      })),
    (n) =>
      change(place, '00.disclosure-guide', () => ({
        timing: { kind: 'standing', reviewMonths: 1 + (n % 12) },
      })),
    (n) =>
      change(place, ITEM, () => ({
        responsible: n % 2 === 0 ? [{ set: 'all' }] : [{ set: 'all' }, { set: 'counties' }],
      })),
    async () => {
      const found = await findItem(deps.db, '14.air-bulletin');
      const { code, version, retiredOn } = found ?? { code: '', version: 0, retiredOn: '' };
      if (retiredOn !== null) return;
      const input = { code, version, reason: '并入其他事项', validFrom: today(place) };
      await agreed({ ...deps, closeObligations: closeObligationsOf }, retireItem(deps, OFFICE, input));
    },
  ];
}

function ofBodies(place: Place): readonly Act[] {
  const owner = (text: string) => withClient(place.ownerUrl, (client) => client.query(text));
  return [
    () =>
      owner(`UPDATE public_body SET abolished_on = '${today(place)}' WHERE code = '${MERGED}' AND abolished_on IS NULL;
      INSERT INTO public_body_succession (predecessor_code, successor_code, kind, effective_on, basis)
        VALUES ('${MERGED}', '${HEIR}', 'merged', '${today(place)}', '机构改革') ON CONFLICT DO NOTHING`),
    (n) =>
      owner(
        `UPDATE public_body SET parent_code = '${n % 2 === 0 ? 'changsha' : 'xiangtan'}' WHERE code = 'changsha-xian'`,
      ),
    (n) =>
      owner(`INSERT INTO session (token_digest, account_id, csrf_token, created_at, last_seen_at, expires_at)
      SELECT md5(random()::text) || md5(random()::text), account_id, 'x', now(), now(), now() + interval '1 hour' FROM account_grant
       WHERE role = 'editor' ORDER BY body_code OFFSET ${n % 2} LIMIT 1`),
  ];
}

/** The holidays of the year are announced anew, by some days longer or shorter, and what is open is counted again. */
const announce =
  ({ deps }: Place): Act =>
  async (n) => {
    const entered = await enterNotice(deps, OFFICE, {
      ...NOTICE_2026,
      number: NOTICE_2026.number ?? '',
      off: NOTICE_2026.off.map((holiday) =>
        holiday.name === '劳动节' ? { ...holiday, to: `2026-05-0${5 + (n % 3)}` } : { ...holiday },
      ),
      work: NOTICE_2026.work.map((day) => ({ ...day })),
      reason: '调整放假安排',
    });
    // The same again is refused.
    if (entered.ok) await recountTerms(deps, entered.value, new AbortController().signal);
  };

/**
 * What may happen to what is owed; each is told a number by which it chooses. The office that acts is enrolled. They
 * have a calendar of their own: one installation of a process.
 */
export async function randomEvents(place: Place): Promise<RandomEvents> {
  await enrol(place.deps.db, OFFICE);
  return [
    ...ofRecords(place),
    ...ofExceptions(place),
    async (n) => place.clock.advance((1 + (n % 20)) * 86_400_000),
    () => foldTallies(place.deps),
    () => keepCoverage(place.deps),
    ...ofItems(place),
    ...ofBodies(place),
    announce(place),
  ];
}
