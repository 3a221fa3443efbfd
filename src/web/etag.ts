import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { ProblemError, problem } from '../kernel/problems.ts';

/** The entity tag of something that counts its versions. */
export const entityTag = (version: number): string => `"${version}"`;

/** The version that an edit is based on; an edit that does not say it could overwrite another's work unseen. */
export function requireIfMatch(request: {
  readonly headers: { readonly 'if-match'?: string | undefined };
}): number {
  const value = request.headers['if-match']?.trim();
  if (value === undefined || value === '') throw new ProblemError([problem('precondition-required')]);
  // Proxies that compress make the tag weak; the version inside is the same.
  const version = /^(?:W\/)?"(\d{1,9})(?:-[a-z]+)?"$/.exec(value)?.[1];
  if (version === undefined) {
    throw new ProblemError([problem('input-invalid', { detail: '请求头“If-Match”应为读取时得到的 ETag。' })]);
  }
  return Number(version);
}

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** RFC 9110 §13.1.2: weak comparison, `*` matches anything. */
export const matchesTag = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((candidate) => opaque(candidate) === opaque(tag));

/** Every successful read has an ETag (of its bytes where the route sets none) and answers 304 to those who have it. */
export function answerConditionally(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || reply.statusCode !== 200) return payload;
    if (String(reply.getHeader('cache-control') ?? '').includes('no-store')) return payload;
    if (!reply.hasHeader('etag') && (typeof payload === 'string' || Buffer.isBuffer(payload))) {
      void reply.header('etag', `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`);
    }
    const tag = reply.getHeader('etag');
    const asked = request.headers['if-none-match'];
    if (typeof tag !== 'string' || asked === undefined || !matchesTag(asked, tag)) return payload;
    void reply.code(304).removeHeader('content-length').removeHeader('content-type');
    return '';
  });
}
