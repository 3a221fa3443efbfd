import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/resources.ts';
import { useAct } from './use-act.ts';
import { type FieldChoice, WithheldPanel } from './withheld-panel.tsx';

/** 不予公开 of the draft as it was saved last; `version` makes it be read again. */
export function DraftWithheld(props: {
  readonly draft: string;
  readonly version: number;
  /** Those that can be marked; none where the draft is only reviewed. */
  readonly fields: readonly FieldChoice[];
  /** What is marked must be saved first. */
  readonly onBefore?: () => Promise<unknown>;
}) {
  const { draft, version, fields, onBefore } = props;
  const queryClient = useQueryClient();
  const queryKey = ['withheld', draft, version];
  const withheld = useQuery({
    queryKey,
    queryFn: () => api.withheld(draft),
    placeholderData: (last) => last,
  });
  const { busy, refusals, act } = useAct();
  const change = (work: () => Promise<unknown>): Promise<boolean> =>
    act(async () => {
      await onBefore?.();
      await work();
      await queryClient.invalidateQueries({ queryKey: ['withheld', draft] });
      await queryClient.invalidateQueries({ queryKey: ['finds', draft] });
    });
  if (withheld.data === undefined) return null;
  return (
    <WithheldPanel
      withheld={withheld.data}
      fields={fields}
      refusals={refusals}
      busy={busy}
      onMark={(part) => change(() => api.withholdPart(draft, part))}
      onRelease={(exception) => void change(() => api.releasePart(draft, exception))}
    />
  );
}
