import { type PlaceList, placeEdition } from '../../../examples/builders/place-list.ts';
import { CATALOGUE } from '../../../test/harness/catalogue.ts';
import { enrol } from '../../../test/harness/enrol.ts';
import { createProvince } from '../../../test/harness/province.ts';
import { insertUpload } from '../../files/file-records.ts';
import type { Actor, Role } from '../../kernel/actor.ts';
import { type JsonObject, sha256Hex, sm3Hex } from '../../kernel/canonical-json.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { Refusal, Result } from '../../kernel/result.ts';
import { correctDisclosure, createDraft } from '../../publication/create-draft.ts';
import { approveDraft } from '../../publication/decide-draft.ts';
import { publishDraft } from '../../publication/publish-draft.ts';
import { saveDraft } from '../../publication/save-draft.ts';
import { submitDraft } from '../../publication/submit-draft.ts';
import { shapeHandlersWith } from '../../shapes/shape-handlers.ts';

const actor = (role: Role): Actor => ({
  kind: 'account',
  id: role,
  name: role,
  grants: [{ role, bodyCode: '*' }],
});

interface Record {
  readonly item: string;
  readonly body: string;
  readonly content: JsonObject;
}

/**
 * A province with bodies and catalogue, and the real pipeline over it: `publish` goes the whole way or tells why not.
 * `lists` are published before anything else: they say where is measured and who owes for it.
 */
export async function startSeriesProvince(
  start = '2026-03-09T09:30:00+08:00',
  lists: readonly PlaceList[] = [],
) {
  const clock = fixedClock(start);
  const database = await createProvince(clock);
  const files = new Map<string, Uint8Array>();
  const deps = {
    db: database.db,
    clock,
    catalogue: CATALOGUE,
    shapes: shapeHandlersWith({ read: async (sha256) => files.get(sha256) ?? null }),
    renderSnapshot: async () => '<p></p>',
  };
  await enrol(deps.db, actor('editor'), actor('reviewer'), actor('issuer'));

  const act = (id: string) => ({ id, version: null, remark: '同意' });
  const value = <T>(result: Result<T>): T => {
    if (result.ok) return result.value;
    throw new Error(result.refusals.map((refusal) => refusal.message).join('\n'));
  };
  const finish = async (id: string, version: number, content: JsonObject, changeNote: string) => {
    const saved = await saveDraft(deps, actor('editor'), { id, version, content });
    if (!saved.ok) return saved;
    const submitted = await submitDraft(deps, actor('editor'), act(id));
    if (!submitted.ok) return submitted;
    value(await approveDraft(deps, actor('reviewer'), act(id)));
    return publishDraft(deps, actor('issuer'), { ...act(id), changeNote });
  };

  const publish = async ({ item, body, content }: Record) => {
    const draft = await createDraft(deps, actor('editor'), { item, body, content: {}, obligation: null });
    return finish(value(draft), 1, content, '');
  };
  for (const list of lists) value(await publish(placeEdition(list, '2026-02-20')));

  return {
    ...deps,
    files,
    /** A data file as people of the body upload it; gives what a draft's content says of it. */
    upload: async (name: string, bytes: Uint8Array, body = 'hbt'): Promise<JsonObject> => {
      const file = {
        sha256: sha256Hex(bytes),
        sm3: sm3Hex(bytes),
        sizeBytes: bytes.length,
        mediaType: 'text/csv',
        extension: 'csv',
      };
      files.set(file.sha256, bytes);
      await database.db.transaction().execute((tx) =>
        insertUpload(tx, {
          id: newId(clock.now()),
          file,
          name,
          bodyCode: body,
          uploadedBy: 'editor',
          at: clock.now(),
        }),
      );
      const { sha256, sizeBytes, mediaType } = file;
      return { sha256, name, sizeBytes, mediaType };
    },
    ownerUrl: database.ownerUrl,
    close: database.close,
    publish,
    correct: async (disclosureId: string, content: JsonObject) =>
      finish(value(await correctDisclosure(deps, actor('editor'), disclosureId)), 1, content, '更正数据'),
    withdrawer: actor('issuer'),
  };
}

export const codes = (result: Result<unknown>): readonly Refusal['code'][] =>
  result.ok ? [] : result.refusals.map((refusal) => refusal.code);
