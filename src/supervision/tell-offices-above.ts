import type { Unit } from '../database/write.ts';
import { type NewMessage, sendMessages } from '../messages/send-messages.ts';
import { INSTRUMENT_KIND_NAMES, type InstrumentKind } from '../schema/vocabulary.ts';
import type { Supervised } from './rules-instrument.ts';

/** An instrument that was issued just now. */
interface JustIssued {
  readonly id: string;
  readonly number: string;
  readonly kind: InstrumentKind;
  readonly issuer: { readonly code: string; readonly name: string };
  readonly body: Supervised;
}

/** So many bodies a message names. */
const NAMED = 20;

/**
 * Where nobody works for a body yet, what is sent to it would be read by nobody: the nearest office above is told, in
 * one message for all its bodies, to pass it on. Once somebody works there, he finds the instrument among his own
 * messages.
 */
export async function tellOfficesAbove({ tx, now }: Unit, issued: readonly JustIssued[]): Promise<void> {
  const codes = new Set(issued.flatMap(({ body }) => [body.code, ...body.governments]));
  const grants = await tx
    .selectFrom('account_grant')
    .select(['body_code', 'role'])
    .distinct()
    .where('body_code', 'in', ['', ...codes])
    .execute();
  const worked = new Set(grants.map((grant) => grant.body_code));
  const offices = new Set(grants.filter(({ role }) => role === 'office').map((grant) => grant.body_code));
  const officeOf = ({ body }: JustIssued) => body.governments.find((code) => offices.has(code));
  const unread = issued.filter(
    (each) =>
      each.kind !== 'recommendation' && !worked.has(each.body.code) && officeOf(each) !== each.issuer.code,
  );
  await sendMessages(
    tx,
    now,
    [...Map.groupBy(unread, officeOf)].flatMap(([office, all]) => {
      const [first] = all;
      return office === undefined || first === undefined ? [] : [messageTo(office, first, all)];
    }),
  );
}

function messageTo(office: string, first: JustIssued, all: readonly JustIssued[]): NewMessage {
  const lines = all.slice(0, NAMED).map(({ body, number }) => `・${body.name}：${number}`);
  const more = all.length > NAMED ? [`等 ${all.length} 个单位`] : [];
  return {
    cause: `instrument:${first.id}:passed-on`,
    to: { body: office, role: 'office' },
    kind: 'supervised',
    subject: `请转送 ${all.length} 个尚未接入的单位：${first.issuer.name}${INSTRUMENT_KIND_NAMES[first.kind]}`,
    text: `以下单位还没有人使用本平台，收不到文书，请转送并督促其接入、办理：\n${[...lines, ...more].join('\n')}`,
    link: '/console/coverage/bodies',
  };
}
