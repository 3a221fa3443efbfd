import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import { ApiProblem } from './problem.ts';

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A server that gives the prepared answers in order and keeps what it was sent. */
function fakeServer(...answers: readonly (Response | Error)[]) {
  const sent: Sent[] = [];
  const left = [...answers];
  const send: typeof fetch = async (url, init) => {
    sent.push({ url: String(url), headers: new Headers(init?.headers), body: init?.body });
    const answer = left.shift();
    if (answer === undefined) throw new Error('more requests than expected');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { client: createClient(send), sent };
}

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
const refused = (status: number, code: string): Response =>
  json(status, { refusals: [{ code, message: code, advice: '' }] });

describe('the client', () => {
  it('sends the CSRF token, an idempotency key and the version with a write, none of them with a read', async () => {
    const { client, sent } = fakeServer(json(200, {}), json(200, {}));
    client.hooks.csrfToken = 't';
    await client.request('/drafts/x/submit', { method: 'POST', body: {}, version: 3 });
    await client.request('/drafts');
    expect(sent[0]?.url).toBe('/api/v1/drafts/x/submit');
    expect(sent[0]?.headers.get('x-csrf-token')).toBe('t');
    expect(sent[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
    expect(sent[0]?.headers.get('if-match')).toBe('"3"');
    expect(sent[1]?.headers.get('x-csrf-token')).toBeNull();
    expect(sent[1]?.headers.get('idempotency-key')).toBeNull();
  });

  it('after signing in again repeats the same act under the same key with the new token', async () => {
    const { client, sent } = fakeServer(refused(401, 'session-expired'), json(200, { ok: 1 }));
    client.hooks.csrfToken = 'old';
    client.hooks.signInAgain = async () => {
      client.hooks.csrfToken = 'new';
      return true;
    };
    expect(await client.request('/drafts', { method: 'POST', body: { a: 1 } })).toEqual({ ok: 1 });
    expect(sent[1]?.headers.get('idempotency-key')).toBe(sent[0]?.headers.get('idempotency-key'));
    expect(sent[1]?.headers.get('x-csrf-token')).toBe('new');
    expect(sent[1]?.body).toBe(sent[0]?.body);
  });

  it('gives the refusal back when the person does not sign in again', async () => {
    const { client } = fakeServer(refused(401, 'session-expired'));
    client.hooks.signInAgain = async () => false;
    await expect(client.request('/drafts')).rejects.toMatchObject({ status: 401, code: 'session-expired' });
  });

  it('never asks to sign in again because of a wrong password', async () => {
    const { client, sent } = fakeServer(refused(401, 'sign-in-failed'));
    client.hooks.signInAgain = async () => true;
    await expect(client.request('/session', { method: 'POST', body: {} })).rejects.toMatchObject({
      code: 'sign-in-failed',
    });
    expect(sent).toHaveLength(1);
  });

  it('fetches a fresh CSRF token once when the old one is refused', async () => {
    const { client, sent } = fakeServer(
      refused(403, 'csrf-token-invalid'),
      json(200, { csrfToken: 'fresh' }),
      json(200, {}),
    );
    client.hooks.csrfToken = 'stale';
    await client.request('/drafts', { method: 'POST', body: {} });
    expect(sent.map((request) => request.url)).toEqual([
      '/api/v1/drafts',
      '/api/v1/session',
      '/api/v1/drafts',
    ]);
    expect(sent[2]?.headers.get('x-csrf-token')).toBe('fresh');
  });

  it('turns a broken connection into a problem that can be retried', async () => {
    const { client } = fakeServer(new TypeError('Failed to fetch'));
    const error = await client.request('/drafts').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({ status: 0 });
  });
});
