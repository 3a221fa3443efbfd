import type { RegisterDeclaration } from '../../../schema/declaration.ts';
import { SelectField } from '../../components/form-fields.tsx';
import { headingOf } from './entry-values.tsx';

/** Filters have names of their own in an address, apart from the page's other parameters. */
export const filterParameter = (name: string): string => `f-${name}`;

export const filterParameters = (
  filters: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(filters).map(([name, value]) => [filterParameter(name), value]));

/** Whether any of them narrows the lines. */
export const isFiltered = (filters: Readonly<Record<string, string>>): boolean =>
  Object.values(filters).some((value) => value !== '');

/** The code fields by which lines are narrowed, as their type declares them. */
export const DeclaredFilters = (props: {
  readonly declaration: RegisterDeclaration;
  readonly filters: Readonly<Record<string, string>>;
  /** Begins the identifiers of the fields. */
  readonly prefix: string;
}) => (
  <>
    {props.declaration.filters.map((name) => {
      const field = props.declaration.fields[name];
      return (
        <SelectField
          key={name}
          id={`${props.prefix}-${name}`}
          name={filterParameter(name)}
          title={headingOf(props.declaration, name)}
          value={props.filters[name] ?? ''}
          any="不限"
          choices={field?.kind === 'code' ? field.options : []}
        />
      );
    })}
  </>
);
