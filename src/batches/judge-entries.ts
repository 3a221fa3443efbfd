import { changeOfRow } from '../registers/incoming-changes.ts';
import { type JudgingContext, judgeChange } from '../registers/judge-change.ts';
import type { RegisterType } from '../schema/declaration.ts';
import { rememberingScreen } from '../screening/remembering-screen.ts';
import type { Heading } from '../tables/heading.ts';
import { cellText, faultOf, type PlainJudge } from './incoming-row.ts';

/** Entries of a list: each judged as the edition will judge it, but for what it means beside the others. */
export const entryJudge = (
  type: RegisterType,
  { keys, texts }: Heading,
  context: JudgingContext,
): PlainJudge => {
  const remembering = { ...context, screen: rememberingScreen() };
  return {
    headings: texts,
    judge: (rows) =>
      rows.map((row) => {
        const change = changeOfRow(type.register, keys, { ...row, number: row.n, cells: [...row.cells] });
        const faults = judgeChange(type, change, remembering).map((refusal) =>
          faultOf(titleAt(type, refusal.path), {
            ...refusal,
            message: withoutPlace(change.place, refusal.message),
          }),
        );
        return { n: row.n, cells: texts.map((_, at) => cellText(row.cells[at] ?? null)), faults };
      }),
  };
};

const titleAt = (type: RegisterType, path: string | undefined): string =>
  type.register.fields[path?.split('/').at(-1) ?? '']?.title ?? '';

const withoutPlace = (place: string, message: string): string =>
  message.startsWith(`${place}：`) ? message.slice(place.length + 1) : message;
