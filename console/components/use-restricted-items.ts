import { useQuery } from '@tanstack/react-query';
import type { Item } from '../../src/api/contract.ts';
import { api } from '../api/resources.ts';
import { useSession } from '../session/session.tsx';

/** Items of the body that are for the people concerned only; without any there are no access codes to hand out. */
export function useRestrictedItems(): readonly Item[] {
  const { body } = useSession();
  const items = useQuery({
    queryKey: ['items', body.code],
    queryFn: () => api.items({ body: body.code }),
    enabled: body.code !== '*' && body.code !== '',
    staleTime: 300_000,
  });
  return (items.data ?? []).filter((item) => item.audience === 'people-concerned');
}
