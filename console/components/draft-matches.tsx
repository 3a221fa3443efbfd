import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/resources.ts';
import { MatchesPanel } from './matches-panel.tsx';
import { useAct } from './use-act.ts';

/** 涉及的决策事项 of the draft as it was saved last; `version` makes them be read again. */
export function DraftMatches(props: { readonly draft: string; readonly version: number }) {
  const { draft, version } = props;
  const queryClient = useQueryClient();
  const queryKey = ['matches', draft, version];
  const matches = useQuery({ queryKey, queryFn: () => api.matches(draft), placeholderData: (last) => last });
  const { busy, refusals, act } = useAct();
  return (
    <MatchesPanel
      items={matches.data?.items ?? []}
      refusals={refusals}
      busy={busy}
      onConfirm={({ dossier }, about, reason) =>
        void act(async () => {
          await api.confirmMatch(draft, { dossier, about, reason });
          await queryClient.invalidateQueries({ queryKey });
        })
      }
    />
  );
}
