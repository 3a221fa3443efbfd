import { Button, Form } from 'antd';
import type { Privacy } from '../../../src/schema/vocabulary.ts';
import type { Content } from '../../api/content.ts';
import type { Refusal } from '../../api/problem.ts';
import { isCellFault } from '../../widgets/cell-faults.ts';
import { FieldInput, isWide } from '../../widgets/field-kinds.tsx';
import type { FormModel } from './form-model.ts';
import { suggestedTotals } from './sums.ts';

export const fieldId = (name: string): string => `field-${name}`;

/** How each form of privacy reads to the person who fills in the form. */
const PRIVACY_NOTES: Readonly<Record<Privacy, string>> = {
  public: '',
  'mask-name': '公开时姓名自动隐去部分文字',
  'mask-id': '公开时证件号码自动隐去部分数字',
  'mask-phone': '公开时电话号码自动隐去部分数字',
  'mask-address': '公开时地址自动隐去门牌',
  never: '仅供内部办理，不对外公开',
};

/** The form of a type: sections, labels, help, and at each field what the server said about it. */
export function DraftForm({
  model,
  content,
  refusals,
  body,
  onChange,
}: {
  model: FormModel;
  content: Content;
  refusals: ReadonlyMap<string, readonly Refusal[]>;
  body: string;
  onChange: (field: string, value: unknown) => void;
}) {
  const totals = suggestedTotals(model.sums, content);
  return (
    <Form layout="vertical" component="div" className="draft-form" requiredMark>
      {model.sections.map((section) => (
        <section key={section.title} className="form-section" aria-label={section.title}>
          <h2>{section.title}</h2>
          {section.help === '' ? null : <p className="muted">{section.help}</p>}
          <div className="form-grid">
            {section.fields.map((field) => {
              const own = refusals.get(field.name) ?? [];
              return (
                <div key={field.name} className={isWide(field) ? 'wide' : ''}>
                  <Form.Item
                    label={field.title}
                    htmlFor={fieldId(field.name)}
                    required={field.required}
                    validateStatus={own.length > 0 ? 'error' : ''}
                    extra={[field.help, PRIVACY_NOTES[field.privacy]]
                      .filter((text) => text !== '')
                      .join('；')}
                    {...(own.length > 0 ? { help: <Faults refusals={own} /> } : {})}
                  >
                    <FieldInput
                      id={fieldId(field.name)}
                      field={field}
                      label={field.title}
                      value={content[field.name]}
                      body={body}
                      invalid={own.length > 0}
                      refusals={own}
                      onChange={(value) => onChange(field.name, value)}
                    />
                    <Suggestion
                      title={field.title}
                      total={totals.get(field.name)}
                      onTake={(total) => onChange(field.name, total)}
                    />
                  </Form.Item>
                </div>
              );
            })}
          </div>
        </section>
      ))}
    </Form>
  );
}

/** What is said about a cell stands in it; here is how many there are, and what concerns the field as a whole. */
function Faults({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const cells = refusals.filter(isCellFault).length;
  const others = refusals.filter((refusal) => !isCellFault(refusal));
  return (
    <>
      {others.map(({ message, advice }) => `${message}${advice}`).join(' ')}
      {cells === 0 ? '' : `表中有 ${cells} 格需要改正，见红色的单元格。`}
    </>
  );
}

/** What a total comes to by the figures typed so far, to be taken over with one press. */
function Suggestion({
  title,
  total,
  onTake,
}: {
  title: string;
  total: string | undefined;
  onTake: (total: string) => void;
}) {
  return total === undefined ? null : (
    <p className="suggested-total">
      按已填数字计算为 {total}
      <Button type="link" size="small" aria-label={`${title}填入 ${total}`} onClick={() => onTake(total)}>
        填入
      </Button>
    </p>
  );
}

/** Brings a field into view and puts the cursor there. */
export function focusField(name: string): void {
  const element = document.getElementById(fieldId(name));
  if (element === null) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}
