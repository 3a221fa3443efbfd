import type { BodyLevel } from '../schema/body.ts';
import type { ListedBodies } from '../schema/catalogue.ts';
import type { PartyMention, Responsible } from '../schema/declaration.ts';
import { bodiesOfLevelOn, type Directory, type DirectoryBody, heirsOn } from './directory.ts';

type SetByKind =
  | 'provincial-departments'
  | 'prefectures'
  | 'counties'
  | 'local-departments'
  | 'townships'
  | 'villages';
type SetName = SetByKind | 'project-units';

/** Phrases that name a group; a phrase may name several (各市州、县市区人民政府). */
const SETS: readonly (readonly [RegExp, readonly SetName[]])[] = [
  [/^各?市(?:、)?州(?:(?:人民)?政府)?$/, ['prefectures']],
  [/^各?市州和?(?:、)?县(?:、)?市(?:、)?区?(?:人民)?政府$|^各级(?:人民)?政府$/, ['prefectures', 'counties']],
  [/^各?县(?:、)?\(?市(?:、)?区\)?(?:(?:人民)?政府)?$/, ['counties']],
  [/^各?(?:乡镇|乡、镇)(?:人民)?政府$|^各?乡镇(?:、街道.*)?$/, ['townships']],
  [/^各?(?:村|社区|村居|村[、(（]居[)）]?).*(?:委会|委员会)$/, ['villages']],
  [
    /^省(?:人民)?(?:政府|直|级)?(?:各)?(?:有关|相关)?(?:部门|单位|职能部门)$|^省直机关各单位$/,
    ['provincial-departments'],
  ],
  [
    /^各?(?:市州?(?:、)?县(?:市区)?|市县)(?:两)?级?(?:人民)?政府(?:各|有关|所属)?(?:工作)?部门$/,
    ['local-departments'],
  ],
  [/^各?(?:科技|科研)?(?:计划)?项目(?:的)?承担(?:单位|机构)$/, ['project-units']],
];

const LEVELS_OF: Readonly<Record<SetByKind, readonly BodyLevel[]>> = {
  'provincial-departments': ['province'],
  prefectures: ['prefecture'],
  counties: ['county'],
  'local-departments': ['prefecture', 'county'],
  townships: ['township'],
  villages: ['village'],
};

/**
 * Thousands of departments and townships and tens of thousands of villages are meant by their name: no document lists
 * them.
 */
const SPELT_OUT: ReadonlySet<SetName> = new Set([
  'provincial-departments',
  'prefectures',
  'counties',
  'project-units',
]);

const DEPARTMENT_KINDS: ReadonlySet<string> = new Set(['department', 'office']);

const isOfKind = (set: SetByKind, body: Pick<DirectoryBody, 'level' | 'kind'>): boolean =>
  LEVELS_OF[set].includes(body.level) &&
  (set === 'provincial-departments' || set === 'local-departments'
    ? DEPARTMENT_KINDS.has(body.kind)
    : body.kind === 'government' || body.kind === 'committee');

/**
 * Whether a body belongs to a set, by what it is or by whose responsibilities it has: who takes over a listed unit's
 * responsibilities belongs in its place.
 */
export const isOf = (
  set: SetName,
  bearer: Pick<DirectoryBody, 'level' | 'kind'> & {
    readonly codes: ReadonlySet<string>;
    readonly listed: ListedBodies;
  },
): boolean =>
  set === 'project-units' ? bearer.listed[set].some((code) => bearer.codes.has(code)) : isOfKind(set, bearer);

const membersOf = (set: SetName, directory: Directory, day: string): readonly string[] =>
  set === 'project-units'
    ? [...new Set(directory.listed[set].flatMap((code) => heirsOn(directory, code, day)))]
    : LEVELS_OF[set]
        .flatMap((level) => bodiesOfLevelOn(directory, level, day))
        .filter((body) => isOfKind(set, body))
        .map((body) => body.code);

/** Spaces and the two widths of brackets mean nothing in a name. */
const plain = (phrase: string): string => phrase.normalize('NFKC').replace(/\s+/g, '');

function bodyNamed(phrase: string, directory: Directory, day: string): readonly string[] {
  const candidates = directory.byName.get(phrase) ?? directory.byName.get(plain(phrase)) ?? [];
  const usedThen = candidates.filter((body) =>
    body.names.some(
      (each) =>
        (each.name === phrase || each.shortName === phrase) &&
        each.validFrom <= day &&
        (each.validTo === null || each.validTo > day),
    ),
  );
  // A name of that day beats an alias or a name of another day; several bodies of one name mean that nobody is meant
  // for sure.
  const chosen = usedThen.length > 0 ? usedThen : candidates;
  return chosen.length === 1 ? chosen.map((body) => body.code) : [];
}

/** 按职责分工负责 says how, not who. */
const SHARE = /(?:等)?(?:按照?|根据)(?:各自)?职责(?:分工)?(?:负责)?$/u;

/**
 * What each phrase of a division of labour means on the document's date. A phrase may give two mentions (two sets);
 * none is dropped.
 */
export function resolveParties(
  phrases: readonly string[],
  directory: Directory,
  day: string,
): PartyMention[] {
  return phrases.flatMap((phrase): PartyMention[] => {
    const named = plain(phrase).replace(SHARE, '');
    const sets = SETS.find(([pattern]) => pattern.test(named))?.[1];
    // A list that names nobody of this directory leaves the phrase as it is.
    if (sets?.every((set) => set !== 'project-units' || membersOf(set, directory, day).length > 0)) {
      return sets.map((set) => ({
        phrase,
        resolution: 'set',
        bodies: SPELT_OUT.has(set) ? [...membersOf(set, directory, day)] : [],
        set,
      }));
    }
    const bodies = bodyNamed(SHARE.test(phrase) ? named : phrase, directory, day);
    return [{ phrase, resolution: bodies.length > 0 ? 'bodies' : 'unknown', bodies: [...bodies], set: null }];
  });
}

/** 各市州政府、省政府相关部门 are two sets. */
export const setsOf = (set: Extract<Responsible, { set: string }>['set']): readonly SetName[] =>
  set === 'all' ? ['prefectures', 'provincial-departments'] : [set];

/**
 * The bodies that owe on a day: sets by who exists then, named bodies or whoever took over their responsibilities.
 * Holders are told by registers (src/catalogue/holders.ts).
 */
export function expandResponsible(
  responsible: readonly Responsible[],
  directory: Directory,
  day: string,
): readonly string[] {
  return [
    ...new Set(
      responsible.flatMap((each) =>
        'set' in each
          ? setsOf(each.set).flatMap((set) => membersOf(set, directory, day))
          : 'holders' in each
            ? []
            : each.bodies.flatMap((code) => heirsOn(directory, code, day)),
      ),
    ),
  ];
}
