import type { FieldChange } from '../../../registers/difference.ts';
import { entryValue, headingOf, type ShownRegister } from './entry-values.tsx';

/** Field by field: what it was, struck out, and what it is. The words say it too, not the colours alone. */
export const ChangedFields = (props: {
  readonly declaration: ShownRegister;
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
