import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HUNAN_BODIES } from '../../catalogue/bodies/index.ts';
import { localDepartments } from '../../catalogue/bodies/local-departments.ts';
import { PROJECT_UNITS } from '../../catalogue/bodies/public-service-units.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { BODY_LEVELS } from '../schema/body.ts';
import { bodiesOfLevelOn, directoryOf } from './directory.ts';
import { bearerIn, owes } from './obligated-body.ts';
import { expandResponsible, resolveParties } from './resolve-parties.ts';

const directory = directoryOf(HUNAN_BODIES, CATALOGUE.listedBodies);
const DAY_OF_MANDATE = '2016-10-12';
const TODAY = '2026-03-09';

const meaning = (phrase: string, day = DAY_OF_MANDATE) =>
  resolveParties([phrase], directory, day).map(({ resolution, bodies, set }) => ({
    resolution,
    set,
    bodies: set === null ? bodies : bodies.length,
  }));

describe('phrases of a division of labour', () => {
  test.each([
    ['省编办', 'bwb'],
    ['省政府法制办', 'fzb'],
    ['省审改办', 'sgb'],
    ['省发改委', 'fgw'],
    ['省发展改革委', 'fgw'],
    ['省国土资源厅', 'gtt'],
    ['省住房城乡建设厅', 'zjt'],
    ['省民政厅', 'mzt'],
    ['省安监局', 'ajj'],
    ['省环保厅', 'hbt'],
    ['省国资委', 'gzw'],
    ['省扶贫办', 'fpb'],
    ['省工商局', 'gsj'],
    ['省公共资源交易中心', 'ggzy'],
    ['省教育厅', 'jyt'],
    ['省卫生计生委', 'wjw'],
    ['省科技厅', 'kjt'],
    ['省人力资源社会保障厅', 'rst'],
  ])('the opinion of 2016 says %s and means %s', (phrase, code) => {
    expect(meaning(phrase)).toEqual([{ resolution: 'bodies', set: null, bodies: [code] }]);
  });

  test('how the work is shared is no part of who shares it', () => {
    expect(meaning('省政府相关部门按职责分工')).toMatchObject([{ set: 'provincial-departments' }]);
    expect(meaning('省环保厅按职责分工负责')).toEqual([{ resolution: 'bodies', set: null, bodies: ['hbt'] }]);
  });

  test('groups are sets with the members of that day', () => {
    expect(meaning('各市州政府')).toEqual([{ resolution: 'set', set: 'prefectures', bodies: 14 }]);
    expect(meaning('各市州、县市区人民政府')).toEqual([
      { resolution: 'set', set: 'prefectures', bodies: 14 },
      { resolution: 'set', set: 'counties', bodies: 122 },
    ]);
    expect(meaning('各市州')).toMatchObject([{ set: 'prefectures' }]);
    // Their members are thousands: the set is kept, not a list of them.
    expect(meaning('各乡镇人民政府')).toEqual([{ resolution: 'set', set: 'townships', bodies: 0 }]);
    expect(meaning('各县（市、区）人民政府')).toMatchObject([{ set: 'counties' }]);
    for (const phrase of ['省政府相关部门', '省政府有关部门', '省直有关单位', '省直机关各单位']) {
      expect(meaning(phrase)).toMatchObject([{ resolution: 'set', set: 'provincial-departments' }]);
    }
  });

  test('who is not of this province stays unknown, the phrase is kept', () => {
    expect(resolveParties(['体育总局', '教育部'], directory, DAY_OF_MANDATE)).toEqual([
      { phrase: '体育总局', resolution: 'unknown', bodies: [], set: null },
      { phrase: '教育部', resolution: 'unknown', bodies: [], set: null },
    ]);
  });

  test('an old name is understood after the reform, a new one before it', () => {
    expect(meaning('省环境保护厅', TODAY)).toEqual([{ resolution: 'bodies', set: null, bodies: ['hbt'] }]);
    expect(meaning('省生态环境厅')).toEqual([{ resolution: 'bodies', set: null, bodies: ['hbt'] }]);
  });

  test('every name and short name that a body ever had means that body on a day on which it had it', () => {
    for (const body of directory.bodies) {
      for (const { name, shortName, validFrom } of body.names) {
        for (const phrase of [name, shortName]) {
          expect(meaning(phrase, validFrom), `${phrase} on ${validFrom}`).toEqual([
            { resolution: 'bodies', set: null, bodies: [body.code] },
          ]);
        }
      }
    }
  });

  test('no phrase is lost, none names a body that is not on record, whatever is written', () => {
    const piece = fc.constantFrom(
      '省',
      '各',
      '市州',
      '县',
      '政府',
      '有关',
      '部门',
      '厅',
      '委',
      '（',
      '）',
      '、',
      'x',
    );
    const phrase = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 5 }), (phrases) => {
        const mentions = resolveParties(phrases, directory, DAY_OF_MANDATE);
        expect(new Set(mentions.map((mention) => mention.phrase))).toEqual(new Set(phrases));
        for (const mention of mentions) {
          if (mention.resolution === 'unknown') expect(mention.bodies).toEqual([]);
          if (mention.resolution === 'bodies') expect(mention.bodies).not.toEqual([]);
          expect(mention.resolution === 'set').toBe(mention.set !== null);
          for (const code of mention.bodies) expect(directory.byCode.has(code)).toBe(true);
        }
      }),
    );
  });
});

