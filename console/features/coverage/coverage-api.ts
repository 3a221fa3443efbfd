import type {
  CoverageCell,
  CoverageStatement,
  DeclareNotApplicable,
  OwnCoverage,
} from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';

const statement = (id: string): string => `/coverage/statements/${encodeURIComponent(id)}`;
const post = <T>(address: string, body: unknown): Promise<T> =>
  client.request<T>(address, { method: 'POST', body });

export const coverageApi = {
  list: (query: Query) => client.request<PageOf<CoverageCell>>(`/coverage${queryText(query)}`),
  own: async (body: string) =>
    (await client.request<{ readonly items: readonly OwnCoverage[] }>(`/coverage/own${queryText({ body })}`))
      .items,
  declare: (input: DeclareNotApplicable) => post<{ readonly draft: string }>('/coverage/statements', input),
  statements: async (query: Query) =>
    (
      await client.request<{ readonly statements: readonly CoverageStatement[] }>(
        `/coverage/statements${queryText(query)}`,
      )
    ).statements,
  confirm: (id: string) => post<unknown>(`${statement(id)}/confirm`, {}),
  refuse: (id: string, reason: string) => post<unknown>(`${statement(id)}/refuse`, { reason }),
};
