import { useQuery } from '@tanstack/react-query';
import type { Message, MessageSettings } from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';

export const messagesApi = {
  list: (query: Query) => client.request<PageOf<Message>>(`/messages${queryText(query)}`),
  count: () => client.request<{ readonly unread: number }>('/messages/count'),
  read: (ids: readonly number[]) =>
    client.request<{ readonly unread: number }>('/messages/read', { method: 'POST', body: { ids } }),
  settings: () => client.request<MessageSettings>('/messages/settings'),
  setAddress: (address: string) =>
    client.request<MessageSettings>('/messages/settings', { method: 'POST', body: { address } }),
};

/** 未读消息数, at most 100. */
export const useUnread = (): number =>
  useQuery({ queryKey: ['messages', 'count'], queryFn: messagesApi.count, refetchInterval: 60_000 }).data
    ?.unread ?? 0;
