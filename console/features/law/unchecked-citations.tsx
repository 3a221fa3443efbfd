import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { UncheckedCitation } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { lawApi } from './law-api.ts';
import { ReadingDialog } from './reading-dialog.tsx';

export const uncheckedColumns = (
  onRead: (citation: UncheckedCitation) => void,
): TableColumnsType<UncheckedCitation> => [
  { title: '依据', key: 'printed', render: (_, row) => row.printed },
  { title: '待核的原因', key: 'why', width: 260, render: (_, row) => row.why },
  { title: '引用（处）', key: 'uses', width: 100, align: 'right', render: (_, row) => row.uses },
  {
    title: '操作',
    key: 'act',
    width: 120,
    render: (_, row) =>
      row.statute === null ? (
        <span className="muted">先录入法律</span>
      ) : (
        <Button type="link" size="small" onClick={() => onRead(row)}>
          录入核对
        </Button>
      ),
  },
];

/** 待核: what nobody has compared with an official text yet, most used first; a lawyer's reading is entered here. */
export function UncheckedCitations() {
  const unchecked = useQuery({ queryKey: ['law', 'unchecked'], queryFn: lawApi.unchecked });
  const [read, setRead] = useState<UncheckedCitation | null>(null);
  const rows = (unchecked.data ?? []).toSorted((one, other) => other.uses - one.uses);
  return (
    <>
      <p className="muted">
        下列依据还没有与官方文本核对。请由法制机构或者律师对照原文，录入谁、什么时候核对、结论是什么；核对相符的，公开页面才显示条文。
      </p>
      {unchecked.isError ? <RefusalList refusals={refusalsOf(unchecked.error)} title="没有取到" /> : null}
      <Table<UncheckedCitation>
        size="middle"
        rowKey={(row) => `${row.statute}${row.label}${row.place}${row.printed}`}
        loading={unchecked.isPending}
        dataSource={rows}
        columns={uncheckedColumns(setRead)}
        pagination={{ pageSize: 20, showTotal: (total) => `待核${total}处` }}
        tableLayout="fixed"
      />
      {read === null ? null : (
        <ReadingDialog
          citation={read}
          onClose={() => setRead(null)}
          onRead={() => {
            setRead(null);
            void unchecked.refetch();
          }}
        />
      )}
    </>
  );
}
