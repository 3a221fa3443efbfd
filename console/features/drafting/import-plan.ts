import type { ImportedDocument } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import type { FieldModel, FieldOf } from '../../widgets/field-model.ts';
import { isBlank } from '../../widgets/plain-text.ts';
import { sameValue } from './content.ts';
import type { FormModel } from './form-model.ts';

/** One field that a document can fill. */
export interface ImportStep {
  readonly field: FieldModel;
  readonly value: unknown;
  /** Something else stands there already: filling it in needs a yes. */
  readonly overwrites: boolean;
}

type Recognised = Pick<
  ImportedDocument,
  | 'title'
  | 'bodyHtml'
  | 'documentNumber'
  | 'documentDate'
  | 'divisionOfLabour'
  | 'genre'
  | 'effectiveOn'
  | 'expiresOn'
>;

/** Where what was recognised belongs, by what the fields are and not by what the type is called. */
export function importPlan(model: FormModel, content: Content, found: Recognised): readonly ImportStep[] {
  const first = (test: (field: FieldModel) => boolean): FieldModel | undefined => model.fields.find(test);
  const named = (name: string, kind: FieldModel['kind']) =>
    first((field) => field.name === name && field.kind === kind);
  const targets: readonly (readonly [FieldModel | undefined, unknown])[] = [
    [named('title', 'text') ?? first(isText('plain')), found.title],
    [first(isText('document-number')), found.documentNumber],
    [
      named('documentDate', 'date') ?? first((field) => field.kind === 'date' && field.notAfterToday),
      found.documentDate,
    ],
    ...genreSteps(named('genre', 'code'), found.genre),
    [named('effectiveOn', 'date'), found.effectiveOn],
    [named('expiresOn', 'date'), found.expiresOn],
    [first((field) => field.kind === 'rich-text'), found.bodyHtml],
    [first((field) => field.kind === 'division-of-labour'), found.divisionOfLabour],
  ];
  return targets.flatMap(([field, value]) => {
    if (!field || isBlank(value) || sameValue(content[field.name], value)) return [];
    return [{ field, value, overwrites: !isBlank(content[field.name]) }];
  });
}

/** The kind of document, where the field has a choice that is called so. */
function genreSteps(
  field: FieldModel | undefined,
  genre: string | null,
): readonly (readonly [FieldModel, string])[] {
  if (field?.kind !== 'code' || genre === null) return [];
  const option = field.options.find(({ title }) => title === genre);
  return option === undefined ? [] : [[field, option.value]];
}

const isText =
  (format: FieldOf<'text'>['format']) =>
  (field: FieldModel): boolean =>
    field.kind === 'text' && field.format === format;
