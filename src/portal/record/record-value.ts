import type { JsonObject, JsonValue } from '../../kernel/canonical-json.ts';
import type { Attachment, DivisionOfLabourRow, PartyMention } from '../../schema/declaration.ts';

/**
 * Content comes from the database as JSON of its type; a part that is not what its kind says is not shown rather than
 * guessed.
 */
type Json = JsonValue | undefined;

const isRecord = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: Json): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

export const asText = (value: Json): string | null =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : textOf(value);

export const asTexts = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.flatMap((v: Json) => textOf(v) ?? []) : [];

export const asRows = (value: Json): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

export const asAttachments = (value: Json): readonly Attachment[] =>
  asRows(value).flatMap((row) =>
    typeof row.sha256 === 'string' && typeof row.name === 'string'
      ? [
          {
            sha256: row.sha256,
            name: row.name,
            sizeBytes: typeof row.sizeBytes === 'number' ? row.sizeBytes : 0,
            mediaType: typeof row.mediaType === 'string' ? row.mediaType : 'application/octet-stream',
          },
        ]
      : [],
  );

const asMentions = (value: Json): readonly PartyMention[] =>
  asRows(value).flatMap((row) =>
    typeof row.phrase === 'string'
      ? [
          {
            phrase: row.phrase,
            resolution:
              row.resolution === 'bodies' || row.resolution === 'set' ? row.resolution : ('unknown' as const),
            bodies: asTexts(row.bodies),
            set: textOf(row.set),
          },
        ]
      : [],
  );

export const asDivision = (value: Json): readonly DivisionOfLabourRow[] =>
  asRows(value).flatMap((row) =>
    typeof row.article === 'string'
      ? [
          {
            article: row.article,
            heading: textOf(row.heading) ?? '',
            anchor: textOf(row.anchor) ?? '',
            leads: asMentions(row.leads),
            responsible: asMentions(row.responsible),
            area: textOf(row.area),
            source: textOf(row.source) ?? '',
          },
        ]
      : [],
  );
