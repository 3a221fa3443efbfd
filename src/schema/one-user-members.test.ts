import { expect, it } from 'vitest';
import { currentKinds, currentTypes } from '../../test/harness/catalogue.ts';

/**
 * Members of the declarations that one type or kind of dossier uses, and why they are members all the same. What only
 * one type does is a behaviour that its declaration names (behaviour.ts); a member that loses its last user goes.
 */
const KNOWN: Readonly<Record<string, string>> = {
  'document.announces': 'a document that announces a decision is judged by the dossier of the decision',
  'document.explains': '解读: the one kind of document that another is owed (国办发〔2016〕80号)',
  'document.statement (kind: kind)': '不涉及和零报告: the one statement about an item (0052)',
  'document.library':
    'the library as a whole: the article asks for one kind of record to be found by its validity',
  'dossier.consultation.periods[].kind': 'goes with `kindField`',
  'dossier.inLibraryFrom': 'decisions stand in the policy library; other dossiers end in no document',
  'dossier.judged': 'one value of one record that its writer does not judge alone (条例第十九条)',
  'dossier.warning (kind: end)': 'the other half of `warning`: how one is ended',
  'dossier.warning (kind: warning)': 'warnings as a whole (0027)',
  'dossier.consultation.kindField':
    'one period for all, or one for each kind of decision: both laws are in force',
  'kind.collection': 'an address of their own; without it a kind is listed under /dossiers',
  'kind.exceptions': 'the procedure of major decisions, which the database guards (0038)',
  'kind.guarded': 'the procedure of major decisions',
  'kind.location': 'the same as `map` of a list; the second kind with places declares it',
  'kind.lookup': 'asking by number (按编号查询)',
  'kind.ocds': 'a standard for contracts; other kinds have none',
  'kind.phases': 'the procedure of major decisions',
  'kind.profile': 'the procedure of major decisions',
  'kind.stages[].approvals': 'the procedure of major decisions',
  'kind.stages[].continues': 'a month follows the last: the only kind of dossier that repeats by month',
  'kind.stages[].fixed': 'the procedure of major decisions',
  'kind.stages[].gates[].demanded':
    'expropriation: what a stage tells of every household, whatever else it is about; other kinds demand by case',
  'kind.stages[].permanent': 'the procedure of major decisions',
  'kind.stages[].phase': 'the procedure of major decisions',
  'kind.stages[].reopens': 'the procedure of major decisions',
  'kind.stages[].responsible': 'the procedure of major decisions',
  'kind.texts': 'the procedure of major decisions: what was sent for review beside what was decided',
  'register.register.dossiers': 'the list of decisions obliges: each line must have a dossier (0086)',
  'register.register.terms': 'hazards alone have a term for each line (安全生产法第四十一条)',
  'series.series.indicators[].limits[].validFrom':
    'a limit of a standard holds for its days; the others hold from the first',
  'series.series.indicators[].limits[].validTo': 'as `validFrom`',
  'series.series.places[].latitude': 'positions may be published of the stations for air alone',
  'series.series.places[].longitude': 'as `latitude`',
  'series.series.timesADay': 'stations for water are read every four hours, others every hour',
  'type.views.presentations[].title': 'a part of several fields, none of which names the whole',
};

/** Below these the keys are names of fields, columns or values, or words of the language of conditions; not members. */
const NAMED_BY_DATA =
  /\.(conditions\[\]|fields|columns|hazards|placeKinds|headings|totals|roles|values|withholdable)$/;
/** Named behaviours, and what belongs to one. */
const BEHAVIOURS = /\.behaviours$/;

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** A union is told apart by its `kind`. */
const variant = (value: object): string =>
  'kind' in value && typeof value.kind === 'string' && 'reason' in value !== 'hazard' in value
    ? ` (kind: ${value.kind})`
    : '';

/** The paths of all members below a value that say something: `series.charts[].drawing`. */
function membersOf(path: string, value: unknown): readonly string[] {
  if (isNothing(value) || BEHAVIOURS.test(path)) return [];
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) return [path, ...value.flatMap((each) => membersOf(`${path}[]`, each))];
  const own = path + variant(value);
  if (NAMED_BY_DATA.test(path)) return [own];
  return [own, ...Object.entries(value).flatMap(([name, inner]) => membersOf(`${own}.${name}`, inner))];
}

/** Every member with those who use it. */
function usersOfMembers(): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  const add = (key: string, members: readonly string[]): void => {
    for (const each of members) {
      // A list's own sums are declared like those of any type.
      const member = each.replace(/^register\.register\.sums/, 'type.sums');
      users.set(member, (users.get(member) ?? new Set()).add(key));
    }
  };
  for (const { fields, ...type } of currentTypes) {
    const common = ['presentations', 'sums', 'yearly', 'breakdowns', 'publicity', 'rules', 'views'];
    for (const [name, value] of Object.entries(type)) {
      add(type.key, membersOf(common.includes(name) ? `type.${name}` : `${type.shape}.${name}`, value));
    }
    for (const field of Object.values(fields)) add(type.key, membersOf('field', field));
  }
  for (const kind of currentKinds) add(kind.key, membersOf('kind', kind));
  return users;
}

it('what one type alone declares is a named behaviour, or stands in the list with its reason', () => {
  const users = usersOfMembers();
  const lone = [...users].filter(([, keys]) => keys.size === 1).map(([member]) => member);
  // Of an aspect with one user the aspect is named, not each of its parts.
  const topmost = lone.filter(
    (member) =>
      !lone.some(
        (other) => member !== other && /^[.[ ]/.test(member.slice(other.length)) && member.startsWith(other),
      ),
  );
  expect(topmost.sort()).toEqual(Object.keys(KNOWN).sort());
});
