import type { Source } from '../catalogue/source.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { findPublishedDossier } from './find-dossier.ts';

/**
 * Who publishes under which prefix; the keeper of the standard assigns the prefix, so an installation without one
 * publishes no OCDS.
 */
export interface OcdsPublisher {
  readonly prefix: string;
  readonly name: string;
  readonly publicUrl: string;
}

/**
 * Strategies that the release schema of OCDS 1.1.5 declares; a test reads them from the schema itself. What stands in
 * neither is merged by identifier where it is a list of objects, and replaced otherwise.
 */
export const MERGE_RULES = {
  omitWhenMerged: ['id', 'date', 'tag'],
  wholeListMerge: ['additionalIdentifiers', 'additionalClassifications'],
} as const;

const WHOLE: ReadonlySet<string> = new Set(MERGE_RULES.wholeListMerge);
const OMITTED: ReadonlySet<string> = new Set(MERGE_RULES.omitWhenMerged);

/** Nothing that is nothing: an empty object or list of objects leaves what was told before. */
function mergeValue(key: string, before: JsonValue | undefined, after: JsonValue): JsonValue | undefined {
  if (isJsonObject(after))
    return Object.keys(after).length === 0 ? before : mergeObjects(isJsonObject(before) ? before : {}, after);
  if (!Array.isArray(after) || WHOLE.has(key) || !after.every(isJsonObject)) return after;
  return after.length === 0 ? before : mergeById(Array.isArray(before) ? before : [], after);
}

/** Objects with the same id are one; what has none is something new each time. */
function mergeById(before: readonly JsonValue[], after: readonly JsonObject[]): JsonValue[] {
  const merged: JsonValue[] = [...before];
  for (const each of after) {
    const at =
      each.id === undefined ? -1 : merged.findIndex((other) => isJsonObject(other) && other.id === each.id);
    const known = merged[at];
    const now = mergeObjects(isJsonObject(known) ? known : {}, each);
    if (at < 0) merged.push(now);
    else merged[at] = now;
  }
  return merged;
}

/** Null removes; what is told replaces what was told, each value by the strategy of its kind. */
function mergeObjects(before: JsonObject, after: JsonObject): JsonObject {
  const merged = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(after)) {
    const now = value === null ? undefined : mergeValue(key, merged.get(key), value);
    if (now === undefined) merged.delete(key);
    else merged.set(key, now);
  }
  return Object.fromEntries(merged);
}

/** The state of the process after its releases, oldest first. */
export function compiledRelease(releases: readonly JsonObject[]): JsonObject {
  const merged = releases.reduce<JsonObject>(
    (before, release) =>
      mergeObjects(before, Object.fromEntries(Object.entries(release).filter(([key]) => !OMITTED.has(key)))),
    {},
  );
  const date = releases.at(-1)?.date ?? '';
  return { ...merged, id: `${String(merged.ocid)}-${String(date)}`, date, tag: ['compiled'] };
}

/** The record package of one dossier; null when there is no such public dossier, or its kind is not told in OCDS. */
export async function ocdsRecordPackage(
  deps: Source,
  publisher: OcdsPublisher,
  id: string,
): Promise<JsonObject | null> {
  const found = await findPublishedDossier(deps, id, publisher);
  const releases = found?.kind.ocds?.(found.dossier) ?? [];
  const [last] = releases.slice(-1);
  if (!found || !last) return null;
  const { ocid } = found.dossier;
  return {
    uri: `${publisher.publicUrl}/api/v1/dossiers/${id}/ocds`,
    version: '1.1',
    publishedDate: String(last.date),
    publisher: { name: publisher.name },
    records: [{ ocid, releases: [...releases], compiledRelease: compiledRelease(releases) }],
  };
}
