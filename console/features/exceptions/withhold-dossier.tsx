import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import { RefusalList } from '../../components/refusal-list.tsx';
import { NOTHING_SAID, SayingForm, saidOf } from '../../components/saying-form.tsx';
import { useAct } from '../../components/use-act.ts';
import { exceptionsApi } from './exceptions-api.ts';

/** 提出整个案卷不予公开: before anything of it is public, for secrecy; the secrecy reviewer agrees to it or not. */
export function WithholdDossier({ body }: { readonly body: string }) {
  const [open, setOpen] = useState(false);
  return (
    <p>
      <Button onClick={() => setOpen(true)}>提出整个案卷不予公开</Button>
      {open ? <WithholdDialog body={body} onClose={() => setOpen(false)} /> : null}
    </p>
  );
}

function WithholdDialog({ body, onClose }: { readonly body: string; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const { data } = useQuery({ queryKey: ['withholdable'], queryFn: () => exceptionsApi.list({ limit: 1 }) });
  const [item, setItem] = useState<string | null>(null);
  const [dossier, setDossier] = useState('');
  const [said, setSaid] = useState(NOTHING_SAID);
  const { busy, refusals, act } = useAct();
  const items = data?.dossiers.items ?? [];
  const grounds = (data?.dossiers.grounds ?? []).map((each) => ({
    ...each,
    secrecy: true,
    thirdParty: false,
    otherLaw: false,
  }));
  const chosen = items.find(({ code }) => code === item);
  const carryOut = async () => {
    const done = await act(() =>
      exceptionsApi.withhold({ ...saidOf(said), item: item ?? '', body, dossier }),
    );
    if (!done) return;
    await queryClient.invalidateQueries({ queryKey: ['list'] });
    onClose();
  };
  return (
    <Modal
      open
      title="提出整个案卷不予公开"
      okText="提出，送保密审查"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void carryOut()}
      onCancel={onClose}
    >
      <p>只限依法应当保密的案卷。公众只看到编号、依据、期限和已经履行的程序；各项程序仍须履行并登记。</p>
      <RefusalList refusals={refusals} />
      <Space direction="vertical" style={{ width: '100%' }}>
        <Select
          aria-label="公开事项"
          placeholder="案卷从哪个公开事项启动"
          style={{ width: '100%' }}
          value={item}
          onChange={setItem}
          options={items.map(({ code, title }) => ({ value: code, label: title }))}
        />
        <Input
          aria-label="编号"
          placeholder={chosen === undefined ? '编号' : `编号，例如 ${chosen.example}`}
          maxLength={40}
          value={dossier}
          onChange={({ target }) => setDossier(target.value)}
        />
        <SayingForm
          said={said}
          grounds={grounds}
          onChange={(part) => setSaid((before) => ({ ...before, ...part }))}
        />
      </Space>
    </Modal>
  );
}
