import { type Ask, memberOf } from './prepared-drafts.ts';

export interface ApiOperation {
  /** `GET /api/v1/drafts/{id}` */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `{name}` for what varies. */
  readonly template: string;
  /** An address of this shape at which nothing is. */
  readonly example: string;
}

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const;

/** What the API says of itself: `openapi.json` is made from the routes, so that none is forgotten. */
export async function openOperations(ask: Ask): Promise<readonly ApiOperation[]> {
  const { body } = await ask(null, { method: 'GET', path: '/api/v1/openapi.json' });
  return operationsOf(body);
}

function operationsOf(document: unknown): readonly ApiOperation[] {
  const paths = memberOf(document, 'paths');
  if (typeof paths !== 'object' || paths === null) throw new Error('no OpenAPI document');
  return Object.entries(paths).flatMap(([template, methods]: [string, unknown]) =>
    METHODS.filter((method) => memberOf(methods, method.toLowerCase()) !== undefined).map((method) => ({
      name: `${method} ${template}`,
      method,
      template,
      example:
        template.replace('{format}', 'csv').replace(/\{\w+\}/g, '1') +
        requiredQuery(memberOf(methods, method.toLowerCase())),
    })),
  );
}

/** What must be asked along, or the question itself is refused before it is asked who puts it. */
function requiredQuery(operation: unknown): string {
  const parameters = memberOf(operation, 'parameters');
  if (!Array.isArray(parameters)) return '';
  const names = parameters
    .filter((each) => memberOf(each, 'in') === 'query' && memberOf(each, 'required') === true)
    .map((each) => `${encodeURIComponent(String(memberOf(each, 'name')))}=1`);
  return names.length === 0 ? '' : `?${names.join('&')}`;
}
