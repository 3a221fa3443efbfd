import { Button, Input, Radio, Tag } from 'antd';
import { useState } from 'react';
import type { DraftFinds } from '../../src/api/contract.ts';
import type { KeepGround } from '../../src/schema/vocabulary.ts';
import { fieldOfPath, type Refusal } from '../api/problem.ts';
import { minuteOf } from '../format.ts';
import { RefusalList } from './refusal-list.tsx';

export type FindItem = DraftFinds['items'][number];

interface Acts {
  readonly busy: boolean;
  readonly onKeep: (find: FindItem, ground: KeepGround, reason: string) => void;
  readonly onConfirm: (find: FindItem) => void;
  /** Goes to the field; absent where there is no form. */
  readonly onLocate?: (field: string) => void;
}

/**
 * 检出内容: what looks like personal data or a marking of secrecy, in its place, with what was decided and what may be
 * done.
 */
export function FindsPanel(props: Acts & { items: readonly FindItem[]; refusals: readonly Refusal[] }) {
  const { items, refusals, ...acts } = props;
  if (items.length === 0) return null;
  const open = items.filter((item) => item.kept === null).length;
  return (
    <section className="panel finds" aria-label="检出内容">
      <h2>检出内容</h2>
      <p className="muted">
        {open === 0
          ? `共 ${items.length} 处，均已写明保留理由。`
          : `共 ${items.length} 处，${open} 处尚未处理。请改为脱敏写法，或者写明依据和理由保留，由第二人确认。`}
      </p>
      <RefusalList refusals={refusals} />
      <ol className="find-lines">
        {items.map((item) => (
          <FindLine key={item.find} item={item} {...acts} />
        ))}
      </ol>
    </section>
  );
}

function FindLine({ item, busy, onKeep, onConfirm, onLocate }: Acts & { item: FindItem }) {
  const field = item.context === null ? null : fieldOfPath(item.path);
  return (
    <li>
      <p>
        <Tag color={item.kept === null ? 'red' : item.kept.confirmedAt === null ? 'gold' : 'green'}>
          {item.label}
        </Tag>
        {item.where}
        {field !== null && onLocate ? (
          <Button type="link" size="small" aria-label={`定位：${item.where}`} onClick={() => onLocate(field)}>
            定位
          </Button>
        ) : null}
      </p>
      <Place item={item} />
      {item.kept === null ? null : <Decision kept={item.kept} />}
      {item.grounds.length > 0 ? (
        <KeepForm item={item} busy={busy} onKeep={(ground, reason) => onKeep(item, ground, reason)} />
      ) : null}
      {item.mayConfirm ? (
        <Button size="small" disabled={busy} onClick={() => onConfirm(item)}>
          确认可以公开
        </Button>
      ) : null}
    </li>
  );
}

const Place = ({ item }: { readonly item: FindItem }) =>
  item.context === null ? (
    <p className="find-place">{item.masked}</p>
  ) : (
    <p className="find-place">
      …{item.context.before}
      <mark>{item.context.match}</mark>
      {item.context.after}…
    </p>
  );

const Decision = ({ kept }: { readonly kept: NonNullable<FindItem['kept']> }) => (
  <p className="muted">
    {kept.byName} {minuteOf(kept.at)} 保留：{kept.ground}（{kept.basis}）。{kept.reason}
    <br />
    {kept.confirmedByName === null
      ? '还没有经第二人确认。'
      : `${kept.confirmedByName} ${minuteOf(kept.confirmedAt)} 确认。`}
  </p>
);

function KeepForm(props: {
  readonly item: FindItem;
  readonly busy: boolean;
  readonly onKeep: (ground: KeepGround, reason: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const [ground, setGround] = useState<KeepGround | null>(null);
  const [reason, setReason] = useState('');
  if (!open)
    return (
      <Button size="small" aria-label={`保留：${props.item.where}`} onClick={() => setOpen(true)}>
        保留
      </Button>
    );
  return (
    <div className="find-keep">
      <Radio.Group
        aria-label="依据"
        value={ground}
        onChange={({ target }) => setGround(target.value)}
        options={props.item.grounds.map((each) => ({
          value: each.ground,
          label: `${each.title}（${each.basis}）`,
        }))}
      />
      <Input.TextArea
        aria-label="保留理由"
        placeholder="理由，例如同意书的存档号"
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        type="primary"
        size="small"
        disabled={props.busy || ground === null || reason.trim() === ''}
        onClick={() => ground !== null && props.onKeep(ground, reason.trim())}
      >
        保留并送第二人确认
      </Button>
    </div>
  );
}
