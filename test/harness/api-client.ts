import { DEMONSTRATION_PASSWORD } from '../../src/identity/demonstration-accounts.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the answer; null when it is none. */
  readonly json: unknown;
}

export interface ApiClient {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  head(path: string): Promise<Answer>;
  send(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
}

/** What lies at a path inside JSON; undefined when there is nothing. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, String(key)) : undefined,
    value,
  );
}
export const textAt = (value: unknown, ...path: readonly (string | number)[]): string => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
};
export const listAt = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};
/** The codes of a refusal, in their order. */
export const codesOf = (answer: Answer): readonly string[] =>
  listAt(answer.json, 'refusals').map((refusal) => textAt(refusal, 'code'));

async function call(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text !== '' ? JSON.parse(text) : null,
  };
}

/** Goes out as it is. */
const isWhole = (body: unknown): body is FormData | Blob => body instanceof FormData || body instanceof Blob;

function client(url: string, always: Readonly<Record<string, string>>): ApiClient {
  return {
    get: (path, headers = {}) => call(url + path, { headers: { ...always, ...headers } }),
    head: (path) => call(url + path, { method: 'HEAD', headers: { ...always } }),
    send: (method, path, body, headers = {}) =>
      call(url + path, {
        method,
        headers: {
          ...always,
          ...(body === undefined || isWhole(body) ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isWhole(body) ? body : JSON.stringify(body) }),
      }),
  };
}

/** The public. */
export const visitor = (url: string): ApiClient => client(url, {});

/** An act on a draft as the console sends it: with the version that was read. */
export async function actOn(
  who: ApiClient,
  draft: string,
  action: string,
  body: unknown = {},
): Promise<Answer> {
  const read = await who.get(`/api/v1/drafts/${draft}`);
  return who.send('POST', `/api/v1/drafts/${draft}/${action}`, body, {
    'if-match': read.headers.get('etag') ?? '',
  });
}

/** A demonstration account at work: its cookie and its CSRF token go with every request. */
export const signIn = (url: string, username: string): Promise<ApiClient> =>
  signInWith(url, username, DEMONSTRATION_PASSWORD);

export async function signInWith(url: string, username: string, password: string): Promise<ApiClient> {
  const answer = await visitor(url).send('POST', '/api/v1/session', { username, password });
  if (answer.status !== 200) throw new Error(`${username} could not sign in: ${answer.text}`);
  const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  return client(url, { cookie, 'x-csrf-token': textAt(answer.json, 'csrfToken') });
}
