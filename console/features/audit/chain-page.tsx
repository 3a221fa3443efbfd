import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { AuditChain } from '../../../src/api/contract.ts';
import { client, queryText } from '../../api/resources.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';

/** 审计链: computed anew from every record; a hash that was noted before tells whether the past is as it was. */
export function ChainPage() {
  const [kept, setKept] = useState('');
  const [chain, setChain] = useState<AuditChain | null>(null);
  const { busy, refusals, act } = useAct();
  const check = () =>
    act(async () =>
      setChain(await client.request<AuditChain>(`/audit/chain${queryText({ kept: kept.trim() })}`)),
    );
  return (
    <Page title="审计链">
      <section className="panel" aria-label="核对审计链">
        <p>
          操作记录、查阅记录、越权尝试逐条连成一条链，每一环含前一环的摘要。核对时逐环重新计算；
          改动、删除任何一条，其后的摘要都会对不上。
        </p>
        <Form layout="vertical" onFinish={() => void check()}>
          <Form.Item
            label="以前保存的摘要（可以不填）"
            htmlFor="kept"
            help="填写后核对它是否还在链中，可以发现整条链被重做。"
          >
            <Input id="kept" maxLength={64} value={kept} onChange={(event) => setKept(event.target.value)} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            逐环核对
          </Button>
        </Form>
        <RefusalList refusals={refusals} />
        {chain === null ? null : <Outcome chain={chain} />}
      </section>
    </Page>
  );
}

function Outcome({ chain }: { chain: AuditChain }) {
  const faults = [
    ...chain.faults,
    ...(chain.kept === false ? ['以前保存的摘要不在链中：此前的记录被改动过'] : []),
  ];
  return (
    <div aria-live="polite" className="chain-outcome">
      {faults.length === 0 ? (
        <Alert
          type="success"
          showIcon
          title={`没有发现改动，共 ${chain.length} 环${chain.kept === true ? '，以前保存的摘要在链中' : ''}`}
        />
      ) : (
        <Alert
          type="error"
          showIcon
          title="记录被改动过，请立即报告"
          description={
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          }
        />
      )}
      <p>
        最后一环的摘要，请抄录或者另行保存，下次核对时填入：
        <br />
        <code className="chain-hash">{chain.hash}</code>
      </p>
    </div>
  );
}
