import type { FastifyInstance } from 'fastify';
import { ProblemError, problem } from '../kernel/problems.ts';

/** What we take nests a few levels; whatever walks a body (validation, digests) may then do so by recursion. */
const DEEPEST = 64;

/** How many brackets are open at the deepest place; text between quotation marks does not count. */
export function jsonDepth(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (quoted) {
      if (sign === '\\') i += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth);
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return deepest;
}

/** JSON as Fastify reads it, but refused where it nests without end. */
export function readJsonBodies(
  app: Pick<FastifyInstance, 'addContentTypeParser' | 'removeContentTypeParser' | 'getDefaultJsonParser'>,
): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = typeof body === 'string' ? body : body.toString('utf8');
    if (jsonDepth(text) > DEEPEST) {
      const detail = `JSON 的嵌套层数不能超过 ${DEEPEST} 层。`;
      done(new ProblemError([problem('input-invalid', { detail })]));
    } else void parse(request, text, done);
  });
}
