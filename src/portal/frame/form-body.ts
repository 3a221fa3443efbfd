import type { FastifyInstance } from 'fastify';

/**
 * Forms of pages without script come as `application/x-www-form-urlencoded`; what comes twice counts once, the last.
 */
export function acceptForms(app: Pick<FastifyInstance, 'addContentTypeParser'>, bodyLimit = 10_000): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}

/** A field of a form or query; anything that is no text is as if it were not there. */
export function formText(input: unknown, name: string): string {
  if (typeof input !== 'object' || input === null) return '';
  const value = Object.entries(input).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}
