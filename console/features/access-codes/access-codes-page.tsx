import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useRestrictedItems } from '../../components/use-restricted-items.ts';
import { useSession } from '../../session/session.tsx';
import '../../styles/access-codes.css';
import { type AccessCode, accessCodesApi, type IssuedCodes } from './access-codes-api.ts';
import { BatchTable } from './batch-table.tsx';
import { batchesOf } from './code-batches.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { PaperSlips } from './paper-slips.tsx';

/** 访问码: issue, print, see how often each was used, stop one or a whole batch. */
export function AccessCodesPage() {
  const { body, has } = useSession();
  const queryClient = useQueryClient();
  const items = useRestrictedItems();
  const [issuing, setIssuing] = useState(false);
  const [printed, setPrinted] = useState<IssuedCodes | null>(null);
  const codes = useQuery({
    queryKey: ['access-codes', body.code],
    queryFn: () => accessCodesApi.list(body.code),
    enabled: body.code !== '*',
  });
  const mayIssue = has('issuer');
  const revoke = useRevoke();

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
      <BatchTable
        batches={batchesOf(codes.data?.items ?? [])}
        loading={codes.isPending && body.code !== '*'}
        onRevoke={mayIssue ? revoke : null}
      />
      {issuing ? (
        <IssueDialog
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

/** Asks, then stops the codes one after the other. */
function useRevoke() {
  const { modal, message } = App.useApp();
  const queryClient = useQueryClient();
  const revokeAll = async (codes: readonly AccessCode[]) => {
    try {
      for (const code of codes) await accessCodesApi.revoke(code.id);
      message.success('已停用。');
    } catch (error) {
      message.error(refusalsOf(error)[0]?.message ?? '');
    } finally {
      void queryClient.invalidateQueries({ queryKey: ['access-codes'] });
    }
  };
  return (what: string, codes: readonly AccessCode[]) =>
    void modal.confirm({
      title: `停用${what}`,
      content: `停用后，持有${codes.length === 1 ? '该访问码' : `这 ${codes.length} 个访问码`}的人不能再查看，且不能恢复。`,
      okText: '停用',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () => revokeAll(codes),
    });
}
