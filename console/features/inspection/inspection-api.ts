import type { InspectionFinding, InspectionOfBody } from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';

export const inspectionApi = {
  findings: (query: Query) =>
    client.request<PageOf<InspectionFinding>>(`/inspection/findings${queryText(query)}`),
  ofBody: (body: string) =>
    client.request<InspectionOfBody>(`/inspection/bodies/${encodeURIComponent(body)}`),
  object: (id: number, text: string) =>
    client.request<InspectionFinding>(`/inspection/findings/${id}/objection`, {
      method: 'POST',
      body: { text },
    }),
  decide: (id: number, upheld: boolean, text: string) =>
    client.request<InspectionFinding>(`/inspection/findings/${id}/decision`, {
      method: 'POST',
      body: { upheld, text },
    }),
  order: (findings: readonly number[]) =>
    client.request<{ readonly items: readonly { readonly id: string; readonly number: string }[] }>(
      '/inspection/rectifications',
      { method: 'POST', body: { findings } },
    ),
};
