import { type Block, tableRows } from '../richtext/blocks.ts';
import { numberingOf, type OutlineEntry } from '../richtext/outline.ts';
import { responsibilityPhrases } from './responsibility-phrase.ts';
import { splitParties } from './split-parties.ts';

/** Who does what, in the document's own words; bodies are resolved later. */
export interface LabourPhrases {
  readonly article: string;
  readonly heading: string;
  readonly anchor: string;
  readonly leads: readonly string[];
  readonly responsible: readonly string[];
  readonly source: string;
}

interface Column {
  readonly leads: number;
  readonly responsible: number;
  readonly task: number;
}

const columnsOf = (header: readonly string[]): Column | null => {
  const find = (pattern: RegExp) => header.findIndex((cell) => pattern.test(cell.replace(/[\s\u3000]/g, '')));
  const columns = {
    leads: find(/^牵头(?:单位|部门)|^主办(?:单位|部门)/),
    responsible: find(/^(?:责任|配合|协办|参与|参加)(?:单位|部门)/),
    task: find(/目标任务|工作任务|任务|重点工作|工作内容|事项|内容|要求|措施/),
  };
  return columns.leads < 0 && columns.responsible < 0 ? null : columns;
};

const shortHeading = (task: string): string => (task.split(/[。；;，,：:]/)[0] ?? '').slice(0, 60);

/** Way (5): a table 牵头单位 | 目标任务 | 责任单位. */
function fromTable(block: Block, anchor: string): readonly LabourPhrases[] {
  const rows = tableRows(block);
  const top = rows.findIndex((row) => columnsOf(row) !== null);
  const columns = columnsOf(rows[top] ?? []);
  if (columns === null) return [];
  return rows.slice(top + 1).flatMap((row, index) => {
    const cell = (at: number) => (at < 0 ? '' : (row[at] ?? ''));
    const leads = splitParties(cell(columns.leads));
    const responsible = splitParties(cell(columns.responsible)).filter((name) => !leads.includes(name));
    if (leads.length + responsible.length === 0) return [];
    const task = cell(columns.task);
    const numbering = numberingOf(task);
    return {
      article: numbering?.number ?? String(index + 1),
      heading: shortHeading(task.slice(numbering?.length ?? 0)),
      anchor,
      leads,
      responsible,
      source: row.join(' | ').slice(0, 400),
    };
  });
}

interface Place {
  readonly article: string;
  readonly heading: string;
  readonly anchor: string;
  readonly level: number;
}

/**
 * The division of labour of an outlined document: a row for each article (or item, where items carry their own
 * parenthesis) that says who leads and who is responsible. `blocks` are the outlined blocks, so that anchors agree with
 * the text.
 */
export function divisionOfLabour(
  blocks: readonly Block[],
  outline: readonly OutlineEntry[],
): readonly LabourPhrases[] {
  const entries = new Map(outline.map((entry) => [entry.anchor, entry]));
  const rows: LabourPhrases[] = [];
  const path: Place[] = [];
  let firstLeads = false;
  let inherited: readonly string[] = [];
  for (const block of blocks) {
    const entry = entries.get(block.attributes.id ?? '');
    if (entry) {
      while ((path.at(-1)?.level ?? 0) >= entry.level) path.pop();
      const { number, heading, anchor, level } = entry;
      path.push({ article: number, heading, anchor, level });
    }
    const place = path.at(-1) ?? { article: '', heading: '', anchor: '', level: 0 };
    if (block.tag === 'table') {
      rows.push(...fromTable(block, place.anchor));
      continue;
    }
    for (const phrase of responsibilityPhrases(block.text, firstLeads)) {
      firstLeads = phrase.firstLeads;
      inherited = [...new Set([...inherited, ...phrase.inherited])];
      const named = [...phrase.leads, ...phrase.responsible];
      const extra = inherited.filter((name) => !named.includes(name));
      rows.push({
        article: place.article,
        heading: place.heading || shortHeading(block.text.slice(numberingOf(block.text)?.length ?? 0)),
        anchor: place.anchor,
        leads: phrase.leads,
        responsible: [...phrase.responsible, ...extra],
        source: phrase.source,
      });
    }
  }
  return rows;
}
