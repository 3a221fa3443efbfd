import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/resources.ts';
import { FindsPanel } from './finds-panel.tsx';
import { useAct } from './use-act.ts';

/** 检出内容 of the draft as it was saved last; `version` makes them be read again. */
export function DraftFinds(props: {
  readonly draft: string;
  readonly version: number;
  readonly onLocate?: (field: string) => void;
}) {
  const { draft, version, onLocate } = props;
  const queryClient = useQueryClient();
  const queryKey = ['finds', draft, version];
  const finds = useQuery({ queryKey, queryFn: () => api.finds(draft), placeholderData: (last) => last });
  const { busy, refusals, act } = useAct();
  const decide = (work: () => Promise<unknown>) =>
    void act(async () => {
      await work();
      await queryClient.invalidateQueries({ queryKey });
    });
  return (
    <FindsPanel
      items={finds.data?.items ?? []}
      refusals={refusals}
      busy={busy}
      onKeep={({ find }, ground, reason) => decide(() => api.keepFind(draft, { find, ground, reason }))}
      onConfirm={({ find }) => decide(() => api.confirmFind(draft, find))}
      {...(onLocate && { onLocate })}
    />
  );
}
