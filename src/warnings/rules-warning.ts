import type { JsonObject } from '../kernel/canonical-json.ts';
import type { Cited } from '../kernel/citation.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import { textIn } from '../kernel/json-object.ts';
import { parseMoment } from '../kernel/moment.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { TypeDeclaration, WarningAspect, WarningColour } from '../schema/declaration.ts';
import { cite } from '../schema/vocabulary.ts';

type Warning = Extract<WarningAspect, { kind: 'warning' }>;

/** A body that was named as a place. */
export interface NamedPlace {
  readonly name: string;
  readonly divisionCode: string | null;
}

export interface WarningCandidate {
  readonly type: Pick<TypeDeclaration, 'fields'>;
  readonly aspect: WarningAspect;
  readonly content: JsonObject;
  readonly today: CivilDate;
  /** A new edition of a message that was sent. */
  readonly correction: boolean;
  /** Level of the body that issues, and how it is called. */
  readonly level: { readonly code: string; readonly name: string };
  readonly places: readonly NamedPlace[];
  readonly identifierTaken: boolean;
}

export const COLOUR_NAMES: Readonly<Record<WarningColour, string>> = {
  red: '红色',
  orange: '橙色',
  yellow: '黄色',
  blue: '蓝色',
};

/** GB/T 35965.1-2018, appendix A; older systems leave the serial out. */
const IDENTIFIER = /^\d{6}[0-9A-Z]{8}_\d{14}(?:_\d)?$/;

/** Every reason why a warning may not go out; what is wrong with single fields has been said elsewhere. Pure. */
export function warningRefusals(candidate: WarningCandidate): readonly Refusal[] {
  const { aspect, correction } = candidate;
  return [
    ...(correction ? [problem('alert-sent')] : []),
    ...(aspect.kind === 'warning' ? issueRefusals(candidate, aspect) : []),
  ];
}

function issueRefusals(candidate: WarningCandidate, aspect: Warning): readonly Refusal[] {
  const { content, type, today, level } = candidate;
  const at = (field: string, basis?: Cited) => ({
    path: `/content/${field}`,
    ...(basis === undefined ? {} : { basis }),
  });
  const title = (field: string): string => type.fields[field]?.title ?? field;
  const refusals: Refusal[] = [];
  if (!aspect.levels.includes(level.code))
    refusals.push(
      problem('alert-not-empowered', { level: level.name }, { basis: cite('突发事件应对法', '第六十四条') }),
    );

  const [from, until] = [
    parseMoment(textIn(content, aspect.from)),
    parseMoment(textIn(content, aspect.until)),
  ];
  if (from !== null && until !== null && until <= from)
    refusals.push(
      problem('alert-times', { from: title(aspect.from), until: title(aspect.until) }, at(aspect.until)),
    );
  if (until !== null && civilDateAt(until) < today)
    refusals.push(problem('alert-over', { until: textIn(content, aspect.until) }, at(aspect.until)));

  const hazard = aspect.hazards[textIn(content, aspect.hazard)];
  const colour = textIn(content, aspect.colour);
  if (hazard !== undefined && colour !== '' && !hazard.colours.some((each) => each === colour)) {
    const field = type.fields[aspect.hazard];
    const option =
      field?.kind === 'code'
        ? field.options.find((each) => each.value === textIn(content, aspect.hazard))
        : undefined;
    refusals.push(
      problem(
        'alert-colour-unknown',
        {
          hazard: option?.title ?? '',
          colour: Object.entries(COLOUR_NAMES).find(([code]) => code === colour)?.[1] ?? colour,
          colours: hazard.colours.map((each) => COLOUR_NAMES[each]).join('、'),
        },
        at(aspect.colour, cite('突发事件应对法', '第六十三条')),
      ),
    );
  }
  for (const place of candidate.places) {
    if (place.divisionCode === null)
      refusals.push(problem('alert-place-unknown', { body: place.name }, at(aspect.places)));
  }
  const identifier = textIn(content, aspect.identifier);
  if (identifier !== '' && !IDENTIFIER.test(identifier))
    refusals.push(problem('alert-identifier-invalid', { value: identifier }, at(aspect.identifier)));
  else if (candidate.identifierTaken)
    refusals.push(problem('alert-identifier-taken', { value: identifier }, at(aspect.identifier)));
  return refusals;
}
