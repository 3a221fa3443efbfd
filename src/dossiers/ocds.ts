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

const withId = (value: JsonValue): value is JsonObject => isJsonObject(value) && 'id' in value;

function mergeValue(before: JsonValue | undefined, after: JsonValue): JsonValue {
  if (isJsonObject(after)) return mergeObjects(isJsonObject(before) ? before : {}, after);
  if (Array.isArray(after) && after.length > 0 && after.every(withId)) {
    const merged = new Map(
      (Array.isArray(before) ? before.filter(withId) : []).map((each) => [each.id, each]),
    );
    for (const each of after) merged.set(each.id, mergeObjects(merged.get(each.id) ?? {}, each));
    return [...merged.values()];
  }
  return after;
}

/** OCDS merging: null removes, objects recurse, lists of objects with ids merge by id, everything else is replaced. */
const mergeObjects = (before: JsonObject, after: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries({
      ...before,
      ...Object.fromEntries(
        Object.entries(after).map(([key, value]) => [
          key,
          value === null ? null : mergeValue(before[key], value),
        ]),
      ),
    }).filter(([, value]) => value !== null),
  );

/** The state of the process after its releases, oldest first. */
export function compiledRelease(releases: readonly JsonObject[]): JsonObject {
  const merged = releases.reduce<JsonObject>((before, release) => mergeObjects(before, release), {});
  return { ...merged, id: `${String(merged.ocid)}-${String(merged.date)}`, tag: ['compiled'] };
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
