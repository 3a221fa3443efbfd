/** What tasks do, well and badly. */
export default function behave(how: 'answer' | 'throw' | 'hang' | 'hoard'): string {
  if (how === 'throw') throw new Error('thrown in the thread');
  const hoard: number[][] = [];
  while (how === 'hang') hoard.length = 0;
  while (how === 'hoard') hoard.push(Array(1_000_000).fill(hoard.length));
  return `answered ${how}`;
}
