import type { Instrument, InstrumentSummary, IssueInstruments } from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';

const path = (id: string): string => `/supervision/instruments/${encodeURIComponent(id)}`;
const post = <T>(address: string, body: unknown): Promise<T> =>
  client.request<T>(address, { method: 'POST', body });

export const instrumentsApi = {
  list: (query: Query) =>
    client.request<PageOf<InstrumentSummary>>(`/supervision/instruments${queryText(query)}`),
  read: (id: string) => client.request<Instrument>(path(id)),
  issue: (input: IssueInstruments) =>
    post<{ readonly items: readonly { readonly id: string; readonly number: string }[] }>(
      '/supervision/instruments',
      input,
    ),
  answer: (
    id: string,
    body: { readonly text: string; readonly evidence: readonly string[]; readonly files: readonly string[] },
  ) => post<Instrument>(`${path(id)}/answer`, body),
  evidenceFile: (id: string, sha256: string): string => `/api/v1${path(id)}/files/${sha256}`,
  object: (id: string, body: { readonly text: string; readonly finding: number }) =>
    post<Instrument>(`${path(id)}/objections`, body),
  decide: (id: string, body: { readonly text: string; readonly finding: number; readonly upheld: boolean }) =>
    post<Instrument>(`${path(id)}/decisions`, body),
  reinspect: (id: string, body: { readonly text: string; readonly passed: boolean }) =>
    post<Instrument>(`${path(id)}/reinspection`, body),
};
