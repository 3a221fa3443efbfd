import { useQuery } from '@tanstack/react-query';
import { api } from '../api/resources.ts';

/** The figures of the dashboard, which menu and lists show, too. */
export const useCounters = () =>
  useQuery({ queryKey: ['counters'], queryFn: api.counters, refetchInterval: 60_000 });
