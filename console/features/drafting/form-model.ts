import type { TypeDetail } from '../../../src/api/contract.ts';
import { type FieldModel, fieldModels } from '../../widgets/field-model.ts';

interface SectionModel {
  readonly title: string;
  readonly help: string;
  readonly fields: readonly FieldModel[];
}

export interface FormModel {
  readonly sections: readonly SectionModel[];
  readonly fields: readonly FieldModel[];
  readonly sums: TypeDetail['sums'];
}

/**
 * The form of a type: its declared fields in the order of its sections. Every field stands in exactly one of them
 * (src/catalogue/coherence.test.ts).
 */
export function formModel(type: Pick<TypeDetail, 'fields' | 'form' | 'sums' | 'sheets'>): FormModel {
  const fields = fieldModels(type.fields, type.sheets);
  const sections = type.form.sections.map((section) => ({
    ...section,
    fields: section.fields.flatMap((name) => fields.filter((field) => field.name === name)),
  }));
  return { sections, fields, sums: type.sums };
}
