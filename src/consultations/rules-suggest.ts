/** A group of like texts as the suggestion sees it. */
export interface SuggestedFrom {
  readonly id: string;
  readonly anchor: string | null;
  readonly size: number;
  /** Words of its sample, without repetition. */
  readonly words: readonly string[];
}

export interface Suggestion {
  readonly anchor: string | null;
  readonly clusters: readonly string[];
  readonly opinions: number;
  /** What they have in common, the most telling words first. */
  readonly words: readonly string[];
}

/** From here on two groups are taken to be about the same thing. */
const ALIKE = 0.18;
const NAME_WORDS = 4;

/**
 * Which groups probably raise the same issue: those about the same passage first, then by the words that they share,
 * rare words weighing more. The largest group leads; it is a suggestion, officials decide.
 */
export function suggestIssues(groups: readonly SuggestedFrom[]): readonly Suggestion[] {
  const frequency = new Map<string, number>();
  for (const group of groups)
    for (const word of new Set(group.words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(1 + groups.length / (frequency.get(word) ?? 1));
  const norm = (words: ReadonlySet<string>): number =>
    Math.sqrt([...words].reduce((sum, word) => sum + weight(word) ** 2, 0));

  interface Lead {
    readonly anchor: string | null;
    readonly words: ReadonlySet<string>;
    readonly norm: number;
    readonly members: SuggestedFrom[];
  }
  const leads: Lead[] = [];
  const byWord = new Map<string, number[]>();
  for (const group of groups.toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))) {
    const words = new Set(group.words);
    const own = norm(words);
    const shared = new Map<number, number>();
    for (const word of words)
      for (const lead of byWord.get(word) ?? [])
        shared.set(lead, (shared.get(lead) ?? 0) + weight(word) ** 2);
    let best = -1;
    let most = ALIKE;
    for (const [index, common] of shared) {
      const lead = leads[index];
      if (!lead || (lead.anchor !== null && group.anchor !== null && lead.anchor !== group.anchor)) continue;
      const alike = own === 0 || lead.norm === 0 ? 0 : common / (own * lead.norm);
      if (alike >= most) {
        best = index;
        most = alike;
      }
    }
    const found = leads[best];
    if (found) {
      found.members.push(group);
      continue;
    }
    const index = leads.push({ anchor: group.anchor, words, norm: own, members: [group] }) - 1;
    for (const word of words) {
      const known = byWord.get(word);
      if (known) known.push(index);
      else byWord.set(word, [index]);
    }
  }
  return leads
    .map(({ anchor, members }) => ({
      anchor,
      clusters: members.map((member) => member.id),
      opinions: members.reduce((sum, member) => sum + member.size, 0),
      words: commonWords(members, weight),
    }))
    .toSorted((a, b) => b.opinions - a.opinions);
}

function commonWords(members: readonly SuggestedFrom[], weight: (word: string) => number): readonly string[] {
  const scores = new Map<string, number>();
  for (const member of members)
    for (const word of new Set(member.words))
      scores.set(word, (scores.get(word) ?? 0) + member.size * weight(word));
  return [...scores]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, NAME_WORDS)
    .map(([word]) => word);
}
