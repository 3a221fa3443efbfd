import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { locationRefusals, positionOf } from './location.ts';

const { province } = CATALOGUE;
const WHERE = { longitude: 'east', latitude: 'north' };
const TITLES = { east: { title: '经度' }, north: { title: '纬度' } };
const codes = (content: Record<string, string>) =>
  locationRefusals(WHERE, content, TITLES, province).map(({ code, path }) => `${code} ${path}`);

describe('a position', () => {
  it('is taken in the province, and where nothing is said', () => {
    expect(codes({ east: '112.98', north: '28.19' })).toEqual([]);
    expect(codes({})).toEqual([]);
    expect(codes({ east: '', north: '' })).toEqual([]);
  });

  it('is refused when east and north are exchanged, in another province, or only half told', () => {
    expect(codes({ east: '28.19', north: '112.98' })).toEqual([
      'location-outside-province /east',
      'location-outside-province /north',
    ]);
    expect(codes({ east: '116.4', north: '28.19' })).toEqual(['location-outside-province /east']);
    expect(codes({ north: '28.19' })).toEqual(['location-incomplete /east']);
  });

  it('that is no number is no position', () => {
    expect(positionOf(WHERE, { east: '东经112度', north: '28.19' })).toBeNull();
    expect(positionOf(WHERE, { east: '112.98', north: '28.19' })).toEqual({
      longitude: 112.98,
      latitude: 28.19,
    });
  });
});

it('every seat of a prefecture lies within its own outline, and nothing beyond the border in any', () => {
  for (const outline of province.outlines)
    expect(province.prefectureAt(outline.centre), outline.name).toBe(outline.code);
  expect(province.prefectureAt({ longitude: 116.4, latitude: 39.9 })).toBeNull();
});
