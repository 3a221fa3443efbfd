import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Area, LawRule, TypeDescription, TypeDetail } from '../../../src/api/contract.ts';
import {
  AUDIENCE_NAMES,
  choicesOf,
  ITEM_CHANNELS,
  isKind,
  KIND_NAMES,
  MANNER_NAMES,
  RESPONSIBLE_SET_NAMES,
  REVIEW_NAMES,
  type ResponsibleSet,
} from '../../../src/schema/vocabulary.ts';
import type { EditedItem } from './catalogue-api.ts';
import { TimingField } from './timing-field.tsx';

const SETS = choicesOf(RESPONSIBLE_SET_NAMES);
const AUDIENCES = choicesOf(AUDIENCE_NAMES);
const MANNERS = choicesOf(MANNER_NAMES);
const STEPS = choicesOf(REVIEW_NAMES);
const KINDS = choicesOf(KIND_NAMES);
const CHANNELS = ITEM_CHANNELS.map((value) => ({ value, label: value }));

/** What an item is chosen from. */
export interface ItemChoices {
  readonly areas: readonly Area[];
  readonly types: readonly TypeDescription[];
  readonly rules: readonly LawRule[];
  /** The type of the item, with its fields. */
  readonly type: TypeDetail | undefined;
}

export interface ItemFormProps {
  readonly item: EditedItem;
  readonly choices: ItemChoices;
  readonly isNew: boolean;
  readonly readOnly: boolean;
  readonly onChange: (item: EditedItem) => void;
  /** What a sentence says about a timing; asked of the server, where the calendar is. */
  readonly explanation: ReactNode;
  /** Where bodies are chosen. */
  readonly Bodies: (props: {
    readonly id: string;
    readonly value: readonly string[];
    readonly onChange: (codes: readonly string[]) => void;
  }) => ReactNode;
}

interface PartProps extends ItemFormProps {
  readonly set: (change: Partial<EditedItem>) => void;
}

/** Every field of an item. Ids are `item-<field>`, so that a refusal leads to its field. */
export function ItemForm(props: ItemFormProps) {
  const { item, choices, readOnly, onChange } = props;
  const set = (change: Partial<EditedItem>) => onChange({ ...item, ...change });
  return (
    <Form layout="vertical" className="item-form" disabled={readOnly} aria-label="公开事项">
      <IdentityFields {...props} set={set} />
      <ContentFields {...props} set={set} />
      <TimingField
        timing={item.timing}
        type={choices.type}
        rules={choices.rules}
        disabled={readOnly}
        explanation={props.explanation}
        onChange={(timing, rule) => set({ timing, ...(rule ? { timingBasis: rule.text } : {}) })}
      />
      <div className="field-pair">
        <TimingBasisAndChannels {...props} set={set} />
        <AudienceFields {...props} set={set} />
        <ReviewFields {...props} set={set} />
      </div>
    </Form>
  );
}

/** The code begins with the number of the area, and a new item takes its kind. */
function movedTo(item: EditedItem, code: string, areas: readonly Area[]): Partial<EditedItem> {
  const kind = areas.find((each) => each.code === code)?.kind;
  const rest = item.code.replace(/^\d{2}\./, '');
  return {
    area: code,
    code: `${code.slice(0, 2)}.${rest}`,
    kind: item.area === '' && isKind(kind) ? kind : item.kind,
  };
}

const IdentityFields = ({ item, choices, isNew, readOnly, set }: PartProps) => (
  <div className="field-grid">
    <Form.Item label="公开领域" htmlFor="item-area" required>
      <Select
        id="item-area"
        disabled={readOnly || !isNew}
        showSearch={{ optionFilterProp: 'label' }}
        options={choices.areas.map((area) => ({ value: area.code, label: area.title }))}
        value={item.area || null}
        onChange={(code: string) => set(movedTo(item, code, choices.areas))}
      />
    </Form.Item>
    <Form.Item label="事项编码" htmlFor="item-code" required>
      <Input
        id="item-code"
        disabled={readOnly || !isNew}
        placeholder="例如 14.air-bulletin"
        value={item.code}
        onChange={(event) => set({ code: event.target.value.trim() })}
      />
    </Form.Item>
    <Form.Item label="公开类别" htmlFor="item-kind" required>
      <Select
        id="item-kind"
        options={KINDS}
        value={item.kind}
        onChange={(kind: string) => isKind(kind) && set({ kind })}
      />
    </Form.Item>
    <Form.Item label="一级事项" htmlFor="item-group" required>
      <Input
        id="item-group"
        value={item.group}
        maxLength={100}
        onChange={(event) => set({ group: event.target.value })}
      />
    </Form.Item>
    <Form.Item label="二级事项" htmlFor="item-title" required>
      <Input
        id="item-title"
        value={item.title}
        maxLength={200}
        onChange={(event) => set({ title: event.target.value })}
      />
    </Form.Item>
    <Form.Item label="信息类型" htmlFor="item-type" required>
      <Select
        id="item-type"
        showSearch={{ optionFilterProp: 'label' }}
        options={choices.types.map((type) => ({ value: type.key, label: type.title }))}
        value={item.type || null}
        onChange={(type: string) => set({ type })}
      />
    </Form.Item>
  </div>
);

