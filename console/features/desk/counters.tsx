import { Link } from 'react-router';
import type { DeskCounters } from '../../../src/api/contract.ts';
import { OBLIGATION_LIGHT_NAMES } from '../../../src/schema/vocabulary.ts';
import { today } from '../../format.ts';
import { paths } from '../../paths.ts';

const COUNTERS: readonly {
  readonly key: keyof DeskCounters;
  readonly label: string;
  readonly tone: string;
  readonly to: () => string;
}[] = [
  { key: 'todo', label: '待办', tone: 'blue', to: () => paths.draftList('todo') },
  { key: 'returned', label: '退回', tone: 'orange', to: () => paths.draftList('returned') },
  {
    key: 'dueSoon',
    label: OBLIGATION_LIGHT_NAMES['due-soon'],
    tone: 'yellow',
    to: () => paths.obligations('due-soon'),
  },
  { key: 'late', label: OBLIGATION_LIGHT_NAMES.late, tone: 'red', to: () => paths.obligations('late') },
  {
    key: 'publishedToday',
    label: '今日发布',
    tone: 'green',
    to: () => paths.draftList('all', `?state=published&from=${today()}&to=${today()}`),
  },
];

/** Five figures, each of which opens its list; beside them what a clerk does most. */
export const Counters = (props: {
  readonly counters: DeskCounters | undefined;
  /** Whoever writes begins and finds drafts here, too. */
  readonly edits: boolean;
}) => (
  <ul className="counters" aria-label="办理情况">
    {COUNTERS.map((counter) => (
      <li key={counter.key}>
        <Link className={`counter counter-${counter.tone}`} to={counter.to()}>
          <strong>{props.counters?.[counter.key] ?? '—'}</strong>
          <span>{counter.label}</span>
        </Link>
      </li>
    ))}
    <li className="quick" aria-label="快捷入口">
      <span className="muted">快捷入口</span>
      {props.edits ? <Link to={paths.newDraft}>新建公开信息</Link> : null}
      {props.edits ? <Link to={paths.draftList('drafts')}>草稿箱</Link> : null}
      <Link to={paths.draftList('todo')}>批量办理</Link>
      <Link to={paths.published()}>更正、撤下</Link>
    </li>
  </ul>
);
