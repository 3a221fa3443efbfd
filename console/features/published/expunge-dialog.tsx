import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import type { DisclosureSummary } from '../../../src/api/contract.ts';
import { api } from '../../api/resources.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { ExpungeForm, ExpungeList } from './expunge-view.tsx';

/** 删除公开内容 of one record: asked for by one, confirmed by another, on record for ever. */
export function ExpungeDialog(props: {
  readonly disclosure: DisclosureSummary;
  readonly onClose: () => void;
}) {
  const { id, title } = props.disclosure;
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const detail = useQuery({ queryKey: ['disclosure', id], queryFn: () => api.disclosure(id) });
  const asked = useQuery({ queryKey: ['expunges', id], queryFn: () => api.expunges(id) });
  const { busy, refusals, act } = useAct();
  const perform = (said: string, work: () => Promise<unknown>) =>
    void act(async () => {
      await work();
      message.success(said);
      await queryClient.invalidateQueries();
    });
  return (
    <Modal open title="删除公开内容" footer={null} onCancel={props.onClose} mask={{ closable: false }}>
      <p>
        《{title}
        》中依法不应公开的版本、附件或者文字，经另一位签发人确认后立即从门户、接口、检索和下载中删去，不能恢复；
        公开日志保留承诺值，并记下这次删除的依据。
      </p>
      <ExpungeList
        items={asked.data?.items ?? []}
        busy={busy}
        onConfirm={(item) => perform('已删除', () => api.confirmExpunge(id, item.id))}
      />
      {detail.data === undefined ? null : (
        <ExpungeForm
          disclosure={detail.data}
          busy={busy}
          onAsk={(request) => perform('已提出，等待另一位签发人确认', () => api.requestExpunge(id, request))}
        />
      )}
      <RefusalList refusals={refusals} />
    </Modal>
  );
}
