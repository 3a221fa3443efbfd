import { Button } from 'antd';
import { type ComponentProps, useState } from 'react';
import { RecordTable } from '../../components/record-table.tsx';
import { type ChosenFinding, IssueDialog } from './issue-dialog.tsx';

type Props<T extends object> = Omit<ComponentProps<typeof RecordTable<T>>, 'toolbar'> & {
  /** What a chosen row finds wrong; null: the reader does not supervise. */
  readonly findingOf: ((row: T) => ChosenFinding) | null;
};

/** A list of which who supervises chooses rows and issues an instrument about them. */
export function SupervisedTable<T extends object>({ findingOf, ...table }: Props<T>) {
  const [chosen, setChosen] = useState<{
    readonly findings: readonly ChosenFinding[];
    readonly clear: () => void;
  } | null>(null);
  if (findingOf === null) return <RecordTable<T> {...table} />;
  return (
    <>
      <RecordTable<T>
        {...table}
        toolbar={(selected, clear) => (
          <Button
            type="primary"
            disabled={selected.length === 0}
            onClick={() => setChosen({ findings: selected.map(findingOf), clear })}
          >
            催办、督促整改{selected.length === 0 ? '' : `（${selected.length} 项）`}
          </Button>
        )}
      />
      {chosen === null ? null : (
        <IssueDialog
          chosen={chosen.findings}
          onClose={() => setChosen(null)}
          onIssued={() => {
            // What was acted on is not chosen any more, or a second click would act on it again.
            chosen.clear();
            setChosen(null);
          }}
        />
      )}
    </>
  );
}
