import { Form } from 'antd';
import type { Refusal } from '../api/problem.ts';
import { FieldInput } from '../widgets/field-input.tsx';
import type { Content } from './content.ts';
import { type FieldModel, type FormModel, PRIVACY_NOTES } from './form-model.ts';

export const fieldId = (name: string): string => `field-${name}`;

const WIDE = ['long-text', 'rich-text', 'attachments', 'rows', 'division-of-labour', 'bodies', 'disclosures'];
const isWide = (field: FieldModel): boolean => WIDE.includes(field.kind) || (field.maxLength ?? 0) > 100;

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
                    {...(own.length > 0
                      ? { help: own.map((refusal) => `${refusal.message}${refusal.advice}`).join(' ') }
                      : {})}
                  >
                    <FieldInput
                      id={fieldId(field.name)}
                      field={field}
                      label={field.title}
                      value={content[field.name]}
                      body={body}
                      invalid={own.length > 0}
                      onChange={(value) => onChange(field.name, value)}
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

/** Brings a field into view and puts the cursor there. */
export function focusField(name: string): void {
  const element = document.getElementById(fieldId(name));
  if (element === null) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}
