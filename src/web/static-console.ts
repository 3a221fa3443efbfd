import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, problem } from '../kernel/problems.ts';

export interface ConsoleOptions {
  /** The built console: `index.html` and `assets/`. */
  readonly root: string;
}

const NONCE_PLACE = '__CSP_NONCE__';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The back office under `/console/`: hashed assets for ever, the page anew each time with the nonce of its policy. */
export const consoleRoutes =
  ({ root }: ConsoleOptions): FastifyPluginAsync =>
  async (app) => {
    const sendPage = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const html = await readFile(join(root, 'index.html'), 'utf8').catch((error: unknown) => {
        if (isMissing(error))
          throw new ProblemError([problem('not-found', { what: '管理后台（尚未构建）' })]);
        throw error;
      });
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(html.replaceAll(NONCE_PLACE, request.cspNonce ?? ''));
    };

    // What the build wrote beside the page is named by its digest, except a few files such as the icon.
    await app.register(fastifyStatic, {
      root,
      prefix: '/console/',
      serve: false,
      preCompressed: true,
      index: false,
      dotfiles: 'deny',
      cacheControl: false,
      suppressWarning: true,
    });

    // One route for both, because the router does not tell them apart; relative addresses need the slash.
    app.get('/console', async (request, reply) =>
      /^\/console(?:\?|$)/.test(request.url) ? reply.redirect('/console/', 308) : sendPage(request, reply),
    );
    app.get<{ Params: { '*': string } }>('/console/*', async (request, reply) => {
      const path = request.params['*'];
      if (path.split(/[\\/]/).includes('..') || path.includes('\0'))
        throw new ProblemError([problem('not-found', { what: '您访问的地址' })]);
      // An address of the application itself has no file name at its end.
      if (path === 'index.html' || !/\.[a-z\d]{2,5}$/i.test(path)) return sendPage(request, reply);
      const hashed = path.startsWith('assets/');
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      return reply.sendFile(path, root);
    });
  };
