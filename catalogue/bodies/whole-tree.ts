import type { BodyRecord } from '../../src/schema/body.ts';
import { GOVERNMENTS } from './governments.ts';
import { GRASSROOTS } from './grassroots.ts';
import {
  committeeName,
  type Division,
  governmentName,
  hasCommittee,
  hasGovernment,
  placeName,
} from './grassroots-names.ts';
import { localDepartments } from './local-departments.ts';
import { sameName } from './record-start.ts';

/** Where the divisions stand, from the project's folder. */
export const DIVISIONS_FILE = 'catalogue/bodies/divisions/hunan-2023.csv.gz';

const SOURCE = '统计用区划代码和城乡划分代码（2023年版）；机构名称按区划名称编列';

const divisionsIn = (csv: string): readonly Division[] =>
  csv
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const comma = line.indexOf(',');
      return comma < 0 ? [] : [{ code: line.slice(0, comma), name: line.slice(comma + 1) }];
    });

const record = (
  division: Division,
  parent: string,
  name: string,
  shortName: string,
  sortOrder: number,
): BodyRecord => {
  const township = division.code.length === 9;
  return {
    code: `${township ? 't' : 'v'}${division.code}`,
    level: township ? 'township' : 'village',
    kind: township ? 'government' : 'committee',
    parent,
    divisionCode: division.code,
    uscc: null,
    website: null,
    sortOrder,
    establishedOn: null,
    abolishedOn: null,
    source: SOURCE,
    names: sameName(name, shortName),
    successors: [],
    aliases: [],
  };
};

/**
 * The nearest government above a division: codes of zones (`43xx7x`) are no counties, so their towns stand below the
 * prefecture.
 */
function governmentAbove(
  code: string,
  governments: ReadonlyMap<string, BodyRecord>,
): { readonly body: BodyRecord; readonly name: string } {
  for (const above of [code.slice(0, 9), code.slice(0, 6), `${code.slice(0, 4)}00`]) {
    const body = above === code ? undefined : governments.get(above);
    if (body) {
      const name = body.names.at(-1);
      return {
        body,
        name:
          (body.level === 'township' ? name?.name.replace(/(?:人民政府|办事处)$/, '') : name?.shortName) ??
          '',
      };
    }
  }
  throw new Error(`no government above ${code}`);
}

/**
 * All bodies below the province that catalogue/bodies does not name one by one: the departments of prefectures and
 * counties, then townships, then villages, so that parents stand before their children. `csv` is the text of
 * `DIVISIONS_FILE`. The divisions that have a body of their own in grassroots.ts keep its code.
 */
export function wholeTree(csv: string): {
  readonly departments: readonly BodyRecord[];
  readonly townships: readonly BodyRecord[];
  readonly villages: readonly BodyRecord[];
} {
  const divisions = divisionsIn(csv);
  const named = new Map(GRASSROOTS.map((body) => [body.divisionCode, body]));
  const governments = new Map(
    [...GOVERNMENTS, ...GRASSROOTS].flatMap((body) =>
      body.kind === 'government' && body.divisionCode !== null ? [[body.divisionCode, body] as const] : [],
    ),
  );
  const townships = divisions
    .filter((each) => each.code.length === 9 && hasGovernment(each) && !named.has(each.code))
    .map((each, i) => {
      const above = governmentAbove(each.code, governments);
      return record(each, above.body.code, governmentName(above.name, each), each.name, 10_101 + i);
    });
  for (const body of townships) if (body.divisionCode !== null) governments.set(body.divisionCode, body);
  const villages = divisions
    .filter((each) => each.code.length === 12 && hasCommittee(each) && !named.has(each.code))
    .map((each, i) => {
      const above = governmentAbove(each.code, governments);
      return record(each, above.body.code, committeeName(above.name, each), placeName(each), 100_101 + i);
    });
  return { departments: localDepartments(GOVERNMENTS), townships, villages };
}
