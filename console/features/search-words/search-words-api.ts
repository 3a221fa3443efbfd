import type { SearchWordsBook } from '../../../src/api/contract.ts';
import { client } from '../../api/resources.ts';

export const searchWordsApi = {
  book: () => client.request<SearchWordsBook>('/search-words'),
  enter: (words: readonly string[]) =>
    client.request<{ readonly id: number }>('/search-words', { method: 'POST', body: { words } }),
  end: (id: number) => client.request<null>(`/search-words/${id}/end`, { method: 'POST' }),
};
