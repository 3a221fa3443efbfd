import { Button, Dropdown, type TableColumnsType, Tag } from 'antd';
import type { AccountOnScreen } from '../../../src/api/contract.ts';
import { minuteOf } from '../../format.ts';

const COLORS: Readonly<Record<AccountOnScreen['state'], string>> = {
  active: 'green',
  invited: 'blue',
  expired: 'orange',
  retired: 'default',
};

const COLUMNS: TableColumnsType<AccountOnScreen> = [
  {
    title: '姓名',
    key: 'name',
    width: 150,
    render: (_, row) => (
      <>
        {row.name}
        <div className="muted">{row.username}</div>
      </>
    ),
  },
  { title: '所属单位', key: 'body', width: 140, render: (_, row) => row.bodyName },
  {
    title: '角色',
    key: 'roles',
    render: (_, row) => {
      if (row.grants.length === 0) return <span className="muted">未授权</span>;
      const bodies = [...new Set(row.grants.map(({ bodyName }) => bodyName))];
      return bodies.map((body) => (
        <div key={body}>
          {body}：
          {row.grants
            .filter(({ bodyName }) => bodyName === body)
            .map(({ roleName }) => roleName)
            .join('、')}
        </div>
      ));
    },
  },
  {
    title: '状态',
    key: 'state',
    width: 140,
    render: (_, row) => (
      <>
        <Tag color={COLORS[row.state]}>{row.stateName}</Tag>
        {row.lockedUntil === null ? null : <Tag color="red">密码错误，等候中</Tag>}
        {row.secondFactor ? <div className="muted">已启用动态口令</div> : null}
      </>
    ),
  },
  {
    title: '最近登录',
    key: 'seen',
    width: 130,
    render: (_, row) => (row.lastSignIn === null ? '—' : minuteOf(row.lastSignIn)),
  },
];

export type PersonAct = 'roles' | 'move' | 'invite' | 'unlock' | 'factor-reset' | 'retire' | 'restore';
const ACT_NAMES: Readonly<Record<PersonAct, string>> = {
  roles: '调整角色',
  move: '调动',
  invite: '重发首次密码',
  unlock: '解除锁定',
  'factor-reset': '取消动态口令',
  retire: '停用',
  restore: '恢复使用',
};

export interface Powers {
  readonly keeps: boolean;
  readonly gives: boolean;
}

/** What may be done to an account by whom; that of an administrator, or one's own, is left alone. */
export function actsFor(row: AccountOnScreen, own: string, { keeps, gives }: Powers): readonly PersonAct[] {
  const isAdministrator = row.grants.some(({ role }) => ['sysadmin', 'secadmin', 'auditor'].includes(role));
  if (row.id === own || isAdministrator) return [];
  if (row.state === 'retired') return keeps ? ['restore'] : [];
  return [
    ...(gives ? (['roles'] as const) : []),
    ...(keeps ? (['move', 'invite', 'unlock'] as const) : []),
    ...(keeps && row.secondFactor ? (['factor-reset'] as const) : []),
    ...(keeps ? (['retire'] as const) : []),
  ];
}

/** The list with what may be done to each. */
export function peopleColumns(
  own: string,
  powers: Powers,
  onAct: (act: PersonAct, title: string, row: AccountOnScreen) => void,
): TableColumnsType<AccountOnScreen> {
  if (!powers.keeps && !powers.gives) return COLUMNS;
  return [
    ...COLUMNS,
    {
      title: '操作',
      key: 'acts',
      width: 90,
      render: (_, row) => {
        const acts = actsFor(row, own, powers);
        if (acts.length === 0) return null;
        return (
          <Dropdown
            trigger={['click']}
            menu={{
              items: acts.map((key) => ({ key, label: ACT_NAMES[key], danger: key === 'retire' })),
              onClick: ({ key }) => {
                const act = acts.find((each) => each === key);
                if (act) onAct(act, ACT_NAMES[act], row);
              },
            }}
          >
            <Button size="small" aria-label={`操作：${row.name}`}>
              操作
            </Button>
          </Dropdown>
        );
      },
    },
  ];
}
