import { Table } from 'antd';
import type { LawEffect } from '../../../src/api/contract.ts';
import { LAW_USE_KIND_NAMES } from '../../../src/schema/vocabulary.ts';

/** What an entry changes: the bases of items, rules and gates before and after. */
export const EffectTable = ({ effect }: { readonly effect: LawEffect }) => (
  <section aria-label="受影响的依据">
    <p>
      自{effect.day}起，{effect.touched.length}处依据会改变。
    </p>
    <Table
      size="small"
      rowKey={(row) => `${row.kind}${row.code}${row.title}`}
      dataSource={effect.touched}
      pagination={{ pageSize: 20 }}
      columns={[
        { title: '种类', width: 100, render: (_, row) => LAW_USE_KIND_NAMES[row.kind] },
        { title: '事项或程序', width: 220, render: (_, row) => row.title },
        { title: '现在', render: (_, row) => row.before || '没有现行依据' },
        {
          title: '以后',
          render: (_, row) =>
            row.after === '' ? <strong className="alarming">没有现行依据</strong> : row.after,
        },
      ]}
    />
    {effect.obligations.length > 0 && (
      <>
        <p>没有履行的公开义务中，下列各项的依据按形成之日的法律改变；此前形成的不变。</p>
        <Table
          size="small"
          rowKey={(row) => `${row.item}${row.before}${row.after}`}
          dataSource={effect.obligations}
          pagination={{ pageSize: 20 }}
          columns={[
            { title: '事项', width: 220, render: (_, row) => row.title },
            { title: '义务', width: 80, render: (_, row) => `${row.obligations}项` },
            { title: '现在', render: (_, row) => row.before || '没有现行依据' },
            { title: '以后', render: (_, row) => row.after || '没有现行依据' },
          ]}
        />
      </>
    )}
  </section>
);
