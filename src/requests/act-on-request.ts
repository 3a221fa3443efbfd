import { sql } from 'kysely';
import { findItem } from '../catalogue/items.ts';
import { ownFiles } from '../consultations/own-files.ts';
import { type Unit, write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { chineseDate, civilDate } from '../kernel/civil-date.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { keepEventObligation } from '../obligations/open-for-event.ts';
import { REQUEST_ACT_NAMES, REQUEST_STATE_NAMES } from '../schema/vocabulary.ts';
import type { GivenAct, Moment, PlannedAct } from './act.ts';
import { answerClock } from './answer-clock.ts';
import { insertAnswerFiles } from './answer-files.ts';
import { fillLetter, LETTER_OF, type SentLetter } from './letters.ts';
import { PLANS } from './plan-act.ts';
import { answerValues } from './plan-answer.ts';
import { answerEvent, confirmEvent, oweConfirmation, PUBLIC, type RequestDeps } from './receive-request.ts';
import { findRequest, type HandledRequest, holdRequest, listActs, type StoredAct } from './request-store.ts';
import { ACT_RULES } from './rules-acts.ts';

/** Who may, in which state, how often; everything else the plan of the act says. */
function orderRefusals(actor: Actor, { request, acts }: Moment, act: GivenAct['act']): readonly Refusal[] {
  const { who, from, once } = ACT_RULES[act];
  const denied = actor === PUBLIC ? null : can(actor, who, request.body);
  if (denied) return [denied];
  const name = REQUEST_ACT_NAMES[act];
  if (!from.some((state) => state === request.state))
    return [problem('request-not-now', { state: REQUEST_STATE_NAMES[request.state], act: name })];
  return once && acts.some(({ kind }) => kind === act) ? [problem('request-once', { act: name })] : [];
}

const lastPrepared = (acts: readonly StoredAct[]): StoredAct | undefined =>
  acts.findLast(({ kind }) => kind === 'prepare');

/** 签发: the answer that lies there, by somebody else than who prepared it. */
function planIssue(actor: Actor, { acts, today, rules }: Moment): Result<PlannedAct> {
  const prepared = lastPrepared(acts);
  if (prepared === undefined || !isJsonObject(prepared.detail)) throw new Error('nothing was prepared');
  if (prepared.byId === actor.id) return refused(problem('request-own-answer'));
  return accepted({
    onDay: today,
    days: null,
    lastDay: null,
    remaining: null,
    text: '',
    detail: {},
    letter: answerValues(rules, prepared.detail),
  });
}

/** The next number of a body's year; whoever writes at the same time waits for it. */
async function nextNumber({ tx }: Unit, body: string, mark: string, year: number): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(4336, hashtext(${`${body} ${mark} ${year}`}))`.execute(tx);
  const last = await tx
    .selectFrom('request_act')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('body_code', '=', body)
    .where('mark', '=', mark)
    .where('year', '=', year)
    .executeTakeFirst();
  return (last?.seq ?? 0) + 1;
}

/** The letter that goes out with the act, with its number and the values of the case; null where none goes out. */
async function letterOf(
  unit: Unit,
  moment: Moment,
  act: GivenAct['act'],
  plan: PlannedAct,
): Promise<{
  readonly letter: SentLetter;
  readonly mark: string;
  readonly year: number;
  readonly seq: number;
} | null> {
  const which = LETTER_OF[act];
  if (which === undefined) return null;
  const { request, rules, calendar, acts } = moment;
  const template = rules.letters[which];
  const year = Number(unit.today.slice(0, 4));
  const seq = await nextNumber(unit, request.body, template.mark, year);
  const clock = answerClock([...acts, { ...plan, kind: act }], rules.terms, calendar);
  const received = request.receivedOn ?? plan.onDay;
  const paragraphs = fillLetter(template, {
    code: request.code,
    content: request.content,
    on: chineseDate(plan.onDay),
    received: chineseDate(received),
    clock: clock === null ? '' : `答复期限${clock.computation}`,
    basis: rules.terms.answer.basis,
    text: plan.text,
    days: String(plan.days ?? ''),
    last: plan.lastDay === null ? '' : chineseDate(plan.lastDay),
    ...plan.letter,
  });
  return {
    letter: {
      title: template.title,
      number: `政务公开${template.mark}〔${year}〕${seq}号`,
      paragraphs,
      signed: request.bodyName,
      date: chineseDate(unit.today),
    },
    mark: template.mark,
    year,
    seq,
  };
}

const letterJson = (letter: SentLetter): JsonObject => ({ ...letter, paragraphs: [...letter.paragraphs] });

async function insertAct(
  unit: Unit,
  moment: Moment,
  act: GivenAct['act'],
  plan: PlannedAct,
): Promise<number> {
  const sent = await letterOf(unit, moment, act, plan);
  const detail = sent === null ? plan.detail : { ...plan.detail, letter: letterJson(sent.letter) };
  const row = await unit.tx
    .insertInto('request_act')
    .values({
      code: moment.request.code,
      at: unit.now,
      kind: act,
      body_code: moment.request.body,
      by_id: unit.actor.id,
      by_name: unit.actor.name,
      on_day: plan.onDay,
      days: plan.days,
      last_day: plan.lastDay,
      remaining: plan.remaining,
      text: plan.text,
      detail: JSON.stringify(detail),
      mark: sent?.mark ?? null,
      year: sent?.year ?? null,
      seq: sent?.seq ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return Number(row.id);
}

const openOf = (unit: Unit, event: string) =>
  unit.tx
    .updateTable('obligation')
    .where('period', '=', `event:${event}`)
    .where('discharged_at', 'is', null)
    .where('excepted_at', 'is', null);

/** What is owed follows the acts: confirmed, counted anew, passed on, met. */
async function followUp(unit: Unit, deps: RequestDeps, before: Moment, act: GivenAct['act']): Promise<void> {
  const { code } = before.request;
  const request = await findRequest(unit.tx, code);
  if (request === null) throw new Error(`request ${code} is gone`);
  const { rules, calendar } = before;
  if (act === 'transfer') {
    await openOf(unit, confirmEvent(code))
      .set({
        excepted_at: unit.now,
        exception: JSON.stringify({ ground: 'passed-on', reason: '申请属于其他单位' }),
      })
      .execute();
    await oweConfirmation(unit, deps, { code, body: request.body, cause: 'transferred' });
  }
  if (request.state !== 'submitted')
    await openOf(unit, confirmEvent(code)).set({ discharged_at: unit.now }).execute();
  if (request.state === 'answered') {
    await openOf(unit, answerEvent(code)).set({ discharged_at: unit.now }).execute();
  } else {
    await keepAnswerOwed(
      unit,
      request,
      answerClock(await listActs(unit.tx, code), rules.terms, calendar),
      rules,
    );
  }
  await unit.signal('obligations-changed');
}

/** The answer is owed like a publication: it stands on the boards, with the sentence of how its day was counted. */
async function keepAnswerOwed(
  unit: Unit,
  request: HandledRequest,
  clock: ReturnType<typeof answerClock>,
  { item: code, terms }: Moment['rules'],
): Promise<void> {
  if (clock === null) return;
  const item = await findItem(unit.tx, code);
  if (item === null) throw new Error(`requests are owed under ${code}, which is no item`);
  const { basis } = terms.answer;
  await keepEventObligation(unit.tx, {
    item: { ...item, timingBasis: basis },
    bodyCode: request.ownBody,
    event: answerEvent(request.code),
    happenedOn: request.receivedOn ?? civilDate(unit.today),
    due: { ...clock, basis },
    subject: `答复政府信息公开申请（编号${request.code}）`,
  });
}

/** One act on a request, by who handles it, decides on it or signs; or by the applicant (`PUBLIC`). Returns its id. */
export const actOnRequest = (
  deps: RequestDeps,
  actor: Actor,
  code: string,
  given: GivenAct,
): Promise<Result<number>> =>
  write(deps, actor, 'act-on-request', async (unit) => {
    const request = await holdRequest(unit.tx, code);
    if (request === null) return refused(problem('not-found', { what: '这件申请' }));
    return carryOut(unit, deps, request, given);
  });

/** The act within the transaction of a command that records it. */
export async function carryOut(
  unit: Unit,
  deps: RequestDeps,
  request: HandledRequest,
  given: GivenAct,
): Promise<Result<number>> {
  const { catalogue } = deps;
  const { act } = given;
  if (act === 'offer') throw new Error('an offer is made with its draft');
  const { requests: rules } = catalogue.supervision;
  const acts = await listActs(unit.tx, request.code);
  const moment: Moment = {
    tx: unit.tx,
    today: unit.today,
    calendar: catalogue.calendar,
    rules,
    request,
    acts,
    clock: answerClock(acts, rules.terms, catalogue.calendar),
  };
  const refusals = orderRefusals(unit.actor, moment, act);
  if (refusals.length > 0) return refused(...refusals);
  const plan = act === 'issue' ? planIssue(unit.actor, moment) : await PLANS[act](moment, given);
  if (!plan.ok) return plan;
  const files =
    act === 'prepare' ? await ownFiles(unit.tx, unit.actor, given.answer?.files ?? []) : accepted([]);
  if (!files.ok) return files;
  const id = await insertAct(unit, moment, act, plan.value);
  await insertAnswerFiles(unit.tx, id, files.value);
  await followUp(unit, deps, moment, act);
  await unit.record({
    kind: 'request-acted',
    subject: `request:${request.code}`,
    bodyCode: request.body,
    detail: { act },
  });
  return accepted(id);
}
