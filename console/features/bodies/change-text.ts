import type { NewBodyChange } from '../../../src/api/contract.ts';

/** A change as it is being typed; the fields that the chosen kind has no use for stay away from the server. */
export type TypedChange = Pick<NewBodyChange, 'kind'> & {
  readonly body: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: NonNullable<NewBodyChange['level']>;
  readonly bodyKind: NonNullable<NewBodyChange['bodyKind']>;
  readonly parent: string;
  readonly divisionCode: string;
  readonly successor: string;
  readonly effectiveOn: string;
  readonly basis: string;
};

export const blankChange = (today: string): TypedChange => ({
  kind: 'rename',
  body: '',
  name: '',
  shortName: '',
  level: 'province',
  bodyKind: 'department',
  parent: '',
  divisionCode: '',
  successor: '',
  effectiveOn: today,
  basis: '',
});

export function changeOf(typed: TypedChange): NewBodyChange {
  const { kind, body, effectiveOn, basis, name, shortName, level, bodyKind, parent, successor } = typed;
  const common = { kind, body: body.trim(), effectiveOn, basis };
  if (kind === 'add') {
    const division = typed.divisionCode.trim();
    return {
      ...common,
      name,
      shortName,
      level,
      bodyKind,
      parent,
      ...(division === '' ? {} : { divisionCode: division }),
    };
  }
  if (kind === 'rename') return { ...common, name, shortName };
  return kind === 'merge' ? { ...common, successor } : common;
}
