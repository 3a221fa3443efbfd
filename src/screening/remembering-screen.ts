import { screenText } from './screen-text.ts';

const MOST_KEPT = 5_000;
const LONGEST_KEPT = 300;

/** Columns of a list repeat themselves (department, basis): a text is screened once as long as it is remembered. */
export function rememberingScreen(): typeof screenText {
  const found = new Map<string, ReturnType<typeof screenText>>();
  return (text, part) => {
    const key = `${part}\0${text}`;
    const before = found.get(key);
    if (before !== undefined) return before;
    const findings = screenText(text, part);
    if (text.length > LONGEST_KEPT) return findings;
    if (found.size >= MOST_KEPT) found.clear();
    found.set(key, findings);
    return findings;
  };
}
