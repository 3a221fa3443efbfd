import {
  type Attack,
  FILES,
  type FileFamily,
  filesAttacks,
  strangersAttacks,
} from '../probes/abuse-attacks.ts';
import { searchAttacks, textAttacks } from '../probes/abuse-inputs.ts';
import { opinionAttacks, opinionForm } from '../probes/abuse-opinions.ts';

/** Attacks of one kind, by number: the same number is the same attack. */
export interface Family {
  readonly name: string;
  readonly attack: (n: number) => Attack;
}

interface Targets {
  /** A consultation that is open, one that is not, and a ticket for the open one. */
  readonly open: string;
  readonly closed: string;
  readonly ticket: string;
  /** Whose account sends files, and what signs it in. */
  readonly body: string;
  readonly account: Readonly<Record<string, string>>;
}

const inTurn =
  (attacks: readonly Attack[]): Family['attack'] =>
  (n) => {
    const attack = attacks[n % attacks.length];
    if (attack === undefined) throw new Error('a family without attacks');
    return attack;
  };

const read = (path: string): Attack => ({
  name: path,
  who: 'public',
  method: 'GET',
  path,
  allowed: 'no failure',
});

const PAGES = ['/', '/areas', '/policies', '/supervision', '/bodies', '/consultations', '/warnings'];
const WORDS = ['关于', '公开', '补贴', '医疗', '环境', '通知', '2026', '长沙', '龘', '预算'];

/** Hostile files as strangers send them: with an opinion for an open consultation. */
const withOpinion =
  ({ open, ticket }: Targets) =>
  (family: FileFamily): Family => ({
    name: `${family}, with opinions`,
    attack: inTurn(
      FILES.filter(([of]) => of === family).map(([, name, file, bytes]) => ({
        name,
        who: 'public',
        method: 'POST',
        path: `/consultations/${open}/opinions`,
        type: 'multipart/form-data; boundary=gongkai-probe',
        payload: opinionForm({ text: '建议延长开放时间。', ticket }, [[file, bytes()]]),
        allowed: [422, 429],
      })),
    ),
  });

/** Everything that strangers can send, and what an account can. */
export function familiesAgainst(targets: Targets): readonly Family[] {
  const { open, body, account } = targets;
  const { POST: json = [] } = Object.groupBy(strangersAttacks(), ({ method }) => method);
  return [
    ...(['archives', 'XML', 'PDF', 'pictures'] as const).map(withOpinion(targets)),
    { name: 'JSON: deep, wide, large, wrong', attack: inTurn(json) },
    { name: 'forms that are refused', attack: inTurn(opinionAttacks(targets)) },
    { name: 'texts against regular expressions', attack: inTurn(textAttacks(open)) },
    {
      name: 'searches, every one another',
      attack: (n) => read(`/search?q=${encodeURIComponent(`${WORDS[n % WORDS.length]} ${n}`)}`),
    },
    { name: 'searches that look like a language', attack: inTurn(searchAttacks()) },
    {
      name: 'parameters that mean nothing',
      attack: (n) => read(`${PAGES[n % PAGES.length]}?nothing=${n}`),
    },
    {
      name: 'pages that nobody asked for yet',
      attack: (n) => read(`/policies?q=${n}&page=${(n % 90) + 1}`),
    },
    {
      name: 'opinions',
      attack: (n) => ({
        name: 'an opinion',
        who: 'public',
        method: 'POST',
        path: `/api/v1/consultations/${open}/opinions`,
        type: 'application/json',
        payload: JSON.stringify({
          text: `建议之${n}：${WORDS[n % WORDS.length]}要考虑老人和儿童，延长开放时间。`,
        }),
        allowed: [201, 422, 429],
      }),
    },
    {
      name: 'files and texts of an account',
      attack: inTurn(filesAttacks(body).map((each) => ({ ...each, headers: account }))),
    },
  ];
}
