import { useQuery } from '@tanstack/react-query';
import { Alert, Tabs } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { choicesOf, DRAFT_STATE_NAMES, DRAFT_VIEW_NAMES } from '../../../src/schema/vocabulary.ts';
import { api } from '../../api/resources.ts';
import { bodyFilter } from '../../components/body-filter.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { useCounters } from '../../components/use-counters.ts';
import { useListQuery } from '../../components/use-list-query.ts';
import { isDraftView, paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { NotFoundPage } from '../frame/not-found-page.tsx';
import { DraftTable } from './draft-table.tsx';

const STATES = choicesOf(DRAFT_STATE_NAMES);

export function DraftListPage() {
  const { view } = useParams();
  const { body, has } = useSession();
  const navigate = useNavigate();
  const counters = useCounters().data;
  const [values, setValues] = useListQuery(['q', 'item', 'state', 'from', 'to', 'batch']);
  const items = useQuery({ queryKey: ['items'], queryFn: () => api.items(), staleTime: 300_000 });
  if (!isDraftView(view)) return <NotFoundPage />;

  const group = view === 'drafts' || view === 'returned' ? (['drafts', 'returned'] as const) : null;
  const siblings =
    group ??
    (has('editor')
      ? (['todo', 'handled', 'started', 'all'] as const)
      : (['todo', 'handled', 'all'] as const));
  return (
    <Page title={DRAFT_VIEW_NAMES[view]} trail={[{ title: group ? '稿件' : '办理' }]}>
      <Tabs
        size="small"
        activeKey={view}
        onChange={(key) => isDraftView(key) && navigate(paths.draftList(key))}
        items={siblings.map((key) => ({
          key,
          label: `${DRAFT_VIEW_NAMES[key]} ${key === 'all' ? '' : (counters?.[key] ?? '')}`,
        }))}
      />
      {values.batch === undefined ? null : (
        <Alert
          type="info"
          title="只列出同一批导入的稿件"
          action={<Link to={paths.draftList(view)}>列出全部</Link>}
        />
      )}
      <QueryForm
        values={values}
        onQuery={(next) => setValues({ ...next, batch: values.batch ?? '' })}
        fields={[
          { kind: 'text', name: 'q', label: '标题', placeholder: '标题中的文字' },
          {
            kind: 'choice',
            name: 'item',
            label: '事项',
            options: (items.data ?? []).map((item) => ({ value: item.code, label: item.title })),
          },
          { kind: 'choice', name: 'state', label: '状态', options: STATES },
          { kind: 'days', name: 'days', label: '时间' },
        ]}
      />
      <DraftTable view={view} query={{ ...values, body: bodyFilter(body.code) }} />
    </Page>
  );
}
