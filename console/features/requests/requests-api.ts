import type {
  AnnualRequests,
  HandledRequest,
  RequestActBody,
  RequestDetail,
} from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';

const path = (code: string, more = ''): string => `/requests/handling/${encodeURIComponent(code)}${more}`;

/** Where a letter is downloaded; it names the applicant, so each download is put on record. */
export const letterAddress = (code: string, act: number): string => `/api/v1${path(code, `/letters/${act}`)}`;

export type EnteredRequest = Readonly<
  Record<
    | 'body'
    | 'content'
    | 'delivery'
    | 'applicantKind'
    | 'name'
    | 'proof'
    | 'phone'
    | 'address'
    | 'channel'
    | 'receivedOn',
    string
  >
>;

/** Where the tables of a year are downloaded. */
export const annualWordAddress = (query: Query): string =>
  `/api/v1/requests/handling/annual/word${queryText(query)}`;

export const requestsApi = {
  annual: (query: Query) => client.request<AnnualRequests>(`/requests/handling/annual${queryText(query)}`),
  list: (query: Query) => client.request<PageOf<HandledRequest>>(`/requests/handling${queryText(query)}`),
  read: (code: string) => client.request<RequestDetail>(path(code)),
  act: (code: string, body: RequestActBody) =>
    client.request<unknown>(path(code, '/acts'), { method: 'POST', body }),
  applicant: (code: string) =>
    client.request<{ readonly name: string; readonly phone: string; readonly address: string }>(
      path(code, '/applicant'),
    ),
  proof: (code: string) => client.request<{ readonly proof: string }>(path(code, '/proof')),
  enter: (body: EnteredRequest) =>
    client.request<{ readonly code: string; readonly secret: string }>('/requests/handling', {
      method: 'POST',
      body,
    }),
  offer: (code: string, body: { readonly item: string; readonly title: string }) =>
    client.request<{ readonly draft: string }>(path(code, '/offer'), { method: 'POST', body }),
};
