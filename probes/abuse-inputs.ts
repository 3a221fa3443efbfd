import type { Attack } from './abuse-attacks.ts';

const API = '/api/v1';

/** Texts at which a careless regular expression starts over and over again, each as long as its place takes. */
const HOSTILE: readonly (readonly [name: string, text: (length: number) => string])[] = [
  ['one letter', (n) => `${'a'.repeat(n)}!`],
  ['blanks', (n) => `x${' '.repeat(n)}x`],
  ['digits', (n) => `${'1'.repeat(n)}x`],
  ['numbers with points', (n) => '1.'.repeat(n / 2)],
  ['dashes', (n) => '-'.repeat(n)],
  ['at signs', (n) => 'a@'.repeat(n / 2)],
  ['opened brackets', (n) => '（('.repeat(n / 2)],
  ['numerals', (n) => '第一百'.repeat(n / 3)],
  ['tags', (n) => '<a '.repeat(n / 3)],
  ['an expression', (n) => '(a+)+$|.*'.repeat(n / 9)],
];

const QUERIES = [
  '/search?q=',
  '/search?q=x&body=',
  '/search?q=x&area=',
  '/bodies?q=',
  `${API}/disclosures?q=`,
  `${API}/disclosures?cursor=`,
  `${API}/consultations?phase=`,
  `${API}/dossiers/lookup?number=`,
  `${API}/registers?q=`,
  `${API}/credit/`,
  '/credit/',
  '/registers?q=',
  '/supervision?body=',
] as const;

/** Public texts: in addresses and in what is sent. */
export function textAttacks(open: string): readonly Attack[] {
  const send = (name: string, path: string, body: unknown): Attack => ({
    name,
    who: 'public',
    method: 'POST',
    path,
    type: 'application/json',
    payload: JSON.stringify(body),
    allowed: 'no failure',
  });
  return HOSTILE.flatMap(([name, text]) => [
    ...QUERIES.map(
      (query): Attack => ({
        name: `${name} in ${query}`,
        who: 'public',
        method: 'GET',
        path: query + encodeURIComponent(text(2_700)),
        allowed: 'no failure',
        isSearch: true,
      }),
    ),
    send(`${name} as a receipt`, `${API}/consultations/receipt`, { receipt: text(57) }),
    send(`${name} in an opinion`, `${API}/consultations/${open}/opinions`, {
      text: text(60_000),
      name: text(100),
      contact: text(100),
      answer: text(60),
      ticket: text(200),
    }),
  ]);
}

/** Searches that find much, little and nothing, and those that look like a language of their own. */
export const searchAttacks = (): readonly Attack[] =>
  [
    '关于',
    '龘',
    'x'.repeat(6_000),
    '公'.repeat(2_000),
    '%%%%',
    '*',
    '_'.repeat(200),
    '.*',
    '(a+)+$',
    '\\',
    "'",
    '" OR "',
    'a b c d '.repeat(300),
  ].flatMap((q) =>
    ['/search?q=', `${API}/disclosures?q=`].map(
      (path): Attack => ({
        name: `a search for ${q.slice(0, 10)}`,
        who: 'public',
        method: 'GET',
        path: path + encodeURIComponent(q),
        allowed: 'no failure',
        isSearch: true,
      }),
    ),
  );

/** More searches than one address may ask. */
export const searchFlood = (): readonly Attack[] =>
  Array.from({ length: 330 }, (_, n) => ({
    name: 'a flood of searches',
    who: 'public',
    method: 'GET',
    path: `${API}/disclosures?q=${n}&limit=1`,
    allowed: [200, 429],
    from: '198.51.100.79',
  }));

/**
 * What an account has read and judged for it: a text to import, and drafts whose long texts are hostile. An account may
 * be stolen.
 */
export async function accountAttacks(
  saveDraft: (text: string) => Promise<string>,
): Promise<readonly Attack[]> {
  const attacks: Attack[] = [];
  for (const [name, text] of HOSTILE) {
    attacks.push(
      {
        name: `${name} in a text to import`,
        who: 'editor',
        method: 'POST',
        path: `${API}/imports/document`,
        type: 'application/json',
        payload: JSON.stringify({ text: text(50_000) }),
        allowed: 'no failure',
        isExamined: true,
      },
      {
        name: `${name} in the texts of a draft`,
        who: 'editor',
        method: 'POST',
        path: `${API}/drafts/${await saveDraft(text(10_000))}/check`,
        allowed: 'no failure',
      },
    );
  }
  return attacks;
}
