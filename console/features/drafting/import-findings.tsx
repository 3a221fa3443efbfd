import { Alert, Button, Checkbox, Tag } from 'antd';
import type { ImportedDocument } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import { plainValue } from '../../widgets/field-kinds.tsx';
import { ImportAccount } from './import-account.tsx';
import type { ImportStep } from './import-plan.ts';

interface Props {
  readonly found: ImportedDocument;
  readonly plan: readonly ImportStep[];
  readonly content: Content;
  /** Names of the fields that are not to be filled in. */
  readonly declined: ReadonlySet<string>;
  readonly onToggle: (field: string, take: boolean) => void;
  readonly onAnother: () => void;
}

/** What was recognised beside what stands in the form. */
export const ImportFindings = ({ found, plan, content, declined, onToggle, onAnother }: Props) => (
  <>
    {found.warnings.length > 0 ? (
      <Alert
        type="warning"
        showIcon
        title="请核对"
        description={
          <ul>
            {found.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        }
      />
    ) : null}
    <ImportAccount account={found.account} />
    <p>
      识别到：{found.issuers.length > 0 ? `发文机关 ${found.issuers.join('、')}；` : ''}
      {found.addressees === null ? '' : '主送机关（保留在正文中）；'}
      {found.signers.length > 0 ? `签发人 ${found.signers.join('、')}；` : ''}
      {found.annexes.length > 0 ? `附件 ${found.annexes.length} 个，请另行上传；` : ''}
      {found.outline.length} 个层级标题；{found.divisionOfLabour.length} 条分工。勾选的内容将填入表单。
    </p>
    {plan.length === 0 ? (
      <p className="muted">没有可填入的新内容：识别结果与表单相同或此类信息没有对应的字段。</p>
    ) : null}
    <table className="rows import-plan" aria-label="识别结果">
      <thead>
        <tr>
          <th scope="col" className="field-column">
            字段
          </th>
          <th scope="col">识别结果</th>
          <th scope="col">表单现有内容</th>
        </tr>
      </thead>
      <tbody>
        {plan.map((step) => (
          <Step
            key={step.field.name}
            step={step}
            present={content[step.field.name]}
            taken={!declined.has(step.field.name)}
            onToggle={(take) => onToggle(step.field.name, take)}
          />
        ))}
      </tbody>
    </table>
    <Button type="link" onClick={onAnother}>
      换一个文件
    </Button>
  </>
);

const Step = (props: {
  readonly step: ImportStep;
  readonly present: unknown;
  readonly taken: boolean;
  readonly onToggle: (take: boolean) => void;
}) => {
  const { field, value, overwrites } = props.step;
  return (
    <tr>
      <td>
        <Checkbox checked={props.taken} onChange={(event) => props.onToggle(event.target.checked)}>
          {field.title}
        </Checkbox>
        {overwrites ? <Tag color="gold">将覆盖</Tag> : null}
      </td>
      <td>
        <Shown name={`${field.title}：识别结果`} text={plainValue(field, value)} />
      </td>
      <td>
        <Shown name={`${field.title}：表单现有内容`} text={plainValue(field, props.present)} />
      </td>
    </tr>
  );
};

/** A long text scrolls within its cell, and the keyboard must be able to scroll it. */
const Shown = ({ name, text }: { readonly name: string; readonly text: string }) =>
  text.length > 200 || text.split('\n').length > 8 ? (
    <textarea className="version-text" aria-label={name} rows={9} readOnly value={text} />
  ) : (
    <div className="version-text">{text}</div>
  );
