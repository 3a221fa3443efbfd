import { describe, expect, it } from 'vitest';
import { localCopies } from './local-copy.ts';

function memory(limit = Number.POSITIVE_INFINITY) {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key: string) => {
      items.delete(key);
    },
  };
}

const copy = { content: { title: '未保存' }, version: 3, at: '2026-03-01T14:03:22.000Z' };

describe('local copies', () => {
  it('gives a text back to the account that typed it and to nobody else', () => {
    const store = memory();
    localCopies(store, 'a').keep('d1', copy);
    expect(localCopies(store, 'a').find('d1')).toEqual(copy);
    expect(localCopies(store, 'b').find('d1')).toBeNull();
    localCopies(store, 'a').forget('d1');
    expect(localCopies(store, 'a').find('d1')).toBeNull();
  });

  it('survives a full disk and a damaged entry', () => {
    expect(localCopies(memory(10), 'a').keep('d1', copy)).toBe(false);
    const store = memory();
    store.items.set('gongkai.draft.a.d1', '{"content":');
    expect(localCopies(store, 'a').find('d1')).toBeNull();
  });
});
