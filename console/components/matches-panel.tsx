import { Button, Input, Radio, Tag } from 'antd';
import { useState } from 'react';
import type { DraftMatches } from '../../src/api/contract.ts';
import type { Refusal } from '../api/problem.ts';
import { minuteOf } from '../format.ts';
import { RefusalList } from './refusal-list.tsx';

export type MatchItem = DraftMatches['items'][number];

interface Acts {
  readonly busy: boolean;
  readonly onConfirm: (match: MatchItem, about: boolean, reason: string) => void;
}

/** 涉及的决策事项: what the text has in common with a major decision, and what the reviewer says of it. */
export function MatchesPanel(
  props: Acts & { readonly items: readonly MatchItem[]; readonly refusals: readonly Refusal[] },
) {
  const { items, refusals, ...acts } = props;
  if (items.length === 0) return null;
  return (
    <section className="panel finds" aria-label="涉及的决策事项">
      <h2>涉及的决策事项</h2>
      <p className="muted">稿件的标题、正文或者附件与下列决策事项相同。由审核员逐项确认，“同意”不能代替。</p>
      <RefusalList refusals={refusals} />
      <ol className="find-lines">
        {items.map((item) => (
          <MatchLine key={item.dossier} item={item} {...acts} />
        ))}
      </ol>
    </section>
  );
}

const MatchLine = ({ item, busy, onConfirm }: Acts & { readonly item: MatchItem }) => (
  <li>
    <p>
      <Tag color={item.refused ? 'red' : item.confirmed === null ? 'gold' : 'green'}>
        {item.refused ? '不得公开' : item.confirmed === null ? '待确认' : '已确认'}
      </Tag>
      <a href={`/decisions/${item.dossier}`} target="_blank" rel="noreferrer">
        {item.title}（{item.number}）
      </a>
    </p>
    <p className="muted">
      {item.how}。{item.refused ? '该事项尚无合法的审查结论，任何人不能确认，请退回。' : ''}
    </p>
    {item.confirmed === null ? null : (
      <p className="muted">
        {item.confirmed.byName} {minuteOf(item.confirmed.at)} 确认：
        {item.confirmed.about ? '公布或者落实该决策。' : `不是公布或者落实该决策。${item.confirmed.reason}`}
      </p>
    )}
    {item.mayConfirm ? (
      <ConfirmForm item={item} busy={busy} onConfirm={(about, reason) => onConfirm(item, about, reason)} />
    ) : null}
  </li>
);

function ConfirmForm(props: {
  readonly item: MatchItem;
  readonly busy: boolean;
  readonly onConfirm: (about: boolean, reason: string) => void;
}) {
  const [about, setAbout] = useState<boolean | null>(null);
  const [reason, setReason] = useState('');
  const { number } = props.item;
  return (
    <div className="find-keep">
      <Radio.Group
        aria-label={`与 ${number} 的关系`}
        value={about}
        onChange={({ target }) => setAbout(target.value)}
        options={[
          { value: true, label: '本件公布或者落实该决策' },
          { value: false, label: '不是，理由如下' },
        ]}
      />
      {about === false ? (
        <Input.TextArea
          aria-label={`与 ${number} 无关的理由`}
          rows={2}
          maxLength={500}
          value={reason}
          placeholder="为什么与该决策事项的名称、编号或者条文相同"
          onChange={({ target }) => setReason(target.value)}
        />
      ) : null}
      <Button
        size="small"
        aria-label={`确认与 ${number} 的关系`}
        disabled={props.busy || about === null}
        onClick={() => props.onConfirm(about === true, reason.trim())}
      >
        确认
      </Button>
    </div>
  );
}