describe('units that do a project', () => {
  test('are those that the catalogue lists, by the words of a division of labour too', () => {
    for (const phrase of ['科技项目承担单位', '项目承担单位', '各科研项目承担单位'])
      expect(meaning(phrase)).toMatchObject([
        { resolution: 'set', set: 'project-units', bodies: PROJECT_UNITS.length },
      ]);
    expect(meaning('项目建设单位')).toMatchObject([{ resolution: 'unknown' }]);
    expect(expandResponsible([{ set: 'project-units' }], directory, TODAY)).toEqual(PROJECT_UNITS);
  });

  test('are followed through a reform', () => {
    const [merged = '', stays = ''] = PROJECT_UNITS;
    const after = directoryOf(
      directory.bodies.map((body) =>
        body.code === merged
          ? {
              ...body,
              abolishedOn: '2026-01-01',
              successors: [{ successor: 'kjt', effectiveOn: '2026-01-01' }],
            }
          : body,
      ),
      CATALOGUE.listedBodies,
    );
    const on = (day: string) => expandResponsible([{ set: 'project-units' }], after, day);
    expect(on('2025-12-31')).toContain(merged);
    expect(on('2026-01-01')).toEqual(['kjt', stays]);
    const bearer = {
      level: 'province',
      kind: 'department',
      codes: new Set(['kjt', merged]),
      listed: directory.listed,
      holds: new Set<string>(),
    } as const;
    expect(owes([{ set: 'project-units' }], bearer)).toBe(true);
    expect(owes([{ set: 'project-units' }], { ...bearer, codes: new Set(['kjt']) })).toBe(false);
  });
});

describe('who owes on a day', () => {
  test('a named body is followed through reforms', () => {
    const obligation = (code: string, day: string) => expandResponsible([{ bodies: [code] }], directory, day);
    expect(obligation('ajj', DAY_OF_MANDATE)).toEqual(['ajj']);
    expect(obligation('ajj', TODAY)).toEqual(['yjglt']);
    expect(obligation('fpb', '2022-01-01')).toEqual(['fpb']);
    expect(obligation('fpb', TODAY)).toEqual(['nyt']);
    expect(obligation('hbt', TODAY)).toEqual(['hbt']);
  });

  test('every body that ended has an heir who lives', () => {
    const living = new Set(
      BODY_LEVELS.flatMap((level) => bodiesOfLevelOn(directory, level, TODAY)).map((body) => body.code),
    );
    for (const body of directory.bodies) {
      const heirs = expandResponsible([{ bodies: [body.code] }], directory, TODAY);
      expect(heirs, body.code).not.toEqual([]);
      for (const heir of heirs) expect(living.has(heir), `${body.code} → ${heir}`).toBe(true);
    }
  });

  test('asked body by body the answer is the same', () => {
    for (const code of [
      'hbt',
      'zfbgt',
      'ajj',
      'yjglt',
      'nyt',
      'changsha',
      'furong',
      'changsha-xian-guoyuan',
    ]) {
      const bearer = bearerIn(directory, code, TODAY, new Set());
      for (const { responsible } of CATALOGUE.declaredItems)
        expect(bearer !== null && owes(responsible, bearer), code).toBe(
          expandResponsible(responsible, directory, TODAY).includes(code),
        );
    }
  });

  test('sets hold who exists that day, nobody twice', () => {
    const all = expandResponsible([{ set: 'all' }, { bodies: ['hbt'] }], directory, TODAY);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('zfbgt');
    expect(all).toContain('yjglt');
    expect(all).not.toContain('ajj');
    expect(expandResponsible([{ set: 'counties' }], directory, TODAY)).toHaveLength(122);
  });

  test('departments of cities and counties are a set of their own, and owe what they exercise and spend', () => {
    const local = localDepartments(HUNAN_BODIES);
    const whole = directoryOf([...HUNAN_BODIES, ...local], CATALOGUE.listedBodies);
    const members = expandResponsible([{ set: 'local-departments' }], whole, TODAY);
    expect(members.length).toBeGreaterThan(3_000);
    expect(members).toContain('changsha-sthjj');
    // 住房公积金管理中心 is an institution, a government and a provincial department are no departments of a city.
    for (const code of ['changsha-gjj', 'changsha', 'hbt']) expect(members).not.toContain(code);
    const bureau = bearerIn(whole, 'changsha-sthjj', TODAY, new Set());
    const owed = (code: string) =>
      CATALOGUE.declaredItems.some(
        (item) => item.code === code && bureau !== null && owes(item.responsible, bureau),
      );
    expect(
      [
        '08.power-list',
        '08.permit-decisions',
        '08.penalty-decisions',
        '20.budget',
        '00.annual-report',
        '00.disclosure-guide',
      ].filter((code) => !owed(code)),
    ).toEqual([]);
    expect(['08.negative-list', '00.government-annual-report', '12.village-finance'].filter(owed)).toEqual(
      [],
    );
    expect(resolveParties(['市县政府工作部门'], whole, TODAY)).toMatchObject([{ set: 'local-departments' }]);
  });
});
