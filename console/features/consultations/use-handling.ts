import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Refusal, refusalsOf } from '../../api/problem.ts';
import type { Handling } from './handling.ts';

/** What the parts of the page of one consultation share: its refusals, and reading anew what was changed. */
export function useHandling(id: string) {
  const queryClient = useQueryClient();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const handling: Handling = {
    id,
    refuse: (error) => setRefusals(refusalsOf(error)),
    changed: async () => {
      setRefusals([]);
      await queryClient.invalidateQueries({ queryKey: ['consultation', id] });
    },
  };
  return { handling, refusals, forget: () => setRefusals([]) };
}
