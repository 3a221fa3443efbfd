import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { DraftSummary } from '../../../src/api/contract.ts';
import type { DraftView } from '../../../src/schema/vocabulary.ts';
import { DueLight, lightOf, StateTag } from '../../components/marks.tsx';
import { minuteOf } from '../../format.ts';
import { paths } from '../../paths.ts';

/** What a list of drafts says of each; on the dashboard the body goes without saying. */
export const draftColumns = (view: DraftView, compact: boolean): TableColumnsType<DraftSummary> => [
  {
    title: '标题',
    key: 'title',
    render: (_, draft) => (
      <>
        <Link to={paths.draft(draft.id)} className="row-title" title={draft.title}>
          {draft.disclosure === null ? null : <span className="kind-mark">更正</span>}
          {draft.title}
        </Link>
        {draft.returnedFor === null ? null : (
          <div className="returned-for">退回意见：{draft.returnedFor}</div>
        )}
      </>
    ),
  },
  { title: '事项', key: 'item', width: 150, render: (_, draft) => <Clipped text={draft.itemTitle} /> },
  ...(compact ? [] : [BODY]),
  {
    title: '状态',
    key: 'state',
    width: 108,
    render: (_, draft) => <StateTag state={draft.state} name={draft.stateName} />,
  },
  {
    title: '期限',
    key: 'due',
    width: 164,
    render: (_, draft) => (
      <DueLight light={lightOf(draft.dueOn, draft.state === 'published')} dueOn={draft.dueOn} />
    ),
  },
  {
    title: '最近修改',
    key: 'updated',
    width: 180,
    render: (_, draft) => `${minuteOf(draft.updatedAt).slice(5)} ${draft.updatedByName}`,
  },
  {
    title: '操作',
    key: 'open',
    width: 64,
    render: (_, draft) => <Link to={paths.draft(draft.id)}>{openLabel(view, draft)}</Link>,
  },
];

const BODY: TableColumnsType<DraftSummary>[number] = {
  title: '单位',
  key: 'body',
  width: 120,
  render: (_, draft) => <Clipped text={draft.bodyName} />,
};

const Clipped = ({ text }: { readonly text: string }) => (
  <span className="clip" title={text}>
    {text}
  </span>
);

function openLabel(view: DraftView, draft: DraftSummary): string {
  if (draft.state === 'editing' || draft.state === 'returned') return '编辑';
  return view === 'todo' ? '办理' : '查看';
}
