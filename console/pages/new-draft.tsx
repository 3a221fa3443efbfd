import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Empty, Input, Select, Spin, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Item } from '../../src/api/contract.ts';
import { refusalsOf } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { KIND_LABELS } from '../components/kind-labels.ts';
import { Page } from '../components/page.tsx';
import { RefusalList } from '../components/refusal-list.tsx';
import { useCreateDraft } from '../components/use-create-draft.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.tsx';

/** Choose what to disclose: only items that the body owes, found by words, area or kind. */
export function NewDraftPage() {
  const { body, bodies } = useSession();
  const everyBody = body.code === '*';
  const [params] = useSearchParams();
  const [words, setWords] = useState(params.get('item') ?? '');
  const [area, setArea] = useState<string | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const items = useQuery({
    queryKey: ['items', body.code],
    queryFn: () => api.items({ body: body.code }),
    enabled: !everyBody,
    staleTime: 300_000,
  });
  const create = useCreateDraft();
  /** A body has one list of an item: whoever wants to enter changes of it gets its next edition, not a second list. */
  const open = async (item: Item) => {
    const lists =
      item.shape === 'register'
        ? await api.registers({ type: item.type, body: body.code, limit: 100 }).catch(() => null)
        : null;
    const list = lists?.items.find((each) => each.item === item.code);
    create.mutate({
      item: item.code,
      body: body.code,
      ...(list === undefined ? {} : { disclosure: list.id }),
      ...(item.code === params.get('item') ? { content: filledIn(params) } : {}),
    });
  };

  const areas = useMemo(
    () => [...new Map((items.data ?? []).map((item) => [item.area, item.areaTitle]))],
    [items.data],
  );
  const found = (items.data ?? []).filter(
    (item) =>
      (area === null || item.area === area) && (kind === null || item.kind === kind) && matches(item, words),
  );

  return (
    <Page title="新建">
      {everyBody ? (
        <Alert
          type="info"
          showIcon
          title="请先选择单位"
          description={
            bodies.length > 1
              ? '请在右上角“当前单位”中选择要以哪个单位的名义公开。'
              : '您的角色面向所有单位，不起草稿件；如需起草，请联系安全管理员授予信息员角色。'
          }
        />
      ) : (
        <>
          <p className="muted">第一步：选择公开事项（只列出{body.name}负责公开的事项）。第二步：填写内容。</p>
          <search className="item-filter" aria-label="筛选公开事项">
            <Input
              allowClear
              autoFocus
              aria-label="搜索事项"
              placeholder="事项名称、要素或依据中的文字"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            <Select
              allowClear
              aria-label="领域"
              placeholder="全部领域"
              value={area}
              onChange={(value: string | null) => setArea(value ?? null)}
              options={areas.map(([value, label]) => ({ value, label }))}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
            />
            <Select
              allowClear
              aria-label="五公开类别"
              placeholder="全部类别"
              value={kind}
              onChange={(value: string | null) => setKind(value ?? null)}
              options={KIND_LABELS.map(([value, label]) => ({ value, label }))}
            />
            <span className="muted item-count">共 {found.length} 项</span>
          </search>
          {items.isError ? <RefusalList refusals={refusalsOf(items.error)} title="公开事项没有取到" /> : null}
          {items.isPending ? <Spin description="正在加载" className="block-spin" /> : null}
          {items.isSuccess && found.length === 0 ? <Empty description="没有符合条件的公开事项" /> : null}
          <ul className="item-list" aria-label="公开事项">
            {found.map((item) => (
              <li key={item.code}>
                <div>
                  <strong>{item.title}</strong> <Tag>{item.areaTitle}</Tag>{' '}
                  <Tag color="blue">
                    {KIND_LABELS.find(([value]) => value === item.kind)?.[1] ?? item.kind}
                  </Tag>
                  <p className="muted">
                    {item.timingText === '' ? '' : `时限：${item.timingText}　`}
                    {item.elements.length > 0 ? `要素：${item.elements.join('、')}` : ''}
                  </p>
                </div>
                {item.shape === 'document' || item.shape === 'dossier' ? (
                  <Link
                    className="by-sheet"
                    to={paths.newBySheet(item.code)}
                    aria-label={`成批录入：${item.title}`}
                  >
                    成批录入
                  </Link>
                ) : null}
                <Button
                  type="primary"
                  ghost
                  aria-label={`新建：${item.title}`}
                  loading={create.isPending && create.variables.item === item.code}
                  disabled={create.isPending}
                  onClick={() => void open(item)}
                >
                  {item.shape === 'register' ? '登记变动' : '新建'}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

/** What the address fills in: `field.<name>=<value>`. A link to a form that is missing brings the number of its dossier along. */
const filledIn = (params: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...params].flatMap(([name, value]) => (name.startsWith('field.') ? [[name.slice(6), value]] : [])),
  );

const matches = (item: Item, words: string): boolean => {
  const text = [item.title, item.group, item.areaTitle, item.code, ...item.elements, ...item.basis].join(' ');
  return words
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(word));
};
