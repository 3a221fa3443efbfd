import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import type { Working } from '../../catalogue/source.ts';
import { sumTallies, tallyObligations } from '../obligation-queries.ts';
import { tags } from './shared.ts';

const Tally = Type.Object({
  due: Type.Integer(),
  dueSoon: Type.Integer(),
  late: Type.Integer(),
  done: Type.Integer(),
  doneLate: Type.Integer(),
  excepted: Type.Integer(),
});
const TallyRow = Type.Intersect([Type.Object({ code: Type.String() }), Tally]);
const Summary = Type.Object({ total: Tally, byArea: Type.Array(TallyRow), byBody: Type.Array(TallyRow) });

/** 公开义务履行情况。 */
export const summarizeObligationsRoute =
  (deps: Working): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/supervision/summary',
      {
        config: { access: 'public' },
        schema: { summary: '公开义务履行情况', tags, response: { 200: Summary, '4xx': Problem } },
      },
      async () => {
        const now = deps.clock.now();
        const [byArea, byBody] = await Promise.all([
          tallyObligations(deps.db, 'area', now),
          tallyObligations(deps.db, 'body', now),
        ]);
        return { total: sumTallies(byArea), byArea: [...byArea], byBody: [...byBody] };
      },
    );
  };
