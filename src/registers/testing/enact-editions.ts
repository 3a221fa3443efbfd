import type { Result } from '../../kernel/result.ts';
import type { Published } from '../../publication/publish-draft.ts';
import type { ListExample } from '../../schema/example.ts';
import type { startSeriesProvince } from '../../series/testing/publish.ts';

type Province = Awaited<ReturnType<typeof startSeriesProvince>>;

/**
 * Publishes edition after edition: the first of an item and body opens the list, later ones correct it (`renew`: the
 * last one tries to open another). Gives the outcome of the last; an earlier one that is refused is a mistake in the
 * example.
 */
export async function enactEditions(
  province: Province,
  editions: ListExample['editions'],
  how: { readonly renew?: boolean } = {},
): Promise<Result<Published>> {
  const lists = new Map<string, string>();
  let outcome: Result<Published> | null = null;
  for (const [index, edition] of editions.entries()) {
    if (outcome !== null && !outcome.ok)
      throw new Error(outcome.refusals.map((refusal) => refusal.message).join('\n'));
    const name = `${edition.item} ${edition.body}`;
    const known = how.renew === true && index === editions.length - 1 ? undefined : lists.get(name);
    province.clock.advance(1_000);
    outcome =
      known === undefined ? await province.publish(edition) : await province.correct(known, edition.content);
    if (outcome.ok) lists.set(name, outcome.value.disclosureId);
  }
  if (outcome === null) throw new Error('no edition');
  return outcome;
}
