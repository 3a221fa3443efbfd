import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { CODE_SCOPE_NAMES } from '../../../src/schema/vocabulary.ts';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { minuteOf, today } from '../../format.ts';
import { useSession } from '../../session/session.tsx';
import '../../styles/access-codes.css';
import { type AccessCode, accessCodesApi, type PrintedCode } from './access-codes-api.ts';
import { IssueForm } from './issue-form.tsx';
import { PaperSlips } from './paper-slips.tsx';
import { useRestrictedItems } from './use-restricted-items.ts';

interface Batch {
  readonly key: string;
  readonly name: string;
  readonly scope: AccessCode['scope'];
  readonly expiresOn: string;
  readonly issuedAt: string;
  readonly codes: readonly AccessCode[];
}

/** What was handed out together: one name, one scope, one moment. */
const batchesOf = (codes: readonly AccessCode[]): readonly Batch[] => {
  const batches = new Map<string, Batch>();
  for (const code of codes) {
    const key = `${code.batch} ${code.scope.kind} ${code.scope.id} ${code.issuedAt}`;
    const known = batches.get(key);
    batches.set(key, {
      key,
      name: code.batch,
      scope: code.scope,
      expiresOn: code.expiresOn,
      issuedAt: code.issuedAt,
      codes: [...(known?.codes ?? []), code],
    });
  }
  return [...batches.values()];
};

const isLive = (code: AccessCode): boolean => code.revokedAt === null && code.expiresOn >= today();

/** 访问码: issue, print, see how often each was used, stop one or a whole batch. */
export function AccessCodesPage() {
  const { body, has } = useSession();
  const { modal, message } = App.useApp();
  const queryClient = useQueryClient();
  const items = useRestrictedItems();
  const [issuing, setIssuing] = useState(false);
  const [printed, setPrinted] = useState<{
    readonly codes: readonly PrintedCode[];
    readonly what: string;
    readonly batch: string;
    readonly expiresOn: string;
  } | null>(null);
  const codes = useQuery({
    queryKey: ['access-codes', body.code],
    queryFn: () => accessCodesApi.list(body.code),
    enabled: body.code !== '*',
  });
  const mayIssue = has('issuer');

  const revoke = (what: string, some: readonly AccessCode[]) =>
    modal.confirm({
      title: `停用${what}`,
      content: `停用后，持有${some.length === 1 ? '该访问码' : `这 ${some.length} 个访问码`}的人不能再查看，且不能恢复。`,
      okText: '停用',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: async () => {
        try {
          for (const code of some) await accessCodesApi.revoke(code.id);
          message.success('已停用。');
        } catch (error) {
          message.error(refusalsOf(error)[0]?.message ?? '');
        } finally {
          void queryClient.invalidateQueries({ queryKey: ['access-codes'] });
        }
      },
    });

  const columns: TableColumnsType<Batch> = [
    { title: '批次', dataIndex: 'name' },
    { title: '可查看', key: 'scope', width: 110, render: (_, batch) => CODE_SCOPE_NAMES[batch.scope.kind] },
    { title: '有效期至', dataIndex: 'expiresOn', width: 110 },
    { title: '发放时间', dataIndex: 'issuedAt', width: 150, render: minuteOf },
    { title: '发放', key: 'count', width: 70, align: 'right', render: (_, batch) => batch.codes.length },
    {
      title: '已使用',
      key: 'used',
      width: 90,
      align: 'right',
      render: (_, batch) => `${batch.codes.filter((code) => code.uses > 0).length} 个`,
    },
    {
      title: '状态',
      key: 'state',
      width: 90,
      render: (_, batch) => {
        const live = batch.codes.filter(isLive).length;
        return live > 0 ? <Tag color="green">有效 {live}</Tag> : <Tag>已失效</Tag>;
      },
    },
    {
      title: '操作',
      key: 'act',
      width: 110,
      render: (_, batch) => {
        const live = batch.codes.filter(isLive);
        return mayIssue && live.length > 0 ? (
          <Button size="small" danger onClick={() => revoke(`“${batch.name}”整批`, live)}>
            停用整批
          </Button>
        ) : null;
      },
    },
  ];

  if (printed !== null)
    return (
      <Page title="打印访问码" trail={[{ title: '访问码' }]}>
        <PaperSlips {...printed} bodyName={body.name} onDone={() => setPrinted(null)} />
      </Page>
    );
  return (
    <Page
      title="访问码"
      extra={
        mayIssue && items.length > 0 ? (
          <Button type="primary" onClick={() => setIssuing(true)}>
            发放访问码
          </Button>
        ) : null
      }
    >
      <p className="muted">
        只向有关人员公开的信息，凭纸质访问码查看。系统只记哪个码何时使用，不记使用人；码交给了谁，由本单位纸面登记。
      </p>
      {codes.isError ? <RefusalList refusals={refusalsOf(codes.error)} /> : null}
      {items.length === 0 ? (
        <Alert type="info" showIcon title="本单位没有只向有关人员公开的事项，不需要发放访问码。" />
      ) : null}
      <Table<Batch>
        size="small"
        rowKey="key"
        loading={codes.isPending && body.code !== '*'}
        columns={columns}
        dataSource={[...batchesOf(codes.data?.items ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        expandable={{
          columnTitle: '明细',
          columnWidth: 60,
          expandedRowRender: (batch) => (
            <CodeLines
              batch={batch}
              {...(mayIssue ? { onRevoke: (code) => revoke('一个访问码', [code]) } : {})}
            />
          ),
        }}
        locale={{ emptyText: <span className="no-codes">还没有发放访问码</span> }}
      />
      {issuing ? (
        <IssueForm
          items={items}
          onClose={() => setIssuing(false)}
          onIssued={(issued) => {
            setIssuing(false);
            setPrinted(issued);
            void queryClient.invalidateQueries({ queryKey: ['access-codes'] });
          }}
        />
      ) : null}
    </Page>
  );
}

function CodeLines({ batch, onRevoke }: { batch: Batch; onRevoke?: (code: AccessCode) => void }) {
  return (
    <ol className="code-lines">
      {batch.codes.map((code) => (
        <li key={code.id}>
          <span className="code-id">编号 {code.id.slice(-6)}</span>
          <span>使用 {code.uses} 次</span>
          {isLive(code) ? (
            onRevoke ? (
              <Button
                size="small"
                type="text"
                danger
                aria-label={`停用编号 ${code.id.slice(-6)}`}
                onClick={() => onRevoke(code)}
              >
                停用
              </Button>
            ) : null
          ) : (
            <span className="muted">
              {code.revokedAt === null ? '已过有效期' : `${minuteOf(code.revokedAt)}停用`}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
