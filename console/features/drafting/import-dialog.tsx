import { Alert, Button, Checkbox, Input, Modal, Tag } from 'antd';
import { useRef, useState } from 'react';
import type { ImportedDocument } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import { type Refusal, refusalsOf } from '../../api/problem.ts';
import { api } from '../../api/resources.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { plainValue } from '../../widgets/field-kinds.tsx';
import type { FormModel } from './form-model.ts';
import { importPlan } from './import-plan.ts';

/** A document fills the form: what was recognised is shown first, and nothing that stands there is replaced without a yes. */
export function ImportDialog({
  model,
  content,
  body,
  onApply,
  onClose,
}: {
  model: FormModel;
  content: Content;
  body: string;
  onApply: (filled: Content) => void;
  onClose: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [found, setFound] = useState<ImportedDocument | null>(null);
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const plan = found === null ? [] : importPlan(model, content, found);

  const read = async (request: Promise<ImportedDocument>) => {
    setBusy(true);
    setRefusals([]);
    try {
      const recognised = await request;
      setFound(recognised);
      const steps = importPlan(model, content, recognised);
      setDeclined(new Set(steps.filter((step) => step.overwrites).map((step) => step.field.name)));
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setBusy(false);
    }
  };

  const toggle = (name: string, take: boolean) => {
    const next = new Set(declined);
    if (take) next.delete(name);
    else next.add(name);
    setDeclined(next);
  };

  const apply = () =>
    onApply(
      Object.fromEntries(
        plan.filter((step) => !declined.has(step.field.name)).map((step) => [step.field.name, step.value]),
      ),
    );

  return (
    <Modal
      open
      width={820}
      title="导入文件"
      okText={found === null ? '识别' : '填入'}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{
        disabled: found === null ? text.trim() === '' : plan.every((step) => declined.has(step.field.name)),
      }}
      onOk={found === null ? () => read(api.importText(text, body)) : apply}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <RefusalList refusals={refusals} />
      {found === null ? (
        <section
          className="import-source"
          aria-label="选择要导入的文件"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            const [file] = event.dataTransfer.files;
            if (file) void read(api.importFile(file, body));
          }}
        >
          <input
            ref={input}
            type="file"
            style={{ display: 'none' }}
            accept=".docx,.txt,.html,.htm"
            aria-label="导入：选择文件"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void read(api.importFile(file, body));
            }}
          />
          <Button type="primary" loading={busy} onClick={() => input.current?.click()}>
            选择文件
          </Button>
          <span className="muted">
            {' '}
            或将文件拖到此处。支持 .docx、.txt、.html；自动识别标题、发文字号、成文日期、正文和分工。
          </span>
          <Input.TextArea
            rows={6}
            aria-label="粘贴文字"
            placeholder="也可以在此粘贴全文，再点“识别”"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </section>
      ) : (
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
          <p>
            识别到：{found.issuers.length > 0 ? `发文机关 ${found.issuers.join('、')}；` : ''}
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
              {plan.map(({ field, value, overwrites }) => (
                <tr key={field.name}>
                  <td>
                    <Checkbox
                      checked={!declined.has(field.name)}
                      onChange={(event) => toggle(field.name, event.target.checked)}
                    >
                      {field.title}
                    </Checkbox>
                    {overwrites ? <Tag color="gold">将覆盖</Tag> : null}
                  </td>
                  <td>
                    <Shown name={`${field.title}：识别结果`} text={plainValue(field, value)} />
                  </td>
                  <td>
                    <Shown
                      name={`${field.title}：表单现有内容`}
                      text={plainValue(field, content[field.name])}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button type="link" onClick={() => setFound(null)}>
            换一个文件
          </Button>
        </>
      )}
    </Modal>
  );
}

/** A long text scrolls within its cell, and the keyboard must be able to scroll it. */
const Shown = ({ name, text }: { name: string; text: string }) =>
  text.length > 200 || text.split('\n').length > 8 ? (
    <textarea className="version-text" aria-label={name} rows={9} readOnly value={text} />
  ) : (
    <div className="version-text">{text}</div>
  );
