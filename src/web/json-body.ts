import type { FastifyInstance } from 'fastify';
import { ProblemError, problem } from '../kernel/problems.ts';

/** What we take nests a few levels; whatever visits a body (validation, digests) may then do so by recursion. */
const DEEPEST = 64;

/**
 * A value with its comma takes this much of the bytes that a route allows: 2,048 values in 64 KB, 32,768 in 1 MB.
 * Denser bodies are made to be slow.
 */
const BYTES_FOR_A_VALUE = 32;

export interface JsonExtent {
  /** How many brackets are open at the deepest place. */
  readonly depth: number;
  /** Objects, lists, and what follows the first member of each. */
  readonly values: number;
}

/** Reads no further than it must: what stands between quotation marks does not count. */
export function jsonExtent(text: string): JsonExtent {
  let [open, depth, values, quoted] = [0, 0, 0, false];
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (quoted) {
      if (sign === '\\') i += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') values += 1;
    else if (sign === '[' || sign === '{') {
      values += 1;
      depth = Math.max(depth, ++open);
    } else if (sign === ']' || sign === '}') open -= 1;
  }
  return { depth, values };
}

function faultOf({ depth, values }: JsonExtent, mostValues: number): ProblemError | null {
  const detail =
    depth > DEEPEST
      ? `JSON 的嵌套层数不能超过 ${DEEPEST} 层。`
      : values > mostValues
        ? `JSON 中的值不能超过 ${mostValues} 个。`
        : null;
  return detail === null ? null : new ProblemError([problem('input-invalid', { detail })]);
}

/**
 * JSON as Fastify reads it, but refused before it is parsed where it nests without end or holds more values than the
 * route's bytes are for.
 */
export function readJsonBodies(
  app: Pick<FastifyInstance, 'addContentTypeParser' | 'removeContentTypeParser' | 'getDefaultJsonParser'>,
): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = typeof body === 'string' ? body : body.toString('utf8');
    const mostValues = Math.floor((request.routeOptions.bodyLimit ?? 0) / BYTES_FOR_A_VALUE);
    const fault = faultOf(jsonExtent(text), mostValues);
    if (fault === null) void parse(request, text, done);
    else done(fault);
  });
}
