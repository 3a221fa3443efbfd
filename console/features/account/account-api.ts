import type { NewFactor, OwnSession } from '../../../src/api/contract.ts';
import { client } from '../../api/resources.ts';

export const accountApi = {
  changePassword: (current: string, next: string) =>
    client.request<unknown>('/session/password', { method: 'POST', body: { current, next } }),
  places: async () =>
    (await client.request<{ readonly items: readonly OwnSession[] }>('/session/places')).items,
  beginFactor: (password: string) =>
    client.request<NewFactor>('/session/second-factor', { method: 'POST', body: { password } }),
  confirmFactor: async (code: string) =>
    (
      await client.request<{ readonly recoveryCodes: readonly string[] }>('/session/second-factor/confirm', {
        method: 'POST',
        body: { code },
      })
    ).recoveryCodes,
  removeFactor: (password: string) =>
    client.request<unknown>('/session/second-factor/remove', { method: 'POST', body: { password } }),
  end: (id: string) =>
    client.request<unknown>(`/session/places/${encodeURIComponent(id)}`, { method: 'DELETE' }),
};
