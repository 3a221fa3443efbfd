import { parseJson } from './guards.ts';
import { ApiProblem, offlineProblem, parseProblem } from './problem.ts';

const ROOT = '/api/v1';

/** Answers that mean: the same request can succeed once the person has signed in again. */
const SESSION_CODES = ['sign-in-required', 'session-expired'];

export interface Hooks {
  /** Asks the person to sign in again in place; false when they gave up. */
  signInAgain: (() => Promise<boolean>) | null;
  csrfToken: string;
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly form?: FormData;
  readonly version?: number;
  /** Repeats of one act carry one key, so that the server repeats the answer and not the act. */
  readonly idempotencyKey?: string;
  /** The request may outlive the page (saving while leaving it). */
  readonly keepalive?: boolean;
  /** Sign-in itself does not ask to sign in. */
  readonly withoutSession?: boolean;
}

export interface Client {
  readonly hooks: Hooks;
  request<T>(path: string, options?: RequestOptions): Promise<T>;
  upload<T>(path: string, form: FormData, onProgress: (percent: number) => void): Promise<T>;
}

/** Unique enough for one act of one person; `crypto.randomUUID` is missing without HTTPS and before Chromium 92. */
export function newIdempotencyKey(): string {
  const words = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
}

export function createClient(send: typeof fetch = (input, init) => fetch(input, init)): Client {
  const hooks: Hooks = { signInAgain: null, csrfToken: '' };

  /**
   * One attempt; a lost session or a stale CSRF token is mended once, then the same act is sent again under the same
   * key.
   */
  async function mended<T>(attempt: () => Promise<T>, withoutSession: boolean): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (withoutSession || !(error instanceof ApiProblem)) throw error;
      if (error.code === 'csrf-token-invalid') await refreshToken();
      else if (!SESSION_CODES.includes(error.code) || !(await hooks.signInAgain?.())) throw error;
      return await attempt();
    }
  }

  async function refreshToken(): Promise<void> {
    const session = await once<{ csrfToken: string }>('/session', {}, '');
    hooks.csrfToken = session.csrfToken;
  }

  async function once<T>(path: string, options: RequestOptions, key: string): Promise<T> {
    let response: Response;
    try {
      response = await send(ROOT + path, {
        method: options.method ?? 'GET',
        headers: headersFor(options, key, hooks.csrfToken),
        credentials: 'same-origin',
        cache: 'no-store',
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
        ...(options.form === undefined ? {} : { body: options.form }),
        ...(options.keepalive ? { keepalive: true } : {}),
      });
    } catch {
      throw offlineProblem();
    }
    const text = await response.text();
    if (!response.ok) throw parseProblem(response.status, parseJson(text));
    return JSON.parse(text === '' ? 'null' : text);
  }

  return {
    hooks,
    request: (path, options = {}) => {
      const key = options.idempotencyKey ?? newIdempotencyKey();
      return mended(() => once(path, options, key), options.withoutSession ?? false);
    },
    upload: (path, form, onProgress) => {
      const key = newIdempotencyKey();
      return mended(
        () => uploadOnce(path, form, headersFor({ method: 'POST' }, key, hooks.csrfToken), onProgress),
        false,
      );
    },
  };
}

function headersFor(options: RequestOptions, key: string, csrfToken: string): Record<string, string> {
  const writes = options.method !== undefined && options.method !== 'GET';
  return {
    accept: 'application/json',
    ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(writes && csrfToken !== '' ? { 'x-csrf-token': csrfToken } : {}),
    ...(options.method === 'POST' ? { 'idempotency-key': key } : {}),
    ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
  };
}

/** By XMLHttpRequest, because `fetch` tells nothing of the progress. */
function uploadOnce<T>(
  path: string,
  form: FormData,
  headers: Readonly<Record<string, string>>,
  onProgress: (percent: number) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', ROOT + path);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.floor((event.loaded / event.total) * 100));
    };
    xhr.onerror = () => reject(offlineProblem());
    xhr.onload = () =>
      xhr.status < 300
        ? resolve(JSON.parse(xhr.responseText))
        : reject(parseProblem(xhr.status, parseJson(xhr.responseText)));
    xhr.send(form);
  });
}
