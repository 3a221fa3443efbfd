import { type BodyIndex, bodyCalled } from '../bodies/directory.ts';
import { maskContent } from '../catalogue/mask.ts';
import { validateContent } from '../catalogue/validate-content.ts';
import { kindOf } from '../fields/kinds.ts';
import { locationRefusals } from '../geo/location.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { declares } from '../publication/finds.ts';
import { sumRefusals } from '../publication/rules-sums.ts';
import type { RegisterDeclaration, RegisterType } from '../schema/declaration.ts';
import type { Province } from '../schema/province.ts';
import { FINDING_NAMES } from '../screening/hit.ts';
import { screenText } from '../screening/screen-text.ts';
import { normaliseKey } from '../tables/cells.ts';
import { entryText, type IncomingChange, type PlannedChange, searchTextOf } from './change.ts';
import { beyondBounds } from './display-bounds.ts';
import { placeFacets } from './place-facet.ts';

export interface JudgingContext {
  readonly province: Province;
  readonly today: CivilDate;
  readonly bodies: BodyIndex;
  /** What screens a free text; who judges many rows keeps what was found in texts that come again. */
  readonly screen?: typeof screenText;
}

/** A refusal of a field, put into its row. */
export const inRow = (
  change: Pick<IncomingChange, 'place' | 'pointer'>,
  refusal: Refusal,
  field?: string,
): Refusal => ({
  ...refusal,
  message: `${change.place}：${refusal.message}`,
  path: field === undefined ? (refusal.path ?? change.pointer) : `${change.pointer}/${field}`,
});

/** What is wrong with one row by itself; what it means for the list is asked of the database. */
export function judgeChange(
  type: RegisterType,
  change: IncomingChange,
  context: JudgingContext,
): readonly Refusal[] {
  const { register } = type;
  const unread = change.faults ?? [];
  if (unread.length > 0) return unread.map((fault) => inRow(change, fault));
  const inForm = change.source === 'form';
  const key = register.fields[register.key];
  if (entryText(change.fields, register.key) === '')
    return [inRow(change, problem('field-required', { field: key?.title ?? register.key }), register.key)];
  if (change.operation === 'remove') return [];
  const faults = validateContent({ fields: register.fields }, change.fields, 'submit', {
    today: context.today,
    knownBody: () => true,
  }).filter((fault) => !inForm || fault.code === 'field-required');
  const screensForm = type.fields[register.edition.changes]?.privacy === 'public';
  return [
    ...faults.map((fault) =>
      inRow(change, { ...fault, path: `${change.pointer}${(fault.path ?? '').replace(/^\/content/, '')}` }),
    ),
    ...sumRefusals(register, change.fields).map((refusal) =>
      inRow(change, {
        ...refusal,
        path: `${change.pointer}${(refusal.path ?? '').replace(/^\/content/, '')}`,
      }),
    ),
    ...lacking(register, change),
    ...beyondBounds(register, change.fields, context.today).map((refusal) =>
      inRow(change, refusal, register.displayUntil ?? undefined),
    ),
    ...unknownDivisions(register, change, context.bodies.divisions),
    ...unknownHolder(register, change, context.bodies),
    ...misplaced(register, change, context.province),
    ...(inForm && screensForm ? [] : screened(register, change, context.screen ?? screenText)),
  ];
}

/**
 * What one answer makes necessary: a failed check names what failed, a settled dossier the day on which it was settled.
 */
const lacking = (register: RegisterDeclaration, change: IncomingChange): readonly Refusal[] =>
  register.requires.flatMap(({ when, is, fields }) => {
    const value = entryText(change.fields, when);
    const asked = register.fields[when];
    if (!is.includes(value) || asked?.kind !== 'code') return [];
    return fields
      .filter((name) => isBlank(change.fields[name]))
      .map((name) =>
        inRow(
          change,
          problem('field-required-when', {
            field: register.fields[name]?.title ?? name,
            when: asked.title,
            value: asked.options.find((option) => option.value === value)?.title ?? value,
          }),
          name,
        ),
      );
  });

const isBlank = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || value === '';

