import { Button, Modal, Radio, Tag } from 'antd';
import { useMemo, useState } from 'react';
import type { Content } from '../../api/content.ts';
import { plainValue } from '../../widgets/field-kinds.tsx';
import type { FieldModel } from '../../widgets/field-model.ts';
import type { FormModel } from './form-model.ts';
import {
  type CommonBase,
  differencesBetween,
  type FieldDifference,
  mergeContents,
  type Side,
} from './merge.ts';

interface Props {
  readonly model: FormModel;
  readonly base: CommonBase;
  readonly mine: Content;
  readonly theirs: Content;
  /** Who saved the other version. */
  readonly editor: string;
  readonly onResolve: (merged: Content) => void;
}

/** Both versions field by field; nothing is lost, because each of them also stays among the saved versions. */
export function ConflictDialog({ model, base, mine, theirs, editor, onResolve }: Props) {
  const differences = useMemo(() => differencesBetween(base, mine, theirs), [base, mine, theirs]);
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const undecided = differences.filter((each) => each.contested && choices[each.field] === undefined).length;
  const all = (side: Side) => setChoices(Object.fromEntries(differences.map(({ field }) => [field, side])));
  return (
    <Modal
      open
      width={1000}
      title={`内容已被${editor}修改，请选择保留哪一份`}
      okText="合并"
      okButtonProps={{ disabled: undecided > 0 }}
      cancelButtonProps={{ className: 'hidden' }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      onOk={() => onResolve(mergeContents(theirs, differences, choices))}
    >
      <p>
        您编辑期间，{editor}
        保存了另一份内容。只有一方改动的字段已自动选好，双方都改动的请您选择；两份内容都已保留，可在“历史版本”中找回。
      </p>
      <p>
        <Button size="small" onClick={() => all('mine')}>
          全用我的
        </Button>{' '}
        <Button size="small" onClick={() => all('theirs')}>
          全用对方
        </Button>
        {undecided > 0 ? <span className="error-text"> 还有 {undecided} 处未选择</span> : null}
      </p>
      <Differences
        fields={model.fields}
        differences={differences}
        choices={choices}
        editor={editor}
        onChoose={(field, side) => setChoices({ ...choices, [field]: side })}
      />
    </Modal>
  );
}

const Differences = (props: {
  readonly fields: readonly FieldModel[];
  readonly differences: readonly FieldDifference[];
  readonly choices: Readonly<Record<string, Side>>;
  readonly editor: string;
  readonly onChoose: (field: string, side: Side) => void;
}) => (
  <table className="rows conflict" aria-label="两份内容对照">
    <thead>
      <tr>
        <th scope="col" className="field-column">
          字段
        </th>
        <th scope="col">我的</th>
        <th scope="col">{props.editor}的</th>
      </tr>
    </thead>
    <tbody>
      {props.differences.map((difference) => (
        <Difference
          key={difference.field}
          difference={difference}
          field={props.fields.find((each) => each.name === difference.field)}
          chosen={props.choices[difference.field] ?? (difference.contested ? null : difference.suggested)}
          onChoose={(side) => props.onChoose(difference.field, side)}
        />
      ))}
      {props.differences.length === 0 ? (
        <tr>
          <td colSpan={3} className="muted centred">
            两份内容没有差别，点“合并”继续。
          </td>
        </tr>
      ) : null}
    </tbody>
  </table>
);

function Difference(props: {
  readonly difference: FieldDifference;
  readonly field: FieldModel | undefined;
  readonly chosen: Side | null;
  readonly onChoose: (side: Side) => void;
}) {
  const { difference, field, chosen, onChoose } = props;
  const title = field?.title ?? difference.field;
  const option = (side: Side, label: string) => (
    <Radio
      className={chosen === side ? 'version version-chosen' : 'version'}
      checked={chosen === side}
      name={`choice-${difference.field}`}
      aria-label={`${title}：${label}`}
      onChange={() => onChoose(side)}
    >
      <span className="version-text">{plainValue(field, difference[side])}</span>
    </Radio>
  );
  return (
    <tr>
      <td>
        {title} {difference.contested ? <Tag color="red">都改了</Tag> : null}
      </td>
      <td>{option('mine', '用我的')}</td>
      <td>{option('theirs', '用对方的')}</td>
    </tr>
  );
}
