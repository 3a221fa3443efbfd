import { describe, expect, test } from 'vitest';
import { type DirectoryBody, directoryOf } from '../../../bodies/directory.ts';
import { namedBody } from './named-body.ts';

const body = (
  code: string,
  level: DirectoryBody['level'],
  name: string,
  shortName: string,
): DirectoryBody => ({
  code,
  level,
  kind: 'government',
  divisionCode: null,
  parent: null,
  sortOrder: 1,
  establishedOn: null,
  abolishedOn: null,
  names: [{ name, shortName, validFrom: '2020-01-01', validTo: null }],
  aliases: [],
  successors: [],
});

const DIRECTORY = directoryOf(
  [
    body('city', 'prefecture', '甲乙市人民政府', '甲乙市'),
    body('county', 'county', '甲乙县人民政府', '甲乙县'),
    body('village', 'village', '丙丁镇甲乙县村民委员会', '甲乙县'),
  ],
  { 'project-units': [] },
);

describe('the body that a question names', () => {
  test.each([
    ['甲乙县权力清单', 'county', '权力清单'],
    ['权力清单 甲乙县', 'county', '权力清单'],
    ['查甲乙县人民政府预算', 'county', '查 预算'],
    ['甲乙市空气', 'city', '空气'],
  ])('%s', (asked, code, rest) => {
    const named = namedBody(DIRECTORY, asked);
    expect([named?.body.code, named?.rest]).toEqual([code, rest]);
  });

  test.each(['甲乙', '甲乙县', '权力清单', ''])('none, or nothing besides: %s', (asked) => {
    expect(namedBody(DIRECTORY, asked)).toBeNull();
  });
});
