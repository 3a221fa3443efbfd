import { randomUUID } from 'node:crypto';

const PASSWORD = 'gongkai-demo';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A property of a JSON value; undefined when there is none. */
export const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

export const textOf = (value: unknown, name: string): string => {
  const found = property(value, name);
  return typeof found === 'string' ? found : '';
};

/** Somebody who is signed in and works through the API. */
export class ApiClient {
  readonly #url: string;
  /** What signs a request in. */
  readonly headers: Readonly<Record<string, string>>;

  private constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.#url = url;
    this.headers = headers;
  }

  static async signIn(url: string, username: string): Promise<ApiClient> {
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    const session: unknown = await response.json();
    if (response.status !== 200) throw new Error(`${username}: ${JSON.stringify(session)}`);
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return new ApiClient(url, { cookie, 'x-csrf-token': textOf(session, 'csrfToken') });
  }

  async post(
    path: string,
    body: unknown = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.#url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        ...this.headers,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }
}

export const readJson = async (url: string): Promise<unknown> => (await fetch(url)).json();
