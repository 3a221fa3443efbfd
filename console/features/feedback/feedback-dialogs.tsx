import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Radio, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { FeedbackForHandling } from '../../../src/api/contract.ts';
import { FEEDBACK_OUTCOME_NAMES, FEEDBACK_OUTCOMES } from '../../../src/schema/vocabulary.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { feedbackApi } from './feedback-api.ts';

interface Of {
  readonly row: FeedbackForHandling;
  readonly onClose: () => void;
}

/** What was written, and on asking the contact; looking at it is put on record. */
function Written({ row }: Pick<Of, 'row'>) {
  const [contact, setContact] = useState<string | null>(null);
  const { busy, act } = useAct();
  const look = () => act(async () => setContact((await feedbackApi.contact(row.code)).contact));
  return (
    <>
      <p>
        {row.kindName}　{row.itemTitle}
        <br />
        {row.text}
      </p>
      {row.page === '' ? null : (
        <p>
          页面：
          <a href={row.page} target="_blank" rel="noreferrer">
            {row.page}
          </a>
        </p>
      )}
      {row.hasContact ? (
        <p>
          {contact === null ? (
            <Button size="small" loading={busy} onClick={() => void look()}>
              查看联系方式（查阅留痕）
            </Button>
          ) : (
            `联系方式：${contact}`
          )}
        </p>
      ) : null}
    </>
  );
}

function Dialog(
  props: Of & {
    readonly title: string;
    readonly work: () => Promise<unknown>;
    readonly children: ReactNode;
  },
) {
  const queryClient = useQueryClient();
  const { busy, refusals, act } = useAct();
  const carryOut = async () => {
    if (!(await act(props.work))) return;
    await queryClient.invalidateQueries({ queryKey: ['list'] });
    props.onClose();
  };
  return (
    <Modal
      open
      title={`${props.title}：${props.row.code}`}
      okText="确定"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void carryOut()}
      onCancel={props.onClose}
    >
      <Written row={props.row} />
      <RefusalList refusals={refusals} />
      <Space direction="vertical" className="full-width">
        {props.children}
      </Space>
    </Modal>
  );
}

/** 答复: public, once. */
export function AnswerDialog({ row, onClose }: Of) {
  const [outcome, setOutcome] = useState('');
  const [text, setText] = useState('');
  const [item, setItem] = useState(row.item ?? '');
  const owes = row.kind === 'not-public' && outcome !== '' && outcome !== 'unfounded';
  return (
    <Dialog
      row={row}
      onClose={onClose}
      title="答复公众反映"
      work={() => feedbackApi.answer(row.code, { outcome, text, ...(owes && item !== '' && { item }) })}
    >
      <Radio.Group
        aria-label="核查结论"
        value={outcome}
        onChange={({ target }) => setOutcome(String(target.value))}
        options={FEEDBACK_OUTCOMES.map((value) => ({ value, label: FEEDBACK_OUTCOME_NAMES[value] }))}
      />
      {owes ? (
        <Input
          prefix="公开事项编号"
          aria-label="公开事项编号"
          value={item}
          onChange={({ target }) => setItem(target.value.trim())}
        />
      ) : null}
      <Input.TextArea
        aria-label="答复"
        placeholder="答复对所有人公开，不要写反映人的个人信息"
        maxLength={4000}
        autoSize={{ minRows: 3, maxRows: 10 }}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </Dialog>
  );
}

/** 转办: once, to the body that owes the answer; the day stays. */
export function PassDialog({ row, onClose }: Of) {
  const [body, setBody] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Dialog
      row={row}
      onClose={onClose}
      title="转办公众反映"
      work={() => feedbackApi.pass(row.code, { body, reason })}
    >
      <Input
        prefix="单位代码"
        aria-label="单位代码"
        value={body}
        onChange={({ target }) => setBody(target.value.trim())}
      />
      <Input.TextArea
        aria-label="理由"
        placeholder="理由"
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Dialog>
  );
}
