import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ImportedDocument, importDocument } from '../src/intake/import-document.ts';
import type { DocumentInput } from '../src/intake/read-document.ts';
import { responsibilityPhrases } from '../src/intake/responsibility-phrase.ts';
import { plainText } from '../src/richtext/plain-text.ts';

/**
 * Runs the importer over real documents that are not part of the project and writes counts into docs/import-trial.md:
 * `node bin/node24.mjs tools/import-trial.ts`. GONGKAI_SHARED names the folder; by default it lies beside the checkout.
 */
const root = resolve(import.meta.dirname, '..');
const fixtures = join(process.env.GONGKAI_SHARED ?? resolve(root, '..', 'shared'), 'fixtures');

interface Expected {
  readonly title?: string;
  readonly number?: string;
}
interface Trial {
  readonly set: string;
  readonly name: string;
  readonly input: DocumentInput;
  readonly expected: Expected;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const list = (folder: string, pattern: RegExp): string[] =>
  existsSync(join(fixtures, folder))
    ? readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => pattern.test(name))
        .sort()
    : [];

function policyPages(): Trial[] {
  return list('policy-docs', /^raw_\d+\.json$/).flatMap((name) => {
    const record = readJson(join(fixtures, 'policy-docs', name));
    if (!isRecord(record)) return [];
    const input: DocumentInput = { kind: 'html', html: text(record.html) };
    return {
      set: 'policy-docs (HTML)',
      name,
      input,
      expected: { title: text(record.title), number: text(record.release_number) },
    };
  });
}

function policyTexts(): Trial[] {
  const path = join(fixtures, 'policy-docs/index_text.json');
  const records = existsSync(path) ? readJson(path) : [];
  return (Array.isArray(records) ? records : []).filter(isRecord).map((record, i) => ({
    set: 'policy-docs (text)',
    name: `index_text ${i}`,
    input: { kind: 'text', text: text(record.text) },
    expected: { title: text(record.title), number: text(record.release_number) },
  }));
}

/** The reports are CSV with one record; the text is its last column. */
function workReports(): Trial[] {
  return list('gov-work-reports-2026', /\.csv$/).map((name) => {
    const csv = readFileSync(join(fixtures, 'gov-work-reports-2026', name), 'utf8');
    const body = /,"([\s\S]*)"\s*$/.exec(csv)?.[1]?.replace(/""/g, '"') ?? csv;
    const title = csv.split('\n')[1]?.split(',')[2] ?? '';
    return { set: 'gov-work-reports-2026', name, input: { kind: 'text', text: body }, expected: { title } };
  });
}

function files(set: string, pattern: RegExp, titleOf: (name: string) => string | undefined): Trial[] {
  return list(set, pattern).map((name) => {
    const title = titleOf(name);
    const bytes = readFileSync(join(fixtures, set, name));
    const fileName = name.replace(/\.md$/, '.txt');
    return {
      set,
      name,
      input: { kind: 'file', name: fileName, bytes },
      expected: title === undefined ? {} : { title },
    };
  });
}

