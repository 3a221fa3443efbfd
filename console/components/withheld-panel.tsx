import { Button, Input, InputNumber, Radio, Select, Tag } from 'antd';
import { useState } from 'react';
import type { DraftWithheld, WithholdPart } from '../../src/api/contract.ts';
import { EXCEPTION_SCOPE_NAMES, PART_SCOPES } from '../../src/schema/vocabulary.ts';
import type { Refusal } from '../api/problem.ts';
import { RefusalList } from './refusal-list.tsx';
import { NOTHING_SAID, type Said, SayingForm, saidOf } from './saying-form.tsx';

type Scope = WithholdPart['scope'];
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

interface Acts {
  readonly busy: boolean;
  readonly onMark: (part: WithholdPart) => Promise<boolean>;
  readonly onRelease: (exception: string) => void;
}

/** 不予公开: what of the draft will be left out and marked in its place; two people besides the writer see it. */
export function WithheldPanel(
  props: Acts & {
    readonly withheld: DraftWithheld;
    readonly fields: readonly FieldChoice[];
    readonly refusals: readonly Refusal[];
  },
) {
  const { withheld, fields, refusals, busy } = props;
  const marks = withheld.mayMark && fields.length > 0;
  if (withheld.items.length === 0 && !marks) return null;
  return (
    <section className="panel finds" aria-label="不予公开">
      <h2>不予公开</h2>
      <p className="muted">
        {withheld.items.length === 0
          ? '没有标记。依法不宜公开的部分可以标记，其余照常公开。'
          : `共 ${withheld.items.length} 处，公开页面只标明理由和依据；须经审核和保密审查。`}
      </p>
      <RefusalList refusals={refusals} />
      <ol className="find-lines">
        {withheld.items.map((item) => (
          <li key={item.id}>
            <p>
              <Tag color={item.lost || item.objection !== null ? 'error' : 'warning'}>{item.ground}</Tag>
              {item.place}
              {item.lost ? '：内容已改动，请取消后重新标记' : ''}
            </p>
            <p className="muted">
              {item.basis}。{item.reason}
              <br />
              {item.until === null ? '' : `至 ${item.until}；`}
              {item.reviewOn} 前评估审查；{item.byName}提出
              {item.objection === null ? '' : `；异议：${item.objection}`}
            </p>
            {marks ? (
              <Button
                size="small"
                disabled={busy}
                aria-label={`取消标记：${item.place}`}
                onClick={() => props.onRelease(item.id)}
              >
                取消标记
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {marks ? <MarkForm withheld={withheld} fields={fields} busy={busy} onMark={props.onMark} /> : null}
    </section>
  );
}

/** What is selected on the page, as a passage. */
const selectedText = (): string => document.getSelection()?.toString().trim() ?? '';

function MarkForm(props: {
  readonly withheld: DraftWithheld;
  readonly fields: readonly FieldChoice[];
  readonly busy: boolean;
  readonly onMark: Acts['onMark'];
}) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<Said>(NOTHING_SAID);
  const [part, setPart] = useState(NO_PART);
  if (!open)
    return (
      <Button
        size="small"
        onMouseDown={() => setPart({ ...part, passage: selectedText() })}
        onClick={() => {
          setSaid({ ...NOTHING_SAID, reviewOn: props.withheld.latestReview });
          setOpen(true);
        }}
      >
        标记不予公开
      </Button>
    );
  const mark = async () => {
    const { scope, field, row, passage } = part;
    const withheld: WithholdPart = {
      ...saidOf(said),
      scope,
      field,
      row: row === null ? null : row - 1,
      ...(scope === 'passage' ? { passage } : {}),
    };
    if (await props.onMark(withheld)) setOpen(false);
  };
  return (
    <div className="find-keep">
      <PartFields part={part} fields={props.fields} onChange={(change) => setPart({ ...part, ...change })} />
      <SayingForm
        said={said}
        grounds={props.withheld.grounds}
        onChange={(part) => setSaid({ ...said, ...part })}
      />
      <Button
        type="primary"
        size="small"
        disabled={props.busy || said.ground === '' || !namesPart(part)}
        onClick={() => void mark()}
      >
        标记
      </Button>
      <Button size="small" onClick={() => setOpen(false)}>
        收起
      </Button>
    </div>
  );
}

interface Part {
  readonly scope: Scope;
  readonly field: string;
  /** As people count, from one. */
  readonly row: number | null;
  readonly passage: string;
}
const NO_PART: Part = { scope: 'passage', field: '', row: null, passage: '' };
const isNumbered = ({ scope }: Part): boolean => scope === 'row' || scope === 'file';
const namesPart = (part: Part): boolean =>
  part.field !== '' &&
  !(isNumbered(part) && part.row === null) &&
  !(part.scope === 'passage' && part.passage.trim() === '');

/** Which part of the record: a field, and in it a row, a file or a passage. */
function PartFields({
  part,
  fields,
  onChange,
}: {
  readonly part: Part;
  readonly fields: readonly FieldChoice[];
  readonly onChange: (change: Partial<Part>) => void;
}) {
  return (
    <>
      <Radio.Group
        aria-label="范围"
        value={part.scope}
        onChange={({ target }) => onChange({ scope: target.value })}
        options={PART_SCOPES.map((value) => ({ value, label: EXCEPTION_SCOPE_NAMES[value] }))}
      />
      <Select
        aria-label="栏目"
        placeholder="栏目"
        showSearch
        optionFilterProp="label"
        value={part.field === '' ? null : part.field}
        onChange={(field) => onChange({ field })}
        options={[...fields]}
      />
      {isNumbered(part) ? (
        <InputNumber
          aria-label="第几行（个）"
          placeholder="第几行（个）"
          min={1}
          value={part.row}
          onChange={(row) => onChange({ row })}
        />
      ) : null}
      {part.scope === 'passage' ? (
        <Input.TextArea
          aria-label="不予公开的语句"
          placeholder="不予公开的语句；在正文中选中后再点“标记不予公开”，会自动填入"
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={part.passage}
          onChange={({ target }) => onChange({ passage: target.value })}
        />
      ) : null}
    </>
  );
}
