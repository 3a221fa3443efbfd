import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { DisclosureDetail, Expunge, ExpungeRequest } from '../../../src/api/contract.ts';
import type { ExpungeGround, ExpungeKind } from '../../../src/schema/vocabulary.ts';
import { minuteOf } from '../../format.ts';

/** The server has the articles: rules-expunge.ts. */
const GROUNDS: readonly { readonly value: ExpungeGround; readonly label: string }[] = [
  { value: 'personal-data', label: '涉及个人信息' },
  { value: 'trade-secret', label: '涉及商业秘密' },
  { value: 'third-party', label: '损害第三方合法权益' },
  { value: 'state-secret', label: '依法确定为国家秘密' },
  { value: 'security', label: '可能危及国家安全、公共安全、经济安全、社会稳定' },
];
const KINDS: readonly { readonly value: ExpungeKind; readonly label: string }[] = [
  { value: 'passage', label: '一段文字' },
  { value: 'file', label: '一个附件' },
  { value: 'edition', label: '一个旧版本' },
];

/** What was asked for before; whoever issues and did not ask confirms. */
export const ExpungeList = (props: {
  readonly items: readonly Expunge[];
  readonly busy: boolean;
  readonly onConfirm: (expunge: Expunge) => void;
}) =>
  props.items.length === 0 ? null : (
    <ol className="find-lines" aria-label="已提出的删除">
      {props.items.map((item) => (
        <li key={item.id}>
          {item.what}：{item.ground}（{item.basis}）。{item.reason}
          <br />
          <span className="muted">
            {item.byName} {minuteOf(item.at)} 提出；
            {item.doneAt === null
              ? '等待另一位签发人确认。'
              : `${item.confirmedByName ?? ''} ${minuteOf(item.doneAt)} 确认，已删除。`}
          </span>
          {item.mayConfirm ? (
            <Button size="small" danger disabled={props.busy} onClick={() => props.onConfirm(item)}>
              确认删除
            </Button>
          ) : null}
        </li>
      ))}
    </ol>
  );

/** Names what is to be taken out; it happens when a second person agrees. */
export function ExpungeForm(props: {
  readonly disclosure: Pick<DisclosureDetail, 'current' | 'editions' | 'edition' | 'state'>;
  readonly busy: boolean;
  readonly onAsk: (request: ExpungeRequest) => void;
}) {
  const { disclosure, busy, onAsk } = props;
  const [kind, setKind] = useState<ExpungeKind>('passage');
  const [what, setWhat] = useState('');
  const [ground, setGround] = useState<ExpungeGround>('personal-data');
  const [reason, setReason] = useState('');
  const choices =
    kind === 'file'
      ? (disclosure.current?.attachments ?? []).map(({ sha256, name }) => ({ value: sha256, label: name }))
      : disclosure.editions
          .filter(({ n }) => disclosure.state !== 'published' || n !== disclosure.edition)
          .map(({ n }) => ({ value: String(n), label: `第 ${n} 版` }));
  const meant = { passage: { passage: what }, file: { file: what }, edition: { edition: Number(what) } };
  return (
    <div className="find-keep">
      <Radio.Group
        aria-label="删除什么"
        value={kind}
        options={[...KINDS]}
        onChange={({ target }) => {
          setKind(target.value);
          setWhat('');
        }}
      />
      {kind === 'passage' ? (
        <Input.TextArea
          aria-label="要删除的文字"
          placeholder="与公开的文字完全一致，不跨段落；各版本中的同一文字一并删除"
          maxLength={5000}
          value={what}
          onChange={({ target }) => setWhat(target.value)}
        />
      ) : (
        <Select
          aria-label={kind === 'file' ? '附件' : '版本'}
          value={what === '' ? null : what}
          options={choices}
          notFoundContent={kind === 'file' ? '现行版本没有附件' : '没有旧版本'}
          onChange={setWhat}
        />
      )}
      <Select aria-label="依据" value={ground} options={[...GROUNDS]} onChange={setGround} />
      <Input
        aria-label="理由"
        placeholder="理由（不向社会公开，请勿写入要删除的内容）"
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        danger
        disabled={busy || what.trim() === '' || reason.trim() === ''}
        onClick={() => onAsk({ kind, ...meant[kind], ground, reason: reason.trim() })}
      >
        提出删除
      </Button>
    </div>
  );
}
