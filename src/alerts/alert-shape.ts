import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { parseMoment } from '../kernel/moment.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ShapedEdition, ShapedRecord, ShapeHandler } from '../publication/shape-handler.ts';
import { LEVEL_NAMES } from '../schema/body.ts';
import { ofShape } from '../schema/catalogue.ts';
import { ALERT_COLOURS, type AlertColour, type AlertFacet } from '../schema/declaration.ts';
import { alertRefusals } from './rules-alert.ts';
import {
  findLastMessage,
  getIssuingBody,
  insertAlertMessage,
  isIdentifierTaken,
  listPlaces,
  mintIdentifier,
} from './store.ts';

type Warning = Extract<AlertFacet, { kind: 'warning' }>;

const text = (content: JsonObject, field: string): string => {
  const value = content[field];
  return typeof value === 'string' ? value : '';
};
const codes = (content: JsonObject, field: string): readonly string[] => {
  const value = content[field];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
};
const colourOf = (given: string): AlertColour => {
  const colour = ALERT_COLOURS.find((each) => each === given);
  if (colour === undefined) throw new Error(`no colour ${given}`);
  return colour;
};
const isLevel = (level: string): level is keyof typeof LEVEL_NAMES => Object.hasOwn(LEVEL_NAMES, level);

async function refusals(tx: Tx, record: ShapedRecord, facet: AlertFacet): Promise<readonly Refusal[]> {
  const { content, type, today } = record;
  const issuing = await getIssuingBody(tx, record.bodyCode);
  const identifier = facet.kind === 'warning' ? text(content, facet.identifier) : '';
  const places = await listPlaces(tx, facet.kind === 'warning' ? codes(content, facet.places) : []);
  return alertRefusals({
    type,
    facet,
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
}

async function send(tx: Tx, edition: ShapedEdition, facet: AlertFacet): Promise<void> {
  const { disclosureId, publishedAt, content } = edition;
  const { dossierId, last } = await findLastMessage(tx, disclosureId);
  const minted = async (): Promise<string> =>
    mintIdentifier(tx, (await getIssuingBody(tx, edition.bodyCode)).division, publishedAt);
  const own = { disclosureId, dossierId, n: (last?.n ?? 0) + 1, sentAt: publishedAt };
  if (facet.kind === 'warning') {
    const { from, until } = timesOf(content, facet);
    const places = await listPlaces(tx, codes(content, facet.places));
    await insertAlertMessage(tx, {
      ...own,
      message: last === undefined ? 'alert' : 'update',
      identifier: text(content, facet.identifier) || (await minted()),
      colour: colourOf(text(content, facet.colour)),
      from,
      until,
      divisions: places.flatMap((place) => place.division_code ?? []),
    });
    return;
  }
  // The rules of the matter let nothing end that did not begin.
  if (last === undefined) throw new Error(`nothing to end for ${disclosureId}`);
  await insertAlertMessage(tx, {
    ...own,
    message: 'cancel',
    identifier: await minted(),
    colour: colourOf(last.colour),
    from: last.effective_from,
    until: publishedAt,
    divisions: last.divisions,
  });
}

function timesOf(content: JsonObject, facet: Warning): { readonly from: Date; readonly until: Date } {
  const [from, until] = [parseMoment(text(content, facet.from)), parseMoment(text(content, facet.until))];
  if (from === null || until === null) throw new Error('a warning without its times');
  return { from, until };
}

/** 预警: what a shape does anyway, and for types that warn the message in the same transaction. */
export const withAlerts = (shape: ShapeHandler): ShapeHandler => ({
  ...shape,
  refusals: async (tx, record) => {
    const { alert } = ofShape('dossier', record.type);
    return [
      ...(await shape.refusals(tx, record)),
      ...(alert === undefined ? [] : await refusals(tx, record, alert)),
    ];
  },
  apply: async (tx, edition) => {
    await shape.apply(tx, edition);
    const { alert } = ofShape('dossier', edition.type);
    if (alert !== undefined) await send(tx, edition, alert);
  },
});
