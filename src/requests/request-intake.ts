import { GuardedInbox, type Sent } from '../consultations/guarded-inbox.ts';
import { type RequestDeps, type RequestReceipt, receiveRequests } from './receive-request.ts';
import { type RequestInput, requestRefusals } from './rules-request.ts';

export type SentRequest = Sent<RequestInput>;

/** Where requests come in. */
export class RequestIntake extends GuardedInbox<RequestInput, RequestReceipt, RequestDeps> {
  constructor(deps: RequestDeps) {
    super(deps, 'requests', requestRefusals, receiveRequests);
  }
}
