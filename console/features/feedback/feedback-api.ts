import type { FeedbackForHandling } from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';

const path = (code: string, verb: string): string => `/feedback/${encodeURIComponent(code)}/${verb}`;

export const feedbackApi = {
  list: (query: Query) =>
    client.request<PageOf<FeedbackForHandling>>(`/feedback/handling${queryText(query)}`),
  contact: (code: string) => client.request<{ readonly contact: string }>(path(code, 'contact')),
  answer: (code: string, body: { readonly outcome: string; readonly text: string; readonly item?: string }) =>
    client.request<unknown>(path(code, 'answer'), { method: 'POST', body }),
  pass: (code: string, body: { readonly body: string; readonly reason: string }) =>
    client.request<unknown>(path(code, 'pass'), { method: 'POST', body }),
};
