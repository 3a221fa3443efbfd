import type { BodyChange, NewBodyChange } from '../../../src/api/contract.ts';
import { client } from '../../api/resources.ts';

const change = (id: string): string => `/body-changes/${encodeURIComponent(id)}`;
const post = <T>(address: string, body: unknown): Promise<T> =>
  client.request<T>(address, { method: 'POST', body });

export const bodiesApi = {
  changes: async () =>
    (await client.request<{ readonly items: readonly BodyChange[] }>('/body-changes')).items,
  propose: (input: NewBodyChange) => post<{ readonly id: string }>('/body-changes', input),
  confirm: (id: string) => post<unknown>(`${change(id)}/confirm`, {}),
  refuse: (id: string, remark: string) => post<unknown>(`${change(id)}/refuse`, { remark }),
};
