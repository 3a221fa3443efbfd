import type {
  LawEffect,
  LawEntryFields,
  LawReadingFields,
  StatuteSummary,
  UncheckedCitation,
} from '../../../src/api/contract.ts';
import { client } from '../../api/resources.ts';

const list = <T>(path: string): Promise<readonly T[]> =>
  client.request<{ readonly items: readonly T[] }>(path).then(({ items }) => items);

export const lawApi = {
  statutes: () => list<StatuteSummary>('/law/statutes'),
  unchecked: () => list<UncheckedCitation>('/law/unchecked'),
  preview: (entry: LawEntryFields) =>
    client.request<LawEffect>('/law/preview', { method: 'POST', body: entry }),
  enter: (entry: LawEntryFields) =>
    client.request<LawEffect>('/law/entries', { method: 'POST', body: entry }),
  read: (reading: LawReadingFields) =>
    client.request<LawReadingFields>('/law/readings', { method: 'POST', body: reading }),
};
