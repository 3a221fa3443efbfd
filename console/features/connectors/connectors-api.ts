import type { Connector, ConnectorRun, NewConnector, TypeDetail } from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';

const path = (id: string, verb: string): string => `/connectors/${encodeURIComponent(id)}/${verb}`;

export type ConnectorAct = 'run' | 'pause' | 'resume' | 'end';

export const connectorsApi = {
  list: (query: Query) => client.request<PageOf<Connector>>(`/connectors${queryText(query)}`),
  create: (body: NewConnector) =>
    client.request<{ readonly id: string }>('/connectors', { method: 'POST', body }),
  act: (id: string, act: ConnectorAct) =>
    client.request<null>(path(id, 'acts'), { method: 'POST', body: { act } }),
  runs: (id: string) =>
    client.request<PageOf<ConnectorRun>>(`${path(id, 'runs')}${queryText({ limit: 50 })}`),
  type: (type: string) => client.request<TypeDetail>(`/catalogue/types/${encodeURIComponent(type)}`),
};
