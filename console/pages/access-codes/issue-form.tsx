import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Item } from '../../../src/api/contract.ts';
import { fieldOfPath, type Refusal, refusalsOf } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { today } from '../../format.ts';
import { useSession } from '../../session/session.tsx';
import { accessCodesApi, type PrintedCode } from './access-codes-api.ts';

type Kind = 'area' | 'dossier' | 'disclosure';

/** 发放: what the codes open, how many, until when. */
export function IssueForm({
  items,
  onClose,
  onIssued,
}: {
  items: readonly Item[];
  onClose: () => void;
  onIssued: (issued: {
    readonly codes: readonly PrintedCode[];
    readonly what: string;
    readonly batch: string;
    readonly expiresOn: string;
  }) => void;
}) {
  const { body } = useSession();
  const [kind, setKind] = useState<Kind>('dossier');
  const [scope, setScope] = useState<string | null>(null);
  const [batch, setBatch] = useState('');
  const [count, setCount] = useState(20);
  const [expiresOn, setExpiresOn] = useState(() => dayjs(today()).add(90, 'day').format('YYYY-MM-DD'));
  const [words, setWords] = useState('');
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const dossiers = useQuery({
    queryKey: ['code-dossiers', body.code, words],
    queryFn: () => accessCodesApi.dossiers(body.code, words),
    enabled: kind === 'dossier',
    placeholderData: (previous) => previous,
  });
  const records = useQuery({
    queryKey: ['code-records'],
    queryFn: () => accessCodesApi.records(),
    enabled: kind === 'disclosure',
  });
  const choices = {
    area: [...new Map(items.map((item) => [item.area, item.areaTitle]))].map(([value, label]) => ({
      value,
      label,
    })),
    dossier: (dossiers.data?.items ?? []).map((each) => ({
      value: each.id,
      label: `${each.title}（${each.number}）`,
    })),
    disclosure: (records.data?.items ?? [])
      .filter((each) => each.body === body.code && each.audience === 'people-concerned')
      .map((each) => ({ value: each.id, label: each.title })),
  };
  const fault = (field: string) => {
    const own = refusals.filter((refusal) => fieldOfPath(refusal.path) === field);
    return own.length === 0
      ? {}
      : {
          validateStatus: 'error' as const,
          help: own.map((each) => `${each.message}${each.advice}`).join(''),
        };
  };

  const issue = async () => {
    setBusy(true);
    setRefusals([]);
    try {
      const order = { body: body.code, scope: { kind, id: scope ?? '' }, batch, count, expiresOn };
      const { codes } = await accessCodesApi.issue(order);
      const what = choices[kind].find((each) => each.value === scope)?.label ?? '';
      onIssued({ codes, what, batch, expiresOn });
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      title="发放访问码"
      okText={`生成 ${count} 个并打印`}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: scope === null || batch.trim() === '' }}
      onOk={() => void issue()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <RefusalList refusals={refusals.filter((refusal) => fieldOfPath(refusal.path) === null)} />
      <Form layout="vertical" component="div">
        <Form.Item label="凭码可以查看" {...fault('scope')}>
          <Radio.Group
            value={kind}
            onChange={(event) => {
              setKind(event.target.value);
              setScope(null);
            }}
            options={[
              { value: 'dossier', label: '一个事项的有关信息' },
              { value: 'area', label: '一个领域的有关信息' },
              { value: 'disclosure', label: '一条信息' },
            ]}
          />
          <Select
            className="full"
            aria-label="选择事项、领域或信息"
            placeholder="请选择"
            value={scope}
            onChange={(value: string | null) => setScope(value)}
            options={choices[kind]}
            showSearch={
              kind === 'dossier' ? { filterOption: false, onSearch: setWords } : { optionFilterProp: 'label' }
            }
            notFoundContent="没有可选的，请先公开有关信息"
          />
        </Form.Item>
        <Form.Item
          label="批次名称"
          htmlFor="code-batch"
          extra="例如“某社区第一批”，不要写姓名。"
          {...fault('batch')}
        >
          <Input
            id="code-batch"
            maxLength={100}
            value={batch}
            onChange={(event) => setBatch(event.target.value)}
          />
        </Form.Item>
        <Form.Item label="数量" htmlFor="code-count" extra="每户一个，最多 500 个。" {...fault('count')}>
          <InputNumber
            id="code-count"
            min={1}
            max={500}
            precision={0}
            value={count}
            onChange={(value) => setCount(value ?? 1)}
          />
        </Form.Item>
        <Form.Item label="有效期至" htmlFor="code-expires" {...fault('expiresOn')}>
          <DatePicker
            id="code-expires"
            allowClear={false}
            value={dayjs(expiresOn)}
            onChange={(day) => {
              if (day !== null) setExpiresOn(day.format('YYYY-MM-DD'));
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
