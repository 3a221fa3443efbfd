import type {
  FieldDeclaration,
  PresentationDeclaration,
  TypeDeclaration,
} from '../../../schema/declaration.ts';
import { amountBreakdown } from './amount-breakdown.tsx';
import { comparisonChart } from './comparison-chart.tsx';
import type { Presenter } from './presenter.ts';
import { statement } from './statement.tsx';
import { steps } from './steps.tsx';

/** What a type may name in `views.presentations`. */
const PRESENTERS: Readonly<Record<string, Presenter>> = {
  'amount-breakdown': amountBreakdown,
  'comparison-chart': comparisonChart,
  statement,
  steps,
};

/** A name without a presenter is a bug of the catalogue. */
export function presenterOf({ presenter }: PresentationDeclaration): Presenter {
  const found = PRESENTERS[presenter];
  if (found === undefined) throw new Error(`no presenter is called ${presenter}`);
  return found;
}

/** Everything in the presentations of a type that does not fit its fields; empty when all is well. */
export function presentationFaults(type: Pick<TypeDeclaration, 'fields' | 'views'>): readonly string[] {
  return (type.views.presentations ?? []).flatMap((presentation) => {
    const presenter = PRESENTERS[presentation.presenter];
    if (presenter === undefined) return [`no presenter is called ${presentation.presenter}`];
    const { lines } = presentation;
    const first = type.fields[presentation.shows[0] ?? ''];
    const columns = first?.kind === 'rows' ? first.columns : {};
    return [
      ...(presentation.shows.length === 0 ? ['shows nothing'] : []),
      ...presentation.shows
        .filter((name) => ![...type.views.main, ...type.views.header].includes(name))
        .map((name) => `${name} is not shown by the type`),
      ...(presentation.shows[0] !== undefined && !type.views.main.includes(presentation.shows[0])
        ? [`${presentation.shows[0]} has no place in main`]
        : []),
      ...Object.keys(presentation.roles)
        .filter((role) => !(role in presenter.roles))
        .map((role) => `${presentation.presenter} has no role ${role}`),
      ...(lines === undefined ? [] : lineFaults(type, presenter, lines)),
      ...Object.entries(lines === undefined ? presenter.roles : {}).flatMap(([role, wanted]) => {
        const name = presentation.roles[role];
        if (name === undefined) return wanted.required ? [`nothing plays ${role}`] : [];
        const field: FieldDeclaration | undefined = (wanted.of === 'column' ? columns : type.fields)[name];
        if (field === undefined) return [`${name} (${role}) does not exist`];
        return [
          ...(wanted.kinds.includes(field.kind) ? [] : [`${name} (${role}) is of kind ${field.kind}`]),
          ...(field.privacy === 'never' ? [`${name} (${role}) must not be public`] : []),
        ];
      }),
    ];
  });
}

function lineFaults(
  type: Pick<TypeDeclaration, 'fields'>,
  presenter: Presenter,
  lines: NonNullable<PresentationDeclaration['lines']>,
): readonly string[] {
  if (!presenter.takesLines) return ['the presenter takes no lines'];
  return lines
    .flatMap(({ value, previous }) => (previous === null ? [value] : [value, previous]))
    .filter((name) => {
      const field = type.fields[name];
      return (field?.kind !== 'decimal' && field?.kind !== 'integer') || field.privacy === 'never';
    })
    .map((name) => `${name} is no public figure`);
}
