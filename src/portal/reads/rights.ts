import { demandText, timingFor } from '../../catalogue/timing.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import type { ItemDeclaration } from '../../schema/declaration.ts';
import { ruleText } from '../../schema/law.ts';
import { remediesOf } from '../../schema/remedy.ts';
import type { StatuteBook } from '../../schema/statute-book.ts';
import type { Rights } from '../components/rights.tsx';

/** What people may ask for under an item, with the law of one day. */
export function rightsOf(
  item: ItemDeclaration,
  catalogue: Catalogue,
  law: StatuteBook,
  day: string,
  content: Readonly<Record<string, unknown>> = {},
): Rights {
  const timing = timingFor(item.timing, catalogue.findCurrentType(item.type), content);
  const rule =
    timing.kind === 'standing' || timing.rule === undefined ? null : catalogue.ruleOn(timing.rule, day);
  return {
    demand: demandText(
      rule === null || timing.kind === 'standing'
        ? timing
        : {
            ...timing,
            days: rule.value,
            unit: rule.unit,
            ...(rule.date === undefined ? {} : { date: rule.date }),
          },
    ),
    timingBasis: law.on([rule === null ? item.timingBasis : ruleText(rule)], day),
    remedies: remediesOf(item, catalogue.remedies, law).map(({ sentence, bases }) => ({
      sentence,
      bases: law.on(bases, day),
    })),
  };
}
