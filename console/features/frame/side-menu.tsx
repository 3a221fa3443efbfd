import {
  ApiOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CalendarOutlined,
  ClusterOutlined,
  CommentOutlined,
  ContainerOutlined,
  CustomerServiceOutlined,
  EyeInvisibleOutlined,
  EyeOutlined,
  FileDoneOutlined,
  FileExclamationOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FormOutlined,
  HistoryOutlined,
  HomeOutlined,
  ImportOutlined,
  InboxOutlined,
  KeyOutlined,
  LinkOutlined,
  MenuOutlined,
  ProfileOutlined,
  SafetyOutlined,
  ScheduleOutlined,
  SearchOutlined,
  SolutionOutlined,
  StopOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Menu, type MenuProps } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { DRAFT_VIEW_NAMES, type DraftView } from '../../../src/schema/vocabulary.ts';
import { useCounters } from '../../components/use-counters.ts';
import { useRestrictedItems } from '../../components/use-restricted-items.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';

type Entries = NonNullable<MenuProps['items']>;

/** What a person may open, by his roles at the body that is chosen. */
export function SideMenu() {
  const { has, body } = useSession();
  const navigate = useNavigate();
  const location = useLocation();
  const queryClient = useQueryClient();
  const counters = useCounters().data;
  const restricts = useRestrictedItems().length > 0;
  const edits = has('editor');
  const works = has('editor', 'reviewer', 'secrecy', 'issuer', 'legal', 'office');
  const wholeProvince = body.code === '*';
  // On a phone the menu is folded, or it would stand before every page.
  const [open, setOpen] = useState(false);
  const items: Entries = [
    { key: paths.desk, icon: <HomeOutlined />, label: '工作台' },
    ...(edits ? BEGIN : []),
    ...(works ? [reviewsOf(edits, counters)] : []),
    ...(edits ? [draftsOf(counters)] : []),
    ...(works && !wholeProvince ? OF_ONE_BODY : []),
    ...(has('office', 'issuer') ? OF_SUPERVISORS : []),
    ...(works ? SUPERVISION : []),
    ...(has('office') ? OF_THE_OFFICE : []),
    ...(works ? PUBLIC : []),
    ...(works && restricts ? [{ key: paths.accessCodes, icon: <KeyOutlined />, label: '访问码' }] : []),
    ...(works ? [{ key: paths.catalogue(), icon: <ProfileOutlined />, label: '公开事项目录' }] : []),
    ...(has('office') && wholeProvince ? OF_THE_PROVINCE : []),
    ...(has('manager', 'sysadmin', 'secadmin', 'auditor') ? OF_PEOPLE : []),
    ...(has('auditor') ? OF_THE_AUDITOR : []),
  ];
  return (
    <nav aria-label="主菜单" className={open ? undefined : 'menu-folded'}>
      <Button
        className="menu-fold"
        icon={<MenuOutlined />}
        aria-expanded={open}
        onClick={() => setOpen((now) => !now)}
      >
        菜单
      </Button>
      <Menu
        mode="inline"
        items={items}
        selectedKeys={[location.pathname]}
        defaultOpenKeys={['work', 'mine']}
        onClick={({ key }) => {
          // Whoever chooses the list that is open already wants to see what is new in it.
          void queryClient.invalidateQueries({ queryKey: ['list'] });
          void queryClient.invalidateQueries({ queryKey: ['counters'] });
          setOpen(false);
          navigate(key);
        }}
      />
    </nav>
  );
}

const BEGIN: Entries = [
  { key: paths.newDraft, icon: <FormOutlined />, label: '新建' },
  { key: paths.batches, icon: <ImportOutlined />, label: '批量导入' },
  { key: paths.connectors, icon: <ApiOutlined />, label: '数据接入' },
];
const OF_ONE_BODY: Entries = [{ key: paths.coverage, icon: <ContainerOutlined />, label: '本单位公开事项' }];
const OF_SUPERVISORS: Entries = [
  { key: paths.bodiesCoverage, icon: <ClusterOutlined />, label: '各单位公开事项' },
];
const SUPERVISION: Entries = [
  { key: paths.agenda, icon: <CalendarOutlined />, label: '日程' },
  { key: paths.obligations(), icon: <ScheduleOutlined />, label: '待公开义务' },
  { key: paths.instruments(), icon: <FileProtectOutlined />, label: '监督文书' },
  { key: paths.exceptions(), icon: <EyeInvisibleOutlined />, label: '不予公开' },
  { key: paths.inspection, icon: <FileSearchOutlined />, label: '自查结果' },
  { key: paths.appraisals, icon: <TrophyOutlined />, label: '考核' },
];
const OF_THE_OFFICE: Entries = [
  { key: paths.statements, icon: <FileExclamationOutlined />, label: '不涉及确认' },
];
const PUBLIC: Entries = [
  { key: paths.published(), icon: <FileDoneOutlined />, label: '已公开' },
  { key: paths.consultations, icon: <CommentOutlined />, label: '征求意见' },
  { key: paths.feedback(), icon: <CustomerServiceOutlined />, label: '公众反映' },
  { key: paths.requests(), icon: <SolutionOutlined />, label: '依申请公开' },
];
const OF_THE_PROVINCE: Entries = [
  { key: paths.law, icon: <BookOutlined />, label: '法律库' },
  { key: paths.bodies, icon: <BankOutlined />, label: '单位变动' },
  { key: paths.searchWords, icon: <SearchOutlined />, label: '检索词' },
  { key: paths.calendar, icon: <CalendarOutlined />, label: '放假安排' },
];

const OF_PEOPLE: Entries = [
  { key: paths.people, icon: <TeamOutlined />, label: '人员' },
  { key: paths.permissions, icon: <SafetyOutlined />, label: '权限表' },
];
const OF_THE_AUDITOR: Entries = [
  { key: paths.acts(), icon: <HistoryOutlined />, label: '操作记录' },
  { key: paths.reads, icon: <EyeOutlined />, label: '查阅记录' },
  { key: paths.refused, icon: <StopOutlined />, label: '越权尝试' },
  { key: paths.chain, icon: <LinkOutlined />, label: '审计链' },
];

type Counters = ReturnType<typeof useCounters>['data'];

const reviewsOf = (edits: boolean, counters: Counters): Entries[number] => ({
  key: 'work',
  icon: <AuditOutlined />,
  label: '办理',
  children: [listOf('todo', counters?.todo ?? 0), listOf('handled'), ...(edits ? [listOf('started')] : [])],
});

const draftsOf = (counters: Counters): Entries[number] => ({
  key: 'mine',
  icon: <InboxOutlined />,
  label: '稿件',
  children: [listOf('drafts', counters?.drafts ?? 0), listOf('returned', counters?.returned ?? 0)],
});

/** A list of drafts; with a number where it counts what waits. */
const listOf = (view: DraftView, count: number | null = null) => ({
  key: paths.draftList(view),
  label:
    count === null ? (
      DRAFT_VIEW_NAMES[view]
    ) : (
      <span className="menu-label">
        {DRAFT_VIEW_NAMES[view]}
        <Badge
          count={count}
          size="small"
          overflowCount={999}
          title={`${DRAFT_VIEW_NAMES[view]} ${count} 件`}
        />
      </span>
    ),
});
