import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import type { RequestActBody } from '../../../src/api/contract.ts';
import {
  CONSULTED_PARTY_NAMES,
  choicesOf,
  DISPUTE_COURSE_NAMES,
  DISPUTE_OUTCOME_NAMES,
  FEE_METHOD_NAMES,
  OPINION_POSITION_NAMES,
  REQUEST_ACT_NAMES,
  REQUEST_ANSWER_NAMES,
  type RequestAct,
} from '../../../src/schema/vocabulary.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { AnswerFiles, type UploadedFile } from './answer-files.tsx';
import { requestsApi } from './requests-api.ts';

interface FieldOf {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'number' | 'choice';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}
const text = (label: string): FieldOf => ({ name: 'text', label, kind: 'text' });
const on = (label: string): FieldOf => ({
  name: 'on',
  label: `${label}（年-月-日，不填为今天）`,
  kind: 'line',
});
const days = (label: string): FieldOf => ({ name: 'days', label, kind: 'number' });
const choice = (name: string, label: string, names: Readonly<Record<string, string>>): FieldOf => ({
  name,
  label,
  kind: 'choice',
  options: choicesOf(names),
});

/** What each act asks for; what is missing or wrong the server says. */
const FIELDS: Readonly<Record<RequestAct, readonly FieldOf[]>> = {
  confirm: [text('与申请人确认的经过（可不填）')],
  transfer: [{ name: 'to', label: '转交单位代码', kind: 'line' }, text('转交理由')],
  'ask-completion': [days('补正期限（工作日，7至15）'), text('需要补正的事项（一次告知全部）')],
  completed: [on('收到补正日期'), text('补正的内容')],
  consult: [
    choice('party', '征求对象', CONSULTED_PARTY_NAMES),
    { name: 'to', label: '对方名称', kind: 'line' },
    on('对方收到日期'),
    text('征求意见的信息'),
  ],
  opinion: [choice('position', '意见', OPINION_POSITION_NAMES), on('收到意见日期'), text('意见和理由')],
  extend: [days('延长的工作日（最多20）'), text('延长的理由')],
  'ask-reasons': [text('需要说明的事项')],
  reasons: [on('收到日期'), text('说明的理由')],
  delay: [days('延迟答复的工作日'), text('延迟的理由')],
  fee: [
    choice('method', '计收方式', FEE_METHOD_NAMES),
    { name: 'count', label: '件数、页数', kind: 'number' },
    text('缴费方式'),
  ],
  paid: [on('缴费日期'), text('财政票据号（可不填）')],
  prepare: [
    choice(
      'kind',
      '答复类型',
      Object.fromEntries(Object.entries(REQUEST_ANSWER_NAMES).filter(([kind]) => kind !== 'withdrawn')),
    ),
    { name: 'text', label: '提供的信息、获取途径或者理由', kind: 'text' },
    { name: 'parts', label: '不予公开的部分：每行“部分｜依据｜理由”（部分公开的）', kind: 'text' },
    { name: 'search', label: '检索情况：范围、用词、时间、人员（信息不存在的）', kind: 'text' },
    { name: 'earlier', label: '此前申请的编号（重复申请的）', kind: 'line' },
  ],
  return: [text('退回的理由')],
  issue: [],
  withdraw: [text('申请人撤回的经过（可不填）')],
  delivered: [on('交寄、签收日期'), text('送达方式、邮件编号')],
  dispute: [
    choice('course', '途径', DISPUTE_COURSE_NAMES),
    choice('outcome', '结果', DISPUTE_OUTCOME_NAMES),
    on('日期'),
    text('文书名称、文号'),
  ],
  offer: [
    { name: 'item', label: '公开事项编号', kind: 'line' },
    { name: 'title', label: '标题（不写申请人）', kind: 'line' },
  ],
};

const GROUNDS = [
  'state-secret',
  'other-law',
  'security',
  'third-party',
  'internal',
  'process',
  'enforcement-file',
] as const;

/** A ground by its short name, as people write it: 第三方, 过程性信息. */
const groundOf = (words: string): string =>
  words === '' ? '' : (GROUNDS.find((ground) => REQUEST_ANSWER_NAMES[ground].includes(words)) ?? words);

const partsOf = (lines: string) =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [what = '', ground = '', reason = ''] = line.split(/[|｜]/).map((part) => part.trim());
      return { what, ground: groundOf(ground), reason };
    });

/** The body of an act from what was typed; what was left empty is left out. */
function bodyOf(act: RequestAct, values: Readonly<Record<string, string>>): RequestActBody {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  if (act === 'prepare') {
    const { kind = '', parts, ...rest } = given;
    return { act, answer: { ...rest, kind, ...(parts === undefined ? {} : { parts: partsOf(parts) }) } };
  }
  const { days: asked, count, ...rest } = given;
  return {
    ...rest,
    act,
    ...(asked === undefined ? {} : { days: Number(asked) }),
    ...(count === undefined ? {} : { count: Number(count) }),
  };
}

function Control(props: {
  readonly field: FieldOf;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { label, kind, options } = props.field;
  if (kind === 'choice')
    return (
      <Select
        className="full-width"
        aria-label={label}
        placeholder={label}
        value={props.value === '' ? null : props.value}
        options={[...(options ?? [])]}
        onChange={(value: string | null) => props.onChange(value ?? '')}
      />
    );
  if (kind === 'text')
    return (
      <Input.TextArea
        aria-label={label}
        placeholder={label}
        rows={4}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      />
    );
  return (
    <Input
      prefix={label}
      aria-label={label}
      inputMode={kind === 'number' ? 'numeric' : 'text'}
      value={props.value}
      onChange={({ target }) => props.onChange(target.value)}
    />
  );
}

const withFiles = (body: RequestActBody, files: readonly UploadedFile[]): RequestActBody =>
  body.answer === undefined || files.length === 0
    ? body
    : { ...body, answer: { ...body.answer, files: [...files] } };

interface Of {
  readonly code: string;
  readonly act: RequestAct;
  readonly body: string;
  readonly onClose: () => void;
}

/** One act; when it is done the clock and the list are read anew. */
export function ActDialog({ code, act, body, onClose }: Of) {
  const queryClient = useQueryClient();
  const { busy, refusals, act: carry } = useAct();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const work = async (): Promise<unknown> =>
    act === 'offer'
      ? requestsApi.offer(code, { item: values.item ?? '', title: values.title ?? '' })
      : requestsApi.act(code, withFiles(bodyOf(act, values), files));
  const carryOut = async () => {
    if (!(await carry(work))) return;
    await queryClient.invalidateQueries({ queryKey: ['request', code] });
    await queryClient.invalidateQueries({ queryKey: ['list'] });
    onClose();
  };
  return (
    <Modal
      open
      title={REQUEST_ACT_NAMES[act]}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button key="ok" type="primary" loading={busy} onClick={() => void carryOut()}>
          确定{REQUEST_ACT_NAMES[act]}
        </Button>,
      ]}
    >
      <RefusalList refusals={refusals} />
      <Space direction="vertical" className="full-width">
        {FIELDS[act].length === 0 ? <p>签发后生成编号的答复书，不能再修改。</p> : null}
        {FIELDS[act].map((field) => (
          <Control
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        {act === 'prepare' ? <AnswerFiles body={body} files={files} onChange={setFiles} /> : null}
      </Space>
    </Modal>
  );
}
