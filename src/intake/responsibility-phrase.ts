import { splitParties } from './split-parties.ts';

/** One parenthesis or sentence that says who is responsible. */
export interface ResponsibilityPhrase {
  readonly leads: readonly string[];
  readonly responsible: readonly string[];
  /** As written, parentheses included. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** From here on the first of a list leads ("排在第一位的部门为牵头部门，下同"). */
  readonly firstLeads: boolean;
  /** Responsible for every later article too, without being named again ("以下不再列出"). */
  readonly inherited: readonly string[];
}

const LEAD_LABEL = /^(?:牵头(?:责任)?(?:单位|部门|领导)|主办单位|牵头)[:：]/;
const RESPONSIBLE_LABEL =
  /^(?:责任(?:单位|部门|处室|主体)|配合(?:单位|部门)|协办(?:单位|部门)|参与(?:单位|部门)|参加(?:单位|部门)|落实单位|实施单位|完成单位)[:：]/;
/** People are named by their office; they answer for the work but are no bodies. */
const LEADER = /(?:省长|市长|州长|县长|区长|秘书长|书记|主任委员|分管[^、，,]*领导)$/;
const FIRST_LEADS = /(?:排在|列在|列|排)?第一位?(?:的)?(?:部门|单位|者)?[^，,。]{0,2}为牵头(?:部门|单位)/;
const INHERITS = /(?:以下|下同|后文|下文)[^。；;]{0,12}(?:不再(?:一一)?(?:列出|列举|注明|标注)|均需|均为)/;
const TRIGGER = /负责|牵头|责任单位|责任部门|责任主体|配合|参与|参加|指导|会同|按职责分工|协办/;

/** Words after a list of names that say what the names do; the longest first. */
const LEADING_VERB = /(?:共同)?(?:总)?牵头(?:负责|组织|落实|实施)?$/;
const DOING_VERB =
  /(?:等(?:部门|单位)?)?(?:各?有关(?:部门|单位)|各?相关(?:部门|单位))?(?:按照?(?:各自)?职责(?:分工)?|按职能|根据职责分工|分别|共同|分工|具体|等)*(?:负责(?:落实|组织|实施|推进)?|配合(?:实施|做好)?|参与|参加|指导|落实|组织实施|会同)(?:按职责分工负责)?$/;

interface Parts {
  leads: string[];
  responsible: string[];
}

const trimSentence = (text: string): string => text.replace(/^[\s\u3000]+|[\s\u3000。．.;；，,]+$/g, '');

/** 某部牵头，某委、某局等按职责分工负责 */
function readVerbal(text: string, parts: Parts): void {
  let rest = text;
  for (const clause of splitClauses(rest)) {
    rest = trimSentence(clause);
    const lead = LEADING_VERB.exec(rest);
    const does = lead ? null : DOING_VERB.exec(rest);
    const names = rest.slice(0, (lead ?? does)?.index ?? 0).replace(/^[^、，,]*由/, '');
    const open = does?.[0] ?? '';
    // 等有关部门 leaves a list open and names nobody; 各有关部门 by itself is a group.
    const group = open.startsWith('等') ? '' : (/(?:各?有关|各?相关)(?:部门|单位)/.exec(open)?.[0] ?? '');
    // 省政府相关部门 is one group: without a separator the words before say whose departments are meant.
    const parties = splitParties(`${names}${group}`).filter((name) => !LEADER.test(name));
    parts[lead ? 'leads' : 'responsible'].push(...parties);
  }
}

/** Clauses end after a verb of doing and a comma; the commas inside a list of names stay. */
const splitClauses = (text: string): readonly string[] =>
  text.split(/(?<=负责|牵头|配合|参与|参加|指导|落实|会同|实施|推进)[，,；;。]/);

