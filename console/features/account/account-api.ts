import type {
  Colleague,
  Delegation,
  NewDelegation,
  NewFactor,
  OwnSession,
} from '../../../src/api/contract.ts';
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
  delegations: async () =>
    (await client.request<{ readonly items: readonly Delegation[] }>('/delegations?limit=100')).items,
  colleagues: async (body: string) =>
    (
      await client.request<{ readonly items: readonly Colleague[] }>(
        `/delegations/colleagues?body=${encodeURIComponent(body)}`,
      )
    ).items,
  delegate: (input: NewDelegation) =>
    client.request<unknown>('/delegations', { method: 'POST', body: input }),
  endDelegation: (id: string) =>
    client.request<unknown>(`/delegations/${encodeURIComponent(id)}/end`, { method: 'POST', body: {} }),
  end: (id: string) =>
    client.request<unknown>(`/session/places/${encodeURIComponent(id)}`, { method: 'DELETE' }),
};
