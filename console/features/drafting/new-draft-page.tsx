import { useQuery } from '@tanstack/react-query';
import { Alert, Empty, Spin } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Item } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { api } from '../../api/resources.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useCreateDraft } from '../../components/use-create-draft.ts';
import { useSession } from '../../session/session.tsx';
import { type ItemFilter, ItemFilterBar, ItemList, matchesFilter } from './item-choice.tsx';

/** Choose what to disclose: only items that the body owes, found by words, area or kind. */
export function NewDraftPage() {
  const { body, bodies } = useSession();
  return (
    <Page title="新建">
      {body.code === '*' ? (
        <Alert
          type="info"
          showIcon
          title="请先选择单位"
          description={
            bodies.length > 1
              ? '请在右上角“当前单位”中选择要以哪个单位的名义公开。'
              : '您的角色面向所有单位，不起草稿件；如需起草，请联系单位管理员授予信息员角色。'
          }
        />
      ) : (
        <Choice body={body} />
      )}
    </Page>
  );
}

function Choice({ body }: { readonly body: { readonly code: string; readonly name: string } }) {
  const [params] = useSearchParams();
  const [filter, setFilter] = useState<ItemFilter>({
    words: params.get('item') ?? '',
    area: null,
    kind: null,
  });
  const items = useQuery({
    queryKey: ['items', body.code],
    queryFn: () => api.items({ body: body.code }),
    staleTime: 300_000,
  });
  const { opening, open } = useOpening(body.code, params);
  const all = items.data ?? [];
  const found = all.filter((item) => matchesFilter(item, filter));
  return (
    <>
      <p className="muted">第一步：选择公开事项（只列出{body.name}负责公开的事项）。第二步：填写内容。</p>
      <ItemFilterBar filter={filter} items={all} found={found.length} onChange={setFilter} />
      {items.isError ? <RefusalList refusals={refusalsOf(items.error)} title="公开事项没有取到" /> : null}
      {items.isPending ? <Spin description="正在加载" className="block-spin" /> : null}
      {items.isSuccess && found.length === 0 ? <Empty description="没有符合条件的公开事项" /> : null}
      <ItemList items={found} opening={opening} onOpen={(item) => void open(item)} />
    </>
  );
}

/** A body has one list of an item: whoever wants to enter changes of it gets its next edition, not a second list. */
function useOpening(body: string, params: URLSearchParams) {
  const create = useCreateDraft();
  const open = async (item: Item) => {
    const lists =
      item.shape === 'register'
        ? await api.registers({ type: item.type, body, limit: 100 }).catch(() => null)
        : null;
    const list = lists?.items.find((each) => each.item === item.code);
    create.mutate({
      item: item.code,
      body,
      ...(list === undefined ? {} : { disclosure: list.id }),
      ...(item.code === params.get('item') ? { content: filledIn(params) } : {}),
    });
  };
  return { opening: create.isPending ? create.variables.item : null, open };
}

/**
 * What the address fills in: `field.<name>=<value>`. A link to a form that is missing brings the number of its dossier
 * along.
 */
const filledIn = (params: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...params].flatMap(([name, value]) => (name.startsWith('field.') ? [[name.slice(6), value]] : [])),
  );