function ContentFields({ item, Bodies, set }: PartProps) {
  const sets = item.responsible.flatMap((each) => ('set' in each ? [each.set] : []));
  const bodies = item.responsible.flatMap((each) => ('bodies' in each ? each.bodies : []));
  const setResponsible = (chosen: readonly ResponsibleSet[], named: readonly string[]) =>
    set({
      responsible: [
        ...chosen.map((name) => ({ set: name })),
        ...(named.length > 0 ? [{ bodies: [...named] }] : []),
        // Whom a register tells is declared with the item and stays.
        ...item.responsible.filter((each) => 'holders' in each),
      ],
    });
  return (
    <div className="field-pair">
      <Form.Item label="公开内容（要素）" htmlFor="item-elements" required>
        <Lines id="item-elements" value={item.elements} onChange={(elements) => set({ elements })} />
      </Form.Item>
      <Form.Item label="公开依据" htmlFor="item-basis" required>
        <Lines id="item-basis" value={item.basis} onChange={(basis) => set({ basis })} />
      </Form.Item>
      <Form.Item label="公开主体：按类别" htmlFor="item-responsible">
        <Select
          id="item-responsible"
          mode="multiple"
          options={SETS}
          value={sets}
          onChange={(chosen: ResponsibleSet[]) => setResponsible(chosen, bodies)}
        />
      </Form.Item>
      <Form.Item label="公开主体：指定单位" htmlFor="item-bodies">
        <Bodies id="item-bodies" value={bodies} onChange={(named) => setResponsible(sets, named)} />
      </Form.Item>
    </div>
  );
}

const TimingBasisAndChannels = ({ item, set }: PartProps) => (
  <>
    <Form.Item label="时限依据" htmlFor="item-timingBasis" required>
      <Input.TextArea
        id="item-timingBasis"
        rows={2}
        maxLength={500}
        value={item.timingBasis}
        onChange={(event) => set({ timingBasis: event.target.value })}
      />
    </Form.Item>
    <Form.Item label="公开渠道和载体" htmlFor="item-channels" required>
      <Select
        id="item-channels"
        mode="tags"
        options={CHANNELS}
        value={item.channels}
        onChange={(channels: string[]) => set({ channels })}
      />
    </Form.Item>
  </>
);

const AudienceFields = ({ item, set }: PartProps) => (
  <>
    <Form.Item label="公开对象" required>
      <Radio.Group
        id="item-audience"
        aria-label="公开对象"
        options={AUDIENCES}
        value={item.audience}
        onChange={(event) => set({ audience: event.target.value })}
      />
    </Form.Item>
    <Form.Item label="公开方式" required>
      <Radio.Group
        id="item-manner"
        aria-label="公开方式"
        options={MANNERS}
        value={item.manner}
        onChange={(event) => set({ manner: event.target.value })}
      />
    </Form.Item>
  </>
);

const ReviewFields = ({ item, Bodies, set }: PartProps) => (
  <>
    <Form.Item label="审核环节（依次办理，之后签发）" htmlFor="item-review" required>
      <Select
        id="item-review"
        mode="multiple"
        options={STEPS}
        value={item.review}
        onChange={(review: EditedItem['review']) => set({ review })}
      />
    </Form.Item>
    <Form.Item label="牵头单位" htmlFor="item-leads">
      <Bodies id="item-leads" value={item.leads} onChange={(leads) => set({ leads: [...leads] })} />
    </Form.Item>
    <Form.Item label="对应条款（实施意见的条、款，例如 14.1）" htmlFor="item-clauses">
      <Select
        id="item-clauses"
        mode="tags"
        tokenSeparators={[' ', '、', '，', ',']}
        value={item.clauses}
        onChange={(clauses: string[]) => set({ clauses })}
      />
    </Form.Item>
  </>
);

/**
 * One entry on each line; a line that is still empty is kept while somebody types and dropped when the item is sent.
 */
const Lines = (props: {
  readonly id: string;
  readonly value: readonly string[];
  readonly onChange: (lines: string[]) => void;
}) => (
  <Input.TextArea
    id={props.id}
    rows={Math.min(10, Math.max(2, props.value.length + 1))}
    placeholder="每行一项"
    value={props.value.join('\n')}
    onChange={(event) => props.onChange(event.target.value.split('\n'))}
  />
);
