import { Tabs, type TabsProps } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { DeskCounters } from '../../../src/api/contract.ts';
import { DRAFT_VIEW_NAMES } from '../../../src/schema/vocabulary.ts';
import { bodyFilter } from '../../components/body-filter.ts';
import { Page } from '../../components/page.tsx';
import { useCounters } from '../../components/use-counters.ts';
import { today } from '../../format.ts';
import { type CountedView, paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { DraftTable } from '../drafts/draft-table.tsx';
import { UncheckedCitations } from '../law/unchecked-citations.tsx';
import { ObligationTable } from '../obligations/obligation-table.tsx';
import { AdministratorDesk } from './administrator-desk.tsx';
import { Counters } from './counters.tsx';
import { DueThisWeek } from './due-this-week.tsx';
import { UnreadMessages } from './unread-messages.tsx';

const DESK_VIEWS: readonly CountedView[] = ['todo', 'handled', 'started'];

export function DeskPage() {
  const { session, body, has } = useSession();
  const counters = useCounters();
  const [params, setParams] = useSearchParams();
  const edits = has('editor');

  if (!has('editor', 'reviewer', 'secrecy', 'issuer', 'legal', 'office')) {
    return <AdministratorDesk />;
  }

  const tabs: NonNullable<TabsProps['items']> = DESK_VIEWS.map((view) => ({
    key: view,
    label: `${DRAFT_VIEW_NAMES[view]} ${countOf(counters.data, view)}`,
    children: <DraftTable view={view} query={{ body: bodyFilter(body.code) }} compact />,
  }));
  if (edits) {
    tabs.push({
      key: 'owed',
      label: '待公开义务',
      children: <ObligationTable query={{ body: bodyFilter(body.code), state: 'open' }} />,
    });
  }

  if (has('office') && body.code === '*')
    tabs.push({ key: 'law', label: '待核依据', children: <UncheckedCitations /> });

  return (
    <Page
      title="工作台"
      extra={<span className="muted">{`${session.account.name}，您好。今天是 ${today()}`}</span>}
    >
      <Counters counters={counters.data} edits={edits} />
      <div className="desk-panels">
        {body.code === '*' ? null : <DueThisWeek />}
        <UnreadMessages />
      </div>
      <div className="desk-tabs">
        {/* Not within the tab list, which may hold tabs only. */}
        <Link className="desk-all" to={paths.draftList('todo')}>
          全部待办
        </Link>
        <Tabs
          activeKey={params.get('tab') ?? 'todo'}
          onChange={(tab) => setParams({ tab }, { replace: true })}
          items={tabs}
          destroyOnHidden
        />
      </div>
    </Page>
  );
}

const countOf = (counters: DeskCounters | undefined, view: CountedView): string =>
  counters === undefined ? '' : String(counters[view]);
