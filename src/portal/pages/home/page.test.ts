import { expect, test } from 'vitest';
import { KINDS } from '../../../schema/declaration.ts';
import { sampleArea } from '../../testing/sample-models.ts';
import { byKind } from './query.ts';

test('shows the five kinds of disclosure, and each area once', () => {
  const areas = [
    sampleArea('03-a', 'decision'),
    sampleArea('14-b', 'management'),
    sampleArea('20-c', 'management'),
  ];
  const kinds = byKind(areas);
  expect(kinds.map((group) => group.kind)).toEqual([...KINDS]);
  expect(kinds.flatMap((group) => group.areas).map((area) => area.code)).toEqual(['03-a', '14-b', '20-c']);
});