/** Twelve digits are the same division with its statistical tail of zeros. */
const isKnownDivision = (value: string, divisions: ReadonlySet<string>): boolean =>
  divisions.has(value) ||
  (/^\d{12}$/.test(value) && value.endsWith('000000') && divisions.has(value.slice(0, 6)));

const unknownDivisions = (
  register: RegisterDeclaration,
  change: IncomingChange,
  divisions: ReadonlySet<string>,
): readonly Refusal[] =>
  register.divisions.flatMap((name) => {
    const value = entryText(change.fields, name);
    if (value === '' || isKnownDivision(value, divisions)) return [];
    const field = register.fields[name]?.title ?? name;
    return [inRow(change, problem('division-unknown', { field, value }), name)];
  });

/** A line whose holder nobody knows would be owed by nobody. */
function unknownHolder(
  { holders, fields }: RegisterDeclaration,
  change: IncomingChange,
  bodies: BodyIndex,
): readonly Refusal[] {
  if (holders === undefined) return [];
  const value = entryText(change.fields, holders.holder);
  if (value === '' || bodyCalled(bodies, value) !== null) return [];
  const field = fields[holders.holder]?.title ?? holders.holder;
  return [inRow(change, problem('holder-unknown', { field, value }), holders.holder)];
}

const misplaced = (
  register: RegisterDeclaration,
  change: IncomingChange,
  province: Province,
): readonly Refusal[] =>
  register.map === null
    ? []
    : locationRefusals(register.map, change.fields, register.fields, province).map((refusal) =>
        inRow(change, { ...refusal, path: `${change.pointer}${refusal.path ?? ''}` }),
      );

/** Free text, the key too; a number with a check of its own is judged by that. */
function screened(
  register: RegisterDeclaration,
  change: IncomingChange,
  screen: typeof screenText,
): readonly Refusal[] {
  return Object.entries(register.fields).flatMap(([name, field]) => {
    if (!kindOf(field).isFreeText(field) || field.privacy !== 'public') return [];
    return screen(entryText(change.fields, name), field.title)
      .filter((finding) => finding.severity === 'refuse' && !declares(field, finding.kind))
      .map((finding) =>
        inRow(
          change,
          finding.kind === 'secrecy-marking'
            ? problem('secrecy-marking-found', { marking: finding.masked, where: field.title })
            : problem('personal-data-found', {
                kind: FINDING_NAMES[finding.kind],
                masked: finding.masked,
                where: field.title,
              }),
          name,
        ),
      );
  });
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function polarityOf(register: RegisterDeclaration, fields: JsonObject): string | null {
  if (register.subject === null) return null;
  const { polarity } = register.subject;
  return polarity.kind === 'fixed'
    ? polarity.value
    : (polarity.values[entryText(fields, polarity.field)] ?? 'neutral');
}

/** The change as the tables take it: masked, with what is filtered, searched and gathered by. */
export function plannedOf(
  register: RegisterDeclaration,
  change: IncomingChange,
  province: Province,
): PlannedChange {
  const fields = maskContent({ fields: register.fields }, change.fields);
  const { subject } = register;
  return {
    place: change.place,
    pointer: change.pointer,
    operation: change.operation,
    key: entryText(change.fields, register.key),
    title: entryText(fields, register.title) || entryText(fields, register.key),
    fields,
    facets: [
      ...register.filters.flatMap((name) => {
        const value = entryText(fields, name);
        return value === '' ? [] : [`${name}=${value}`];
      }),
      ...placeFacets(register, fields, province),
    ],
    search: searchTextOf(register, fields),
    subject: orNull(entryText(fields, subject?.code ?? null)),
    subjectName: orNull(entryText(fields, subject?.name ?? null)),
    polarity: change.operation === 'remove' ? null : polarityOf(register, fields),
    displayUntil: orNull(entryText(fields, register.displayUntil)),
    links: register.links.flatMap((link) => {
      const key = entryText(fields, link.field);
      return key === '' ? [] : [{ field: link.field, type: link.type, key: normaliseKey(key) }];
    }),
  };
}
