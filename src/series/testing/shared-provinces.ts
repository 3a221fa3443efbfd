import { PLACE_LISTS } from '../../../examples/place-lists.ts';
import { startSeriesProvince } from './publish.ts';

type Province = Awaited<ReturnType<typeof startSeriesProvince>>;

/**
 * Provinces that examples share: each is given one in which nothing was published yet under the names that it uses
 * (`item body`), and a new one is opened only when all have been used so. A file of tests with a hundred examples then
 * needs as many databases as its busiest name has examples.
 */
export function sharedProvinces() {
  const open: { readonly province: Province; readonly used: Set<string> }[] = [];
  return {
    /**
     * One where none of the names is taken; they are from now on, unless the example leaves nothing behind (all of it
     * is refused).
     */
    async take(names: readonly string[], leaves = true): Promise<Province> {
      let found = open.find(({ used }) => names.every((name) => !used.has(name)));
      if (found === undefined) {
        // A list that is itself the example is not published before it.
        const lists = PLACE_LISTS.filter(({ item, body }) => !names.includes(`${item} ${body}`));
        const used = new Set(lists.map(({ item, body }) => `${item} ${body}`));
        found = { province: await startSeriesProvince(undefined, lists), used };
        open.push(found);
      }
      if (leaves) for (const name of names) found.used.add(name);
      return found.province;
    },
    close: async (): Promise<void> => {
      for (const { province } of open) await province.close();
    },
  };
}
