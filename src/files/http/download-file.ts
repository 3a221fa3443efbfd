import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { can } from '../../identity/permissions.ts';
import { noteSensitiveRead } from '../../identity/sensitive-reads.ts';
import type { Actor } from '../../kernel/actor.ts';
import { RECORD_PATHS } from '../../kernel/addresses.ts';
import { ProblemError, problem } from '../../kernel/problems.ts';
import { matchesTag } from '../../web/etag.ts';
import { contentDisposition, parseRange } from '../download-headers.ts';
import { type FileAccess, findFileAccess, isExpungedFile, restrictedBodyOf } from '../file-records.ts';
import type { FileDeps } from '../uploads.ts';

/** As for a draft of that body: administrators (三员) run the platform and read nothing that is not public. */
const mayReadDrafts = (actor: Actor | null, access: FileAccess): boolean =>
  actor !== null && access.bodies.some((body) => can(actor, 'view-drafts', body) === null);

/** Pictures are shown in the page; everything else is a download, so that no reader's plug-in runs in our origin. */
const isShown = (mediaType: string): boolean => mediaType.startsWith('image/');

function describeFile(
  reply: FastifyReply,
  { file, hasTerm }: FileAccess,
  name: string,
  isPublic: boolean,
): void {
  reply
    .type(file.mediaType)
    .header('etag', `"${file.sha256}"`)
    .header('accept-ranges', 'bytes')
    .header(
      'content-disposition',
      contentDisposition(isShown(file.mediaType) ? 'inline' : 'attachment', name),
    )
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    // The bytes of an address never change, but the right to read them can: a withdrawal must reach caches within the
    // hour, the end of a term at once.
    .header(
      'cache-control',
      !isPublic ? 'private, no-store' : hasTerm ? 'no-cache' : 'public, max-age=3600, immutable',
    );
}

/** A file of a record that is not for everybody; drafts are at work on and are not noted. */
async function noteRestrictedFile({ db, clock }: FileDeps, actor: Actor, sha256: string): Promise<void> {
  const body = await restrictedBodyOf(db, sha256);
  if (body === null) return;
  const read = { what: 'restricted-file', subject: sha256, body, records: 1 } as const;
  await noteSensitiveRead(db, clock.now(), actor, read);
}

interface Conditions {
  readonly range: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly ifRange: string | string[] | undefined;
}

function sendBytes(
  deps: FileDeps,
  reply: FastifyReply,
  { file }: FileAccess,
  conditions: Conditions,
): FastifyReply {
  const etag = `"${file.sha256}"`;
  if (conditions.ifNoneMatch !== undefined && matchesTag(conditions.ifNoneMatch, etag))
    return reply.code(304).send();
  const wanted =
    conditions.ifRange === undefined || conditions.ifRange === etag ? conditions.range : undefined;
  const range = parseRange(wanted, file.sizeBytes);
  if (range === 'unsatisfiable')
    return reply.code(416).header('content-range', `bytes */${file.sizeBytes}`).type('text/plain').send('');
  if (range === null)
    return reply.header('content-length', file.sizeBytes).send(deps.store.read(file.sha256));
  return reply
    .code(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${file.sizeBytes}`)
    .header('content-length', range.end - range.start + 1)
    .send(deps.store.read(file.sha256, range));
}

/**
 * `GET /files/:sha256/:name`, for registration at the root: only what the public may read, or one's own body's drafts.
 */
export const downloadFileRoute =
  (deps: FileDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      RECORD_PATHS.file,
      {
        config: { access: 'public' },
        schema: {
          summary: '下载文件',
          tags: ['files'],
          produces: ['application/octet-stream'],
          params: Type.Object({ sha256: Type.String(), name: Type.String() }),
        },
      },
      async (request, reply) => {
        const { sha256, name } = request.params;
        const missing = [problem('not-found', { what: '这个文件' })];
        if (!/^[0-9a-f]{64}$/.test(sha256)) throw new ProblemError(missing);
        const access = await findFileAccess(deps.db, sha256);
        if (access?.publicState !== 'published' && (await isExpungedFile(deps.db, sha256)))
          throw new ProblemError([problem('file-gone')]);
        if (access === null) throw new ProblemError(missing);
        const isPublic = access.publicState === 'published';
        if (!isPublic && !mayReadDrafts(request.actor, access))
          throw new ProblemError(access.publicState === 'gone' ? [problem('file-gone')] : missing);
        if (!isPublic && request.actor !== null) await noteRestrictedFile(deps, request.actor, sha256);
        if ((await deps.store.sizeOf(sha256)) === null) throw new ProblemError([problem('unavailable')]);
        const known = access.names.includes(name)
          ? name
          : (access.names[0] ?? `${sha256}.${access.file.extension}`);
        describeFile(reply, access, known, isPublic);
        return sendBytes(deps, reply, access, {
          range: request.headers.range,
          ifNoneMatch: request.headers['if-none-match'],
          ifRange: request.headers['if-range'],
        });
      },
    );
  };
