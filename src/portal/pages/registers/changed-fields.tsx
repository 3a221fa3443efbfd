import type { FieldChange } from '../../../registers/difference.ts';
import type { RegisterDeclaration } from '../../../schema/declaration.ts';
import { entryValue, headingOf } from './entry-values.tsx';

/** Field by field: what it was, struck out, and what it is. The words say it too, not the colours alone. */
export const ChangedFields = (props: {
  readonly declaration: RegisterDeclaration;
  readonly changes: readonly FieldChange[];
}) => (
  <dl class="changed-fields">
    {props.changes.flatMap((change) => [
      <dt key={`${change.field}-title`}>{headingOf(props.declaration, change.field)}</dt>,
      <dd key={change.field}>
        <p>
          原为：<del>{entryValue(props.declaration, change.field, change.before) ?? '（空）'}</del>
        </p>
        <p>
          现为：<ins>{entryValue(props.declaration, change.field, change.after) ?? '（空）'}</ins>
        </p>
      </dd>,
    ])}
  </dl>
);
