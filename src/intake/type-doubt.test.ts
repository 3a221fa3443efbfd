import { expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { typeDoubt } from './type-doubt.ts';

const policy = CATALOGUE.currentType('policy-document');
const interpretation = CATALOGUE.currentType('interpretation');
const notice = { title: '关于示例的通知', genre: '通知', documentNumber: '湘示发〔2026〕1号' };
const explanation = { title: '《关于示例的通知》政策解读', genre: null, documentNumber: null };

test('a notice is no interpretation, and an interpretation no notice', () => {
  expect(typeDoubt(interpretation, notice)).toBe(
    '这份文件像一份通知（湘示发〔2026〕1号），不像“政策解读”，请核对所选的公开事项。',
  );
  expect(typeDoubt(policy, explanation)).toContain('像一份解读');
});

test('where it fits, nothing is said; a notice that nobody numbered may be anything', () => {
  expect(typeDoubt(policy, notice)).toBeNull();
  expect(typeDoubt(interpretation, explanation)).toBeNull();
  expect(typeDoubt(interpretation, { ...notice, documentNumber: null })).toBeNull();
});
