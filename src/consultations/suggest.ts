import type { Source } from '../catalogue/source.ts';
import { dictionary } from '../kernel/dictionary.ts';
import { readNotice } from './detail.ts';
import { listOpenClusters } from './handling-queries.ts';
import { suggestIssues } from './rules-suggest.ts';

/** Small groups beyond these are looked at once the large ones are in issues. */
const MOST_GROUPS = 2000;
const MOST_SUGGESTIONS = 60;

const words = (text: string): readonly string[] => {
  return [
    ...new Set(
      dictionary()
        .cut(text, true)
        .filter((word) => /^\p{Script=Han}{2,}$/u.test(word)),
    ),
  ];
};

const LONGEST_TITLE = 40;
/** What a text is about, for a name: its first clause that is no greeting. */
function firstPoint(text: string): string {
  const clauses = text.split(/[。！？!?；;：:，,\n]/u).map((clause) => clause.trim());
  const point = clauses.find((clause) => clause.length >= 8) ?? clauses.find((clause) => clause !== '') ?? '';
  return point.length > LONGEST_TITLE ? `${point.slice(0, LONGEST_TITLE)}…` : point;
}

/** 建议的问题: groups that are in no issue yet, gathered by passage and words. */
export async function suggestForConsultation(deps: Source, consultation: string) {
  const [groups, notice] = await Promise.all([
    listOpenClusters(deps.db, consultation, MOST_GROUPS),
    readNotice(deps, consultation),
  ]);
  const label = (anchor: string | null): string =>
    notice?.passages.find((passage) => passage.anchor === anchor)?.label ?? '';
  const samples = new Map(groups.map((group) => [group.id, group.sample]));
  return suggestIssues(
    groups.map(({ id, anchor, size, sample }) => ({ id, anchor, size, words: words(sample) })),
  )
    .slice(0, MOST_SUGGESTIONS)
    .map(({ anchor, clusters, opinions, words: common }) => {
      const sample = samples.get(clusters[0] ?? '') ?? '';
      return {
        title: [label(anchor), firstPoint(sample)].filter((part) => part !== '').join('：'),
        opinions,
        clusters: [...clusters],
        words: [...common],
        sample,
      };
    });
}
