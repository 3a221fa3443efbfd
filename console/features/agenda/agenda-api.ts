import { queryOptions } from '@tanstack/react-query';
import type { AgendaEntry } from '../../../src/api/contract.ts';
import { client, queryText } from '../../api/resources.ts';

interface Agenda {
  readonly items: readonly AgendaEntry[];
  readonly more: number;
  readonly late: number;
  readonly today: string;
}

/** What a body has to publish between two days. */
export const agendaQuery = (body: string, { from, to }: { readonly from: string; readonly to: string }) =>
  queryOptions({
    queryKey: ['agenda', body, from, to],
    queryFn: () => client.request<Agenda>(`/supervision/agenda${queryText({ body, from, to })}`),
    enabled: body !== '*',
  });
