import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => (value === '' ? name : `${name} ${value}`))
    .join('; ');

const PAGES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'media-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
} as const;

/** The console's components make their styles at run time; a nonce lets in those and nothing else that is inline. */
const consolePages = (nonce: string): Readonly<Record<string, string>> => ({
  ...PAGES,
  'style-src': `'self' 'nonce-${nonce}'`,
  'img-src': "'self' data: blob:",
  'frame-src': "'self' blob:",
  'worker-src': "'self' blob:",
});

const secureOnly = (publicUrl: string) =>
  publicUrl.startsWith('https:') ? { 'upgrade-insecure-requests': '' } : {};

/** What every answer carries that no route has said otherwise of. */
export const securityHeaders = (publicUrl: string): Readonly<Record<string, string>> =>
  Object.freeze({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
    ...(publicUrl.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
    'content-security-policy': policy({ ...PAGES, ...secureOnly(publicUrl) }),
  });

/** Sets what every answer carries; a route may set a stricter policy of its own. */
export function setSecurityHeaders(app: FastifyInstance, publicUrl: string): void {
  const headers = securityHeaders(publicUrl);
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers).header('x-request-id', request.id);
    if (/^\/console(\/|$|\?)/.test(request.url)) {
      request.cspNonce = randomBytes(16).toString('base64');
      void reply.header(
        'content-security-policy',
        policy({ ...consolePages(request.cspNonce), ...secureOnly(publicUrl) }),
      );
    }
    // Open data, feeds and the log are made to be read by other origins' programs.
    if (/^\/(log|data|feeds?|api\/v1|api\/action|api\/3|api\/docs)(\/|$|\.)/.test(request.url)) {
      void reply.header('cross-origin-resource-policy', 'cross-origin');
    }
    done();
  });
}
