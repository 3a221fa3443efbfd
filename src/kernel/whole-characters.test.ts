import { expect, test } from 'vitest';
import { withWholeCharacters } from './whole-characters.ts';

test('radicals that a printing program wrote are the characters that were meant; others stay', () => {
  expect(withWholeCharacters('湖南省⼈⺠政府办公厅⼯作规定⻓沙')).toBe('湖南省人民政府办公厅工作规定长沙');
  expect(withWholeCharacters('⻳⻢⻰⺟⽉⽇')).toBe('龟马龙母月日');
  expect(withWholeCharacters('人民ABC〔2026〕18号')).toBe('人民ABC〔2026〕18号');
});
