import { HUNAN_BODIES } from '../catalogue/bodies/index.ts';
import { loadBodies } from '../src/bodies/load-bodies.ts';
import { loadItems } from '../src/catalogue/load-items.ts';
import { connect } from '../src/database/database.ts';
import { insertUpload } from '../src/files/file-records.ts';
import type { Actor, Role } from '../src/kernel/actor.ts';
import { type JsonObject, sha256Hex, sm3Hex } from '../src/kernel/canonical-json.ts';
import { fixedClock } from '../src/kernel/clock.ts';
import { newId } from '../src/kernel/ids.ts';
import type { Result } from '../src/kernel/result.ts';
import { correctDisclosure, createDraft } from '../src/publication/create-draft.ts';
import { approveDraft } from '../src/publication/decide-draft.ts';
import { publishDraft } from '../src/publication/publish-draft.ts';
import { saveDraft } from '../src/publication/save-draft.ts';
import { submitDraft } from '../src/publication/submit-draft.ts';
import { shapeHandlersWith } from '../src/shapes/shape-handlers.ts';
import { CATALOGUE } from '../test/harness/catalogue.ts';
import { enrol } from '../test/harness/enrol.ts';
import type { BenchDatabase } from './bench-database.ts';

export interface SheetEdition {
  readonly item: string;
  readonly body: string;
  /** Null opens the list. */
  readonly disclosureId: string | null;
  readonly content: JsonObject;
  readonly sheet: { readonly name: string; readonly bytes: Uint8Array };
}

export type RegisterProvince = Awaited<ReturnType<typeof startRegisterProvince>>;

const actor = (role: Role): Actor => ({
  kind: 'account',
  id: role,
  name: role,
  grants: [{ role, bodyCode: '*' }],
});

export function acceptedValue<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(
    result.refusals
      .slice(0, 5)
      .map((refusal) => refusal.message)
      .join('\n'),
  );
}

/** Bodies, catalogue and the real pipeline for lists that come as sheets. */
export async function startRegisterProvince(database: BenchDatabase) {
  const { db } = database;
  const owner = connect(database.ownerUrl);
  await loadBodies(owner, HUNAN_BODIES);
  await owner.destroy();
  const clock = fixedClock('2026-03-09T09:30:00+08:00');
  await enrol(db, actor('editor'), actor('reviewer'), actor('issuer'));
  const files = new Map<string, Uint8Array>();
  const deps = {
    db,
    clock,
    catalogue: CATALOGUE,
    shapes: shapeHandlersWith({ read: async (sha256) => files.get(sha256) ?? null }),
    renderSnapshot: async () => '',
  };
  await loadItems(deps, CATALOGUE.declaredItems);

  const upload = async (name: string, bytes: Uint8Array, bodyCode: string): Promise<JsonObject> => {
    const [sha256, at] = [sha256Hex(bytes), clock.now()];
    const file = {
      sha256,
      sm3: sm3Hex(bytes),
      sizeBytes: bytes.length,
      mediaType: 'text/csv',
      extension: 'csv',
    };
    files.set(sha256, bytes);
    await db
      .transaction()
      .execute((tx) => insertUpload(tx, { id: newId(at), file, name, bodyCode, uploadedBy: 'editor', at }));
    return { sha256, name, sizeBytes: bytes.length, mediaType: 'text/csv' };
  };

  return {
    db,
    /** A saved draft and the steps that remain. */
    draft: async (edition: SheetEdition) => {
      clock.advance(60_000);
      const { item, body, disclosureId, sheet } = edition;
      const changeFile = [await upload(sheet.name, sheet.bytes, body)];
      const editor = actor('editor');
      const id = acceptedValue(
        disclosureId === null
          ? await createDraft(deps, editor, { item, body, content: {}, obligation: null })
          : await correctDisclosure(deps, editor, disclosureId),
      );
      acceptedValue(
        await saveDraft(deps, editor, { id, version: 1, content: { ...edition.content, changeFile } }),
      );
      const act = { id, version: null, remark: '同意' };
      return {
        submit: () => submitDraft(deps, editor, act),
        approve: async () => acceptedValue(await approveDraft(deps, actor('reviewer'), act)),
        publish: () => publishDraft(deps, actor('issuer'), { ...act, changeNote: '调整' }),
      };
    },
  };
}
