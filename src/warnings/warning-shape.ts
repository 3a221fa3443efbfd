import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { textIn } from '../kernel/json-object.ts';
import { parseMoment } from '../kernel/moment.ts';
import {
  type Aspect,
  type Preparation,
  recordPart,
  type ShapedEdition,
  type ShapedRecord,
} from '../publication/shape-handler.ts';
import { WARNING_COLOURS, type WarningAspect, type WarningColour } from '../schema/declaration.ts';
import { LEVEL_NAMES } from '../schema/vocabulary.ts';
import { warningRefusals } from './rules-warning.ts';
import {
  findLastMessage,
  getIssuingBody,
  insertWarningMessage,
  isIdentifierTaken,
  listPlaces,
  mintIdentifier,
} from './store.ts';

type Warning = Extract<WarningAspect, { kind: 'warning' }>;

const codes = (content: JsonObject, field: string): readonly string[] => {
  const value = content[field];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
};
const colourOf = (given: string): WarningColour | undefined => WARNING_COLOURS.find((each) => each === given);
const isLevel = (level: string): level is keyof typeof LEVEL_NAMES => Object.hasOwn(LEVEL_NAMES, level);

/** What the message will say: a warning says it itself, an end of a warning takes it from the last message. */
type Plan =
  | {
      readonly kind: 'warning';
      /** Empty: one is minted. */
      readonly identifier: string;
      readonly colour: WarningColour;
      readonly from: Date;
      readonly until: Date;
      readonly divisions: readonly string[];
    }
  | { readonly kind: 'lifting' };

async function prepare(tx: Tx, record: ShapedRecord, aspect: WarningAspect): Promise<Preparation<Plan>> {
  const { content, type, today } = record;
  const issuing = await getIssuingBody(tx, record.bodyCode);
  const identifier = aspect.kind === 'warning' ? textIn(content, aspect.identifier) : '';
  const places = await listPlaces(tx, aspect.kind === 'warning' ? codes(content, aspect.places) : []);
  const refusals = warningRefusals({
    type,
    aspect,
    content,
    today,
    correction: record.disclosureId !== null,
    level: {
      code: issuing.level,
      name: isLevel(issuing.level) ? LEVEL_NAMES[issuing.level] : issuing.level,
    },
    places: places.map((place) => ({ name: place.name, divisionCode: place.division_code })),
    identifierTaken: identifier !== '' && (await isIdentifierTaken(tx, identifier)),
  });
  const divisions = places.flatMap((place) => place.division_code ?? []);
  return {
    refusals,
    plan: aspect.kind === 'warning' ? warningPlan(content, aspect, divisions) : { kind: 'lifting' },
  };
}

/** Null while colour or times are missing, which the fields themselves are refused for. */
function warningPlan(content: JsonObject, aspect: Warning, divisions: readonly string[]): Plan | null {
  const [from, until] = [
    parseMoment(textIn(content, aspect.from)),
    parseMoment(textIn(content, aspect.until)),
  ];
  const colour = colourOf(textIn(content, aspect.colour));
  if (from === null || until === null || colour === undefined) return null;
  return {
    kind: 'warning',
    identifier: textIn(content, aspect.identifier),
    colour,
    from,
    until,
    divisions,
  };
}

async function commit(tx: Tx, plan: Plan, edition: ShapedEdition): Promise<void> {
  const { disclosureId, publishedAt } = edition;
  const { dossierId, last } = await findLastMessage(tx, disclosureId);
  const minted = async (): Promise<string> =>
    mintIdentifier(tx, (await getIssuingBody(tx, edition.bodyCode)).division, publishedAt);
  const own = { disclosureId, dossierId, n: (last?.n ?? 0) + 1, sentAt: publishedAt };
  if (plan.kind === 'warning') {
    const { colour, from, until, divisions } = plan;
    await insertWarningMessage(tx, {
      ...own,
      message: last === undefined ? 'alert' : 'update',
      identifier: plan.identifier || (await minted()),
      colour,
      from,
      until,
      divisions,
    });
    return;
  }
  // The rules of the dossier let nothing end that did not begin.
  if (last === undefined) throw new Error(`nothing to end for ${disclosureId}`);
  const colour = colourOf(last.colour);
  if (colour === undefined) throw new Error(`no colour ${last.colour}`);
  await insertWarningMessage(tx, {
    ...own,
    message: 'cancel',
    identifier: await minted(),
    colour,
    from: last.effective_from,
    until: publishedAt,
    divisions: last.divisions,
  });
}

/** 预警: types that warn send their message in the publishing transaction. */
export const warningAspect: Aspect = (type) => {
  const warning = type.shape === 'dossier' ? type.warning : undefined;
  return warning === undefined
    ? null
    : recordPart<Plan>({ prepare: (tx, record) => prepare(tx, record, warning), commit });
};
