import { findItem } from '../catalogue/items.ts';
import { escapeHtml } from '../intake/escape-html.ts';
import type { Actor } from '../kernel/actor.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import { isJsonObject, textIn } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import { type Result, refused } from '../kernel/result.ts';
import { createDraft } from '../publication/create-draft.ts';
import type { PublicationDeps } from '../publication/publication-deps.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { listAnswerFiles } from './answer-files.ts';
import { mayHandle } from './receive-request.ts';
import { findRequest, listActs } from './request-store.ts';

const fieldOf = (type: TypeDeclaration, wanted: 'rich-text' | 'attachments'): string | null =>
  Object.entries(type.fields).find(([, { kind }]) => kind === wanted)?.[0] ?? null;

/**
 * Released to one, released to all (第四十四条): what was given becomes a draft of the item that is named, to be reviewed
 * and signed like any other. What was asked, and by whom, does not go along.
 */
export async function offerForPublication(
  deps: PublicationDeps,
  actor: Actor,
  given: { readonly code: string; readonly item: string; readonly title: string },
): Promise<Result<string>> {
  const { db, catalogue, clock } = deps;
  const [request, acts, item, files] = await Promise.all([
    findRequest(db, given.code),
    listActs(db, given.code),
    findItem(db, given.item),
    listAnswerFiles(db, given.code),
  ]);
  if (request === null) return refused(problem('not-found', { what: '这件申请' }));
  const denied = mayHandle(actor, request.body);
  if (denied) return refused(denied);
  if (request.answer !== 'granted' && request.answer !== 'partly')
    return refused(problem('request-not-given'));
  if (acts.some(({ kind }) => kind === 'offer'))
    return refused(problem('request-once', { act: '转为主动公开稿件' }));
  if (item === null) return refused(problem('item-unknown', { value: given.item }, { path: '/item' }));
  if (given.title.trim() === '')
    return refused(problem('field-required', { field: '标题' }, { path: '/title' }));
  const type = catalogue.currentType(item.type);
  const prepared = acts.findLast(({ kind }) => kind === 'prepare')?.detail;
  const text = isJsonObject(prepared) ? textIn(prepared, 'text') : '';
  const field = fieldOf(type, 'rich-text');
  const attachments = fieldOf(type, 'attachments');
  const content = {
    [type.views.identity.title]: given.title.trim(),
    ...(field === null
      ? {}
      : {
          [field]: text
            .split('\n')
            .map((line) => `<p>${escapeHtml(line)}</p>`)
            .join(''),
        }),
    ...(attachments === null || files.length === 0
      ? {}
      : { [attachments]: files.map((file) => ({ ...file })) }),
  };
  return createDraft(
    deps,
    actor,
    { item: item.code, body: request.body, content, obligation: null },
    async (tx, draft) => {
      const now = clock.now();
      await tx
        .insertInto('request_act')
        .values({
          code: request.code,
          at: now,
          kind: 'offer',
          body_code: request.body,
          by_id: actor.id,
          by_name: actor.name,
          on_day: civilDateAt(now),
          detail: JSON.stringify({ draft }),
        })
        .execute();
    },
  );
}
