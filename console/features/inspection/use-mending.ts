import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { InspectionFinding } from '../../../src/api/contract.ts';
import { api } from '../../api/resources.ts';
import { useCreateDraft } from '../../components/use-create-draft.ts';
import { paths } from '../../paths.ts';

const OPEN = ['editing', 'returned', 'in-review', 'approved'];

/**
 * To where a finding is mended: the draft that is being written of its item, a correction of its record, or a new
 * draft.
 */
export function useMending() {
  const navigate = useNavigate();
  const create = useCreateDraft();
  const look = useMutation({
    mutationFn: async (finding: InspectionFinding) => {
      const { body, item, disclosure } = finding;
      if (item === null) return;
      const { items } = await api.drafts({ view: 'all', body, item, limit: 50 });
      const draft = items.find(({ state }) => OPEN.includes(state));
      if (draft !== undefined) navigate(paths.draft(draft.id));
      else
        create.mutate({
          item,
          body,
          ...(correctsRecord(finding) && disclosure !== null ? { disclosure } : {}),
        });
    },
  });
  return { mend: look.mutate, opening: look.isPending || create.isPending };
}

/** A column that is stale asks for something new; what is wrong in a record is corrected there. */
const correctsRecord = ({ place, disclosure }: InspectionFinding): boolean =>
  disclosure !== null && (place.startsWith('/d/') || place.startsWith('/registers/'));
