import type { FieldModel } from '../editor/form-model.ts';

/** What a widget of one field is given. */
export interface FieldProps {
  id: string;
  field: FieldModel;
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** The body that owns the draft: uploads belong to it. */
  body: string;
  invalid?: boolean;
  compact?: boolean;
}
