import { Button, Input, Select, Tag } from 'antd';
import { choicesOf, ISSUE_OUTCOME_NAMES } from '../../../src/schema/vocabulary.ts';
import type { ConsultationIssue } from './consultations-api.ts';

const OUTCOMES = [{ value: '', label: '未答复' }, ...choicesOf(ISSUE_OUTCOME_NAMES)];

export interface IssueEdit {
  readonly title: string;
  /** '' = not answered yet. */
  readonly outcome: string;
  readonly reason: string;
  readonly changed: string;
}

interface Props {
  readonly issue: ConsultationIssue;
  readonly others: readonly ConsultationIssue[];
  readonly edit: IssueEdit;
  readonly mayEdit: boolean;
  readonly saving: boolean;
  readonly onEdit: (edit: IssueEdit) => void;
  readonly onSave: () => void;
  readonly onMerge: (into: string) => void;
}

/** One issue that opinions raised, with what becomes of it. */
export const IssueView = (props: Props) => {
  const { issue, others } = props;
  return (
    <li className="suggestion">
      <p className="suggestion-head">
        <strong>
          {issue.number}. {issue.title}
        </strong>{' '}
        <Tag color={issue.outcome === null ? 'default' : 'green'}>{issue.outcomeName}</Tag>
        <span className="muted">
          {issue.opinions} 条意见，{issue.updatedBy} 最后修改
        </span>
      </p>
      <Fields {...props} />
      {props.mayEdit ? (
        <div className="suggestion-acts">
          <Button type="primary" loading={props.saving} onClick={props.onSave}>
            保存
          </Button>
          {others.length === 0 ? null : (
            <Select
              aria-label={`把问题${issue.number}并入`}
              placeholder="并入其他问题"
              value={null}
              className="suggestion-into"
              popupMatchSelectWidth={false}
              options={others.map((each) => ({ value: each.id, label: `${each.number}. ${each.title}` }))}
              onChange={(into: string) => props.onMerge(into)}
            />
          )}
        </div>
      ) : null}
    </li>
  );
};

const Fields = ({ issue, edit, mayEdit, onEdit }: Props) => {
  const id = (field: string): string => `issue-${issue.id}-${field}`;
  return (
    <div className="issue-fields">
      <label htmlFor={id('title')}>意见归纳</label>
      <Input
        id={id('title')}
        value={edit.title}
        maxLength={500}
        disabled={!mayEdit}
        onChange={(event) => onEdit({ ...edit, title: event.target.value })}
      />
      <label htmlFor={id('outcome')}>处理结果</label>
      <Select
        id={id('outcome')}
        value={edit.outcome}
        options={OUTCOMES}
        disabled={!mayEdit}
        onChange={(outcome) => onEdit({ ...edit, outcome })}
      />
      <label htmlFor={id('reason')}>理由</label>
      <Input.TextArea
        id={id('reason')}
        rows={3}
        value={edit.reason}
        disabled={!mayEdit}
        onChange={(event) => onEdit({ ...edit, reason: event.target.value })}
      />
      <label htmlFor={id('changed')}>修改后的条文</label>
      <Input.TextArea
        id={id('changed')}
        rows={3}
        value={edit.changed}
        disabled={!mayEdit}
        placeholder="采纳和部分采纳的，写明改成了什么"
        onChange={(event) => onEdit({ ...edit, changed: event.target.value })}
      />
    </div>
  );
};
