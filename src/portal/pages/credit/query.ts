import { today } from '../../../kernel/clock.ts';
import { findEnterprise } from '../../../registers/enterprise.ts';
import type { Polarity } from '../../../schema/declaration.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { shownRegister } from '../registers/query.ts';
import type { CreditModel, ShownLine } from './credit-page.tsx';

/** In the order of the page. */
const POLARITIES: readonly Polarity[] = ['positive', 'negative', 'neutral'];

/** What all lists say of one enterprise; null when the code is none. */
export async function readEnterprise(deps: PageDeps, uscc: string): Promise<CreditModel | null> {
  const enterprise = await findEnterprise(deps, uscc, today(deps.clock));
  if (enterprise === null) return null;
  const lines = await Promise.all(
    enterprise.lines.map(async (line): Promise<ShownLine> => {
      const type = deps.catalogue.registerOf(line.type, line.typeVersion);
      return { line, typeTitle: type.title, declaration: await shownRegister(deps, type.register) };
    }),
  );
  return {
    enterprise,
    parts: POLARITIES.map((polarity) => ({
      polarity,
      lines: lines.filter(({ line }) => line.polarity === polarity),
    })),
  };
}
