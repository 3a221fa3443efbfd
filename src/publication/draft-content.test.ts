import { describe, expect, test } from 'vitest';
import { currentTypes } from '../../test/harness/catalogue.ts';
import { correctionContent } from './draft-content.ts';

const whole = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, 'x']));

describe.each(currentTypes.map((type) => [type.key, type] as const))('a correction of %s', (_, type) => {
  test('starts with the text, and with no changes of an edition that was already made', () => {
    const own: readonly (string | null)[] =
      type.shape !== 'register'
        ? []
        : [...Object.values(type.register.edition), type.views.identity.documentDate];
    const started = Object.keys(correctionContent(type, whole(type.fields)));
    expect(started).toEqual(Object.keys(type.fields).filter((name) => !own.includes(name)));
    expect(started).toContain(type.views.identity.title);
  });
});
