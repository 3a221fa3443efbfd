import type { OwnSession } from '../../../src/api/contract.ts';
import { client } from '../../api/resources.ts';

export const accountApi = {
  changePassword: (current: string, next: string) =>
    client.request<unknown>('/session/password', { method: 'POST', body: { current, next } }),
  places: async () =>
    (await client.request<{ readonly items: readonly OwnSession[] }>('/session/places')).items,
  end: (id: string) =>
    client.request<unknown>(`/session/places/${encodeURIComponent(id)}`, { method: 'DELETE' }),
};
