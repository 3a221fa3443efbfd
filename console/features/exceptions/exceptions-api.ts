import type { ExceptionList, RecordStep, WithholdItem } from '../../../src/api/contract.ts';
import { client, type Query, queryText } from '../../api/resources.ts';

const act = (id: string, verb: string, body: unknown) =>
  client.request<unknown>(`/exceptions/${encodeURIComponent(id)}/${verb}`, { method: 'POST', body });

export const exceptionsApi = {
  list: (query: Query) => client.request<ExceptionList>(`/exceptions${queryText(query)}`),
  approve: (id: string) => act(id, 'approve', {}),
  examine: (
    id: string,
    body: { readonly keep: boolean; readonly reason: string; readonly reviewOn?: string },
  ) => act(id, 'examine', body),
  withhold: (body: WithholdItem) => client.request<unknown>('/exceptions', { method: 'POST', body }),
  recordStep: (id: string, body: RecordStep) => act(id, 'steps', body),
  object: (id: string, reason: string) => act(id, 'object', { reason }),
};