function readLabelled(text: string, parts: Parts): boolean {
  let target: keyof Parts | null = null;
  for (const segment of text.split(
    /[;；。]|(?<=[^;；。])[，,、]?(?=(?:牵头(?:责任)?(?:单位|部门|领导)|主办单位|责任(?:单位|部门|主体)|配合(?:单位|部门)|协办单位|参与(?:单位|部门)|参加单位|落实单位)[:：])/,
  )) {
    const clean = trimSentence(segment);
    const label = LEAD_LABEL.exec(clean) ?? RESPONSIBLE_LABEL.exec(clean);
    if (label) target = LEAD_LABEL.test(clean) ? 'leads' : 'responsible';
    if (target === null || (!label && !/^[^，,]*(?:厅|局|委|办|府|部门|单位|部)/.test(clean))) continue;
    if (label && /领导/.test(label[0])) {
      target = null;
      continue;
    }
    const names = clean.slice(label?.[0].length ?? 0).replace(DOING_VERB, '');
    parts[target].push(...splitParties(names).filter((name) => !LEADER.test(name)));
  }
  return target !== null || parts.leads.length + parts.responsible.length > 0;
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Reads the inside of a parenthesis; null when it says nothing about responsibility. */
export function readResponsibility(
  inside: string,
  firstLeads: boolean,
): Pick<ResponsibilityPhrase, 'leads' | 'responsible' | 'firstLeads' | 'inherited'> | null {
  const text = inside.trim();
  // A sentence longer than this is text in parentheses, not a list of bodies.
  if (text.length > 1_000 || !TRIGGER.test(text)) return null;
  const nowFirstLeads = firstLeads || FIRST_LEADS.test(text);
  const sentences = text.split(/[。；;]/).map(trimSentence);
  const isRemark = (sentence: string): boolean =>
    FIRST_LEADS.test(sentence.split(/[，,]/)[0] ?? '') || INHERITS.test(sentence) || sentence === '下同';
  const stated = sentences.filter((sentence) => !isRemark(sentence)).join('；');
  const core = stated.replace(/[，,](?:排在|列在|列|排)?第一位?[^；]*$/, '').replace(/[，,]下同$/, '');
  const parts: Parts = { leads: [], responsible: [] };
  const labelled =
    LEAD_LABEL.test(core) ||
    RESPONSIBLE_LABEL.test(core) ||
    /[;；，,](?:牵头|责任|配合)(?:单位|部门)[:：]/.test(core);
  if (labelled) readLabelled(core, parts);
  else readVerbal(core, parts);
  if (nowFirstLeads && parts.leads.length === 0 && parts.responsible.length > 1) {
    parts.leads = parts.responsible.slice(0, 1);
    parts.responsible = parts.responsible.slice(1);
  }
  const inherited = INHERITS.test(text) ? inheritedParties(sentences, parts.responsible) : [];
  const leads = unique(parts.leads);
  const responsible = unique(parts.responsible).filter((name) => !leads.includes(name));
  if (leads.length + responsible.length === 0) return null;
  return { leads, responsible, firstLeads: nowFirstLeads, inherited };
}

/** 各市州、县市区人民政府均为责任单位,以下不再列出 · 以下均需试点城市政府落实，不再列出 */
function inheritedParties(sentences: readonly string[], responsible: readonly string[]): readonly string[] {
  const remark = sentences.find((sentence) => INHERITS.test(sentence)) ?? '';
  const named =
    /均需(?:由)?(.+?)(?:负责|落实)/.exec(remark)?.[1] ??
    /^(.+?)均为(?:责任|配合|牵头)(?:单位|部门)/.exec(remark)?.[1];
  return named === undefined ? responsible : splitParties(named);
}

/** Parentheses at the outermost level, full or half width, nested ones inside. */
function parentheses(text: string): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '(' || char === '（') {
      if (depth === 0) start = i;
      depth += 1;
    } else if ((char === ')' || char === '）') && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start, end: i + 1 });
    }
  }
  return found;
}

const UNBRACKETED =
  /(?:^|[。；;])[\s\u3000]*((?:牵头(?:责任)?(?:单位|部门)|责任(?:单位|部门))[:：][^。]+)(?:。|$)|(?:^|[。])[\s\u3000]*([^。，,；;]{2,40}均为责任单位[，,]以下不再(?:一一)?列出)/g;

/** All places of a paragraph that say who is responsible, in order. */
export function responsibilityPhrases(text: string, firstLeads = false): readonly ResponsibilityPhrase[] {
  const found: ResponsibilityPhrase[] = [];
  let first = firstLeads;
  const take = (inside: string, source: string, start: number, end: number) => {
    const read = readResponsibility(inside, first) ?? readDefault(inside, first);
    if (!read) return;
    first = read.firstLeads;
    found.push({ ...read, source, start, end });
  };
  const brackets = parentheses(text);
  for (const { start, end } of brackets)
    take(text.slice(start + 1, end - 1), text.slice(start, end), start, end);
  for (const match of text.matchAll(UNBRACKETED)) {
    const inside = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(inside);
    if (brackets.some((bracket) => start >= bracket.start && start < bracket.end)) continue;
    take(inside, inside, start, start + inside.length);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A default alone: it names who is responsible from here on. */
function readDefault(inside: string, firstLeads: boolean) {
  if (inside.length > 1_000 || !INHERITS.test(inside)) return null;
  const inherited = inheritedParties(inside.split(/[。；;]/).map(trimSentence), []);
  return inherited.length === 0 ? null : { leads: [], responsible: inherited, firstLeads, inherited };
}