const trials = [
  ...policyPages(),
  ...policyTexts(),
  ...workReports(),
  ...files('laws', /\(\d{4}-\d{2}-\d{2}\)\.md$/, (name) => /([^/]+)\(/.exec(name)?.[1]),
  ...files('office-zh', /\.(?:docx|html)$/, () => undefined),
  ...files('outside-cases', /\.(?:docx|html)$/, () => undefined),
];
if (trials.length === 0) {
  console.error(`no fixtures at ${fixtures}`);
  process.exit(2);
}

const flat = (title: string): string => title.replace(/[\s\u3000]/g, '').replace(/^中华人民共和国/, '');

interface Outcome {
  readonly trial: Trial;
  readonly document: ImportedDocument | null;
  readonly refusal: string;
}
const outcomes: Outcome[] = [];
for (const trial of trials) {
  const result = await importDocument(trial.input, {
    resolveParties: (phrases) =>
      phrases.map((phrase) => ({ phrase, resolution: 'unknown', bodies: [], set: null })),
    areaFor: () => null,
  });
  outcomes.push(
    result.ok
      ? { trial, document: result.value, refusal: '' }
      : { trial, document: null, refusal: result.refusals.map((refusal) => refusal.code).join(', ') },
  );
}

const count = (some: readonly Outcome[], holds: (outcome: Outcome) => boolean): number =>
  some.filter(holds).length;
const share = (n: number, of: number): string => (of === 0 ? '–' : `${n}/${of}`);
const lines = [
  '# Import trial',
  '',
  'Made by `node bin/node24.mjs tools/import-trial.ts` from real documents that are not part of the project. Titles and numbers are compared with',
  'the index of the collection; "rows" are rows of the division of labour.',
  '',
  '| set | documents | imported | title right | number right | with date | with outline | rows | mentions |',
  '|---|---|---|---|---|---|---|---|---|',
];
for (const set of new Set(trials.map((trial) => trial.set))) {
  const some = outcomes.filter((outcome) => outcome.trial.set === set);
  const titled = some.filter((outcome) => outcome.trial.expected.title !== undefined);
  const numbered = some.filter((outcome) => outcome.trial.expected.number);
  const rows = some.flatMap((outcome) => outcome.document?.divisionOfLabour ?? []);
  const mentions = rows.flatMap((row) => [...row.leads, ...row.responsible]);
  lines.push(
    `| ${set} | ${some.length} | ${count(some, (o) => o.document !== null)} | ${share(
      count(titled, (o) => flat(o.document?.title ?? '') === flat(o.trial.expected.title ?? '')),
      titled.length,
    )} | ${share(
      count(numbered, (o) => o.document?.documentNumber === o.trial.expected.number),
      numbered.length,
    )} | ${count(some, (o) => (o.document?.documentDate ?? null) !== null)} | ${count(some, (o) => (o.document?.outline.length ?? 0) > 0)} | ${rows.length} | ${mentions.length} |`,
  );
}

const amount = (entries: readonly { readonly characters: number }[]): number =>
  entries.reduce((sum, { characters }) => sum + characters, 0);
lines.push(
  '',
  'What became of the characters of the sources, blanks not counted. Of pages the rest of the page (navigation, scripts) is among what is left out.',
  '',
  '| set | taken over | added | left out | named | of which kinds |',
  '|---|---|---|---|---|---|',
);
for (const set of new Set(trials.map((trial) => trial.set))) {
  const accounts = outcomes.flatMap(({ trial, document }) =>
    trial.set === set && document !== null ? [document.account] : [],
  );
  const sum = (of: (account: ImportedDocument['account']) => number): number =>
    accounts.reduce((all, account) => all + of(account), 0);
  const kinds = new Set(
    accounts.flatMap(({ leftOut, named }) => [...leftOut, ...named].map(({ what }) => what)),
  );
  lines.push(
    `| ${set} | ${sum(({ taken }) => taken)} | ${sum(({ added }) => added)} | ${sum(({ leftOut }) => amount(leftOut))} | ${sum(({ named }) => amount(named))} | ${[...kinds].join(', ')} |`,
  );
}

const phrasesPath = join(fixtures, 'policy-docs/responsibility_phrases.json');
const known = existsSync(phrasesPath) ? readJson(phrasesPath) : [];
const phrases = (Array.isArray(known) ? known : []).filter(isRecord);
const inDocuments = phrases.filter((phrase) =>
  outcomes.some(
    (o) =>
      o.trial.set === 'policy-docs (HTML)' &&
      o.trial.expected.number === phrase.doc &&
      o.document?.divisionOfLabour.some((row) => row.source.includes(text(phrase.phrase))),
  ),
);
const alone = phrases.filter((phrase) => responsibilityPhrases(text(phrase.phrase)).length > 0);
lines.push(
  '',
  `Known parentheses that name responsible bodies: ${phrases.length}; understood by themselves: ${alone.length}; found in their HTML documents: ${inDocuments.length}.`,
  '',
  '## What fails and why',
  '',
);
for (const { trial, document, refusal } of outcomes) {
  const reasons = [
    ...(document === null ? [`refused: ${refusal}`] : []),
    ...(document && trial.expected.title && flat(document.title) !== flat(trial.expected.title)
      ? [`title of ${[...document.title].length} characters instead of ${[...trial.expected.title].length}`]
      : []),
    ...(document && trial.expected.number && document.documentNumber !== trial.expected.number
      ? [`number ${document.documentNumber ?? 'not found'} instead of ${trial.expected.number}`]
      : []),
  ];
  if (reasons.length > 0) lines.push(`- ${trial.set}, ${trial.name}: ${reasons.join('; ')}`);
  if (process.argv.includes('--show') && reasons.length > 0)
    console.log(trial.set, trial.name, document?.title, '|', trial.expected);
}
for (const phrase of phrases.filter((p) => !inDocuments.includes(p)))
  lines.push(
    `- ${text(phrase.doc)}: a parenthesis of ${text(phrase.phrase).length} characters was not found`,
  );
const tests = globSync('src/**/*.test.ts', { cwd: root }).toSorted();
const naming = (file: string): readonly string[] =>
  tests.filter((path) => readFileSync(join(root, path), 'utf8').includes(file));
lines.push(
  '',
  '## Files that other systems got wrong, one by one',
  '',
  'Each has its right result in a test, which states its neighbours too. Of documents: what is taken over, and what the clerk is told.',
  '',
  '| file | text | told | test |',
  '|---|---|---|---|',
);
for (const name of list('outside-cases', /^(?!README).*\.\w+$/)) {
  const outcome = outcomes.find(({ trial }) => trial.set === 'outside-cases' && trial.name === name);
  const body = plainText(outcome?.document?.bodyHtml ?? '').replaceAll(/\s+/g, ' ');
  const told =
    outcome?.document?.warnings.filter((warning) => !/^(?:没有识别出|原文没有)/.test(warning)) ?? [];
  const shown = body.length > 40 ? `${body.slice(0, 40)}…` : body;
  lines.push(
    `| ${name} | ${shown || '–'} | ${outcome?.refusal || told.join(' ') || '–'} | ${naming(name)
      .map((path) => `\`${path}\``)
      .join(', ')} |`,
  );
}
writeFileSync(join(root, 'docs/import-trial.md'), `${lines.join('\n')}\n`);
console.log(lines.slice(0, 26).join('\n'));
