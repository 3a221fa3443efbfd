import { expect, test } from 'vitest';
import { baselinesOf, piecesOf } from './changes.ts';

const line = (action: string, at: string) => ({
  seq: 1,
  round: 1,
  action,
  actionName: '',
  step: null,
  actorId: 'a',
  actorName: '某',
  opinion: '',
  at,
});
const saved = (version: number, savedAt: string) => ({ version, savedAt });

test('a text that comes for the first time is compared with nothing', () => {
  expect(
    baselinesOf({ workflow: [line('submit', '2026-03-01T10:00:00+08:00')], disclosure: null }, [
      saved(1, '2026-03-01T09:00:00+08:00'),
    ]),
  ).toEqual([]);
});

test('what came back is compared with what was judged last, a correction with the edition in force', () => {
  const workflow = [
    line('submit', '2026-03-01T10:00:00+08:00'),
    line('return', '2026-03-01T11:00:00+08:00'),
    line('submit', '2026-03-01T13:00:00+08:00'),
  ];
  const revisions = [
    saved(3, '2026-03-01T04:00:00Z'),
    saved(2, '2026-03-01T01:00:00Z'),
    saved(1, '2026-03-01T00:00:00Z'),
  ];
  expect(baselinesOf({ workflow, disclosure: 'd' }, revisions).map(({ version }) => version)).toEqual([2, 1]);
});

test('sentences that were added or taken out are marked, and long ones that stay are shortened', () => {
  expect(piecesOf('一切照旧。收费十元。', '一切照旧。收费二十元。')).toEqual([
    { kind: 'same', text: '一切照旧。' },
    { kind: 'removed', text: '收费十元。' },
    { kind: 'added', text: '收费二十元。' },
  ]);
  const [same] = piecesOf(`${'长'.repeat(200)}。甲。`, `${'长'.repeat(200)}。乙。`);
  expect(same?.text).toHaveLength(84);
});
