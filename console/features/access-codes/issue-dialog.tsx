import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Item } from '../../../src/api/contract.ts';
import type { CodeScope } from '../../../src/schema/vocabulary.ts';
import { fieldOfPath } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { today } from '../../format.ts';
import { useSession } from '../../session/session.tsx';
import { accessCodesApi, type IssuedCodes } from './access-codes-api.ts';
import { IssueForm, type IssueOrder, type ScopeChoice } from './issue-form.tsx';

interface Props {
  readonly items: readonly Item[];
  readonly onClose: () => void;
  readonly onIssued: (issued: IssuedCodes) => void;
}

/** 发放: what the codes open, how many, until when. */
export function IssueDialog({ items, onClose, onIssued }: Props) {
  const { body } = useSession();
  const [order, setOrder] = useState<IssueOrder>(() => ({
    kind: 'dossier',
    scope: null,
    batch: '',
    count: 20,
    expiresOn: dayjs(today()).add(90, 'day').format('YYYY-MM-DD'),
  }));
  const [words, setWords] = useState('');
  const { busy, refusals, act } = useAct();
  const choices = useScopes(order.kind, items, body.code, words);

  const issue = () =>
    act(async () => {
      const { kind, scope, batch, count, expiresOn } = order;
      const { codes } = await accessCodesApi.issue({
        body: body.code,
        scope: { kind, id: scope ?? '' },
        batch,
        count,
        expiresOn,
      });
      const what = choices.find((each) => each.value === scope)?.label ?? '';
      onIssued({ codes, what, batch, expiresOn });
    });

  return (
    <Modal
      open
      title="发放访问码"
      okText={`生成 ${order.count} 个并打印`}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: order.scope === null || order.batch.trim() === '' }}
      onOk={() => void issue()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <RefusalList refusals={refusals.filter((refusal) => fieldOfPath(refusal.path) === null)} />
      <IssueForm
        order={order}
        choices={choices}
        refusals={refusals}
        onChange={(change) => setOrder({ ...order, ...change })}
        onSearch={setWords}
      />
    </Modal>
  );
}

/**
 * What codes of a kind can open: dossiers are looked up on the server, areas follow from the items, records are read
 * whole.
 */
function useScopes(
  kind: CodeScope,
  items: readonly Item[],
  body: string,
  words: string,
): readonly ScopeChoice[] {
  const dossiers = useQuery({
    queryKey: ['code-dossiers', body, words],
    queryFn: () => accessCodesApi.dossiers(body, words),
    enabled: kind === 'dossier',
    placeholderData: (previous) => previous,
  });
  const records = useQuery({
    queryKey: ['code-records'],
    queryFn: () => accessCodesApi.records(),
    enabled: kind === 'disclosure',
  });
  if (kind === 'area')
    return [...new Map(items.map((item) => [item.area, item.areaTitle]))].map(([value, label]) => ({
      value,
      label,
    }));
  if (kind === 'dossier')
    return (dossiers.data?.items ?? []).map((each) => ({
      value: each.id,
      label: `${each.title}（${each.number}）`,
    }));
  return (records.data?.items ?? [])
    .filter((each) => each.body === body && each.audience === 'people-concerned')
    .map((each) => ({ value: each.id, label: each.title }));
}
