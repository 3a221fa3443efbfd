import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ItemProposal } from '../../../src/api/contract.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { minuteOf } from '../../format.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { catalogueApi } from './catalogue-api.ts';
import { DifferencesTable } from './differences-table.tsx';

const useWaiting = (item?: string) =>
  useQuery({
    queryKey: ['catalogue-changes', item ?? ''],
    queryFn: () => catalogueApi.waiting(item),
  }).data ?? [];

/** Above the catalogue: changes of reviews or of who owes an item that wait for a second person. */
export function WaitingNote() {
  const waiting = useWaiting();
  if (waiting.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={`有 ${waiting.length} 项变更待另一位工作人员确认`}
      description={
        <ul className="waiting-changes">
          {waiting.map((each) => (
            <li key={each.id}>
              <Link to={paths.catalogueItem(each.code)}>{each.title}</Link>：{each.act}，{each.proposedByName}{' '}
              {minuteOf(each.proposedAt)} 提出
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** Above an item: what is proposed, to be confirmed by another than who proposed it, or refused with a reason. */
export function WaitingChanges(props: { readonly item: string; readonly mayDecide: boolean }) {
  const { session } = useSession();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const waiting = useWaiting(props.item);
  const { busy, refusals, act } = useAct();
  const decide = (proposal: ItemProposal, accepts: boolean, reason: string) =>
    act(async () => {
      await catalogueApi.decide(proposal.id, accepts, reason);
      message.success(accepts ? '已确认，变更生效' : '已退回，事项不变');
      await queryClient.invalidateQueries();
    });
  return waiting.map((each) => (
    <section key={each.id} className="panel waiting-change" aria-label="待确认的变更">
      <h2>待确认的变更：{each.act}</h2>
      <p>
        {each.proposedByName} {minuteOf(each.proposedAt)} 提出，自 {each.validFrom} 起执行。理由：
        {each.reason}
      </p>
      {each.differences.length === 0 ? null : <DifferencesTable differences={each.differences} />}
      {props.mayDecide ? (
        <Decision
          isOwn={each.proposedBy === session.account.id}
          busy={busy}
          onDecide={(...given) => void decide(each, ...given)}
        />
      ) : null}
      <RefusalList refusals={refusals} />
    </section>
  ));
}

function Decision(props: {
  readonly isOwn: boolean;
  readonly busy: boolean;
  readonly onDecide: (accepts: boolean, reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <>
      {props.isOwn ? <p className="muted">由您提出，须由政务公开办另一位工作人员确认。</p> : null}
      <Input
        aria-label="退回的理由"
        placeholder="退回的，填写理由"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="form-actions">
        {props.isOwn ? null : (
          <Button type="primary" disabled={props.busy} onClick={() => props.onDecide(true, '')}>
            确认变更
          </Button>
        )}
        <Button disabled={props.busy || reason.trim() === ''} onClick={() => props.onDecide(false, reason)}>
          退回变更
        </Button>
      </div>
    </>
  );
}
