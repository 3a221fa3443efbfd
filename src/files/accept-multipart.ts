import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/**
 * Lets a plugin's routes take multipart forms; once, wherever it was done first. A file beyond the limit is refused by
 * the store, in words.
 */
export async function acceptMultipart(
  app: Pick<FastifyInstance, 'hasContentTypeParser' | 'register'>,
): Promise<void> {
  if (app.hasContentTypeParser('multipart/form-data')) return;
  await app.register(multipart, { throwFileSizeLimit: false });
}
