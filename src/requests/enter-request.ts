import { write } from '../database/write.ts';
import type { Actor } from '../kernel/actor.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { carryOut } from './act-on-request.ts';
import { insertRequest, mayHandle, type RequestDeps, type RequestReceipt } from './receive-request.ts';
import { holdRequest } from './request-store.ts';
import { isRequestChannel, type RequestInput, requestRefusals } from './rules-request.ts';

/** What came by post or in person, entered by who handles it: received on the day that 第三十一条 says. */
export function enterRequest(
  deps: RequestDeps,
  actor: Actor,
  given: {
    readonly input: RequestInput;
    readonly channel: string;
    readonly receivedOn: string;
    readonly submissionKey: string;
  },
): Promise<Result<RequestReceipt>> {
  return write<RequestReceipt>(deps, actor, 'enter-request', async (unit) => {
    const { channel, input } = given;
    const denied = mayHandle(actor, input.body);
    if (denied) return refused(denied);
    const fromOutside = isRequestChannel(channel) && channel !== 'site' ? channel : null;
    const refusals = [
      ...requestRefusals(input),
      ...(fromOutside === null
        ? [problem('field-required', { field: '提交方式' }, { path: '/channel' })]
        : []),
    ];
    if (refusals.length > 0 || fromOutside === null) return refused(...refusals);
    const { submissionKey } = given;
    const taken = await insertRequest(unit, deps, {
      input,
      submissionKey,
      channel: fromOutside,
      enteredBy: actor,
    });
    if (!taken.ok) return taken;
    const { fresh, ...receipt } = taken.value;
    const request = await holdRequest(unit.tx, receipt.code);
    if (!fresh || request === null) return refused(problem('conflict', { detail: '同样的内容已经存在。' }));
    const done = await carryOut(unit, deps, request, { act: 'confirm', on: given.receivedOn });
    return done.ok ? accepted(receipt) : done;
  });
}
