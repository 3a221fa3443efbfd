import type { Obligation } from '../api/contract.ts';
import { findItem } from '../catalogue/items.ts';
import type { Working } from '../catalogue/source.ts';
import { dueAfterEvent } from '../catalogue/timing.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { digestOf } from '../kernel/canonical-json.ts';
import { parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { assignTo, judgeDay, judgeItem } from './assign-obligation.ts';
import { IN_TIME } from './first-publication.ts';
import { getObligation } from './obligation-queries.ts';

/** What a business system tells: a permit decided, an inspection closed. */
export interface ReportedEvent {
  readonly item: string;
  readonly body: string;
  readonly subject: string;
  readonly happenedOn: string;
  /** The moment, where the system knows it; of the same day in Asia/Shanghai. */
  readonly happenedAt?: string | undefined;
}

/**
 * A business system tells what happened, by a token of the body or of the office: the same obligation follows as by
 * hand, and an ordinary publication that fits meets it. The same event told again, by whatever request, is the same
 * obligation, met or not.
 */
export function reportEvent(deps: Working, actor: Actor, input: ReportedEvent): Promise<Result<Obligation>> {
  return write(deps, actor, 'report-event', async (unit) => {
    const denied = can(actor, 'report-event', input.body);
    if (denied) return refused(denied);
    const item = await findItem(unit.tx, input.item);
    const happenedOn = parseCivilDate(input.happenedOn);
    const refusals = [
      ...(item ? [] : [problem('item-unknown', { value: input.item }, { path: '/item' })]),
      ...judgeDay(input.happenedOn, unit.today),
      ...(item ? await judgeItem(deps, unit, item, [input.body]) : []),
    ];
    if (refusals.length > 0 || !item || happenedOn === null) return refused(...refusals);
    const { body, subject } = input;
    // By hand and told are one kind of obligation; the digest makes the same event the same one.
    const event = `by-hand:${digestOf([item.code, body, subject.trim(), happenedOn]).slice(0, 32)}`;
    const due = dueAfterEvent(
      item.timing.kind === 'event' ? item.timing : IN_TIME,
      happenedOn,
      deps.catalogue,
    );
    const id = await assignTo(unit, item, body, { subject, happenedOn, due, event });
    await unit.signal('obligations-changed');
    await unit.record({
      kind: 'event-reported',
      subject: `obligation:${id}`,
      bodyCode: body,
      detail: { item: item.code, happenedOn, happenedAt: input.happenedAt ?? null },
    });
    return accepted(await getObligation({ db: unit.tx, catalogue: deps.catalogue }, id, unit.today));
  });
}
