import { h } from 'preact';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** No line begins with these, and none ends with those: they stay with the word before or behind them. */
const CLOSING = /^[\s，。、；：？！）》〉」』】〕”’…%％号条项款年月日]+$/;
const OPENING = /[（《〈「『【〔“‘第]$/;
/** A number with its brackets and signs is one word: 湘政办发〔2026〕88号. */
const NUMERIC = /[0-9A-Za-z〔〕.\-/]$/;

/** The pieces of a title between which a line may end. */
export function phrasesOf(title: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(title)) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      (CLOSING.test(segment) ||
        OPENING.test(last) ||
        (NUMERIC.test(last) && /^[0-9A-Za-z〔〕.\-/]/.test(segment)));
    if (joins) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** A large title: a line ends between two words, never within one, and a single long word still breaks. */
export const Phrases = (props: { readonly text: string }) => (
  <span class="phrases">
    {phrasesOf(props.text).flatMap((piece, i) => (i === 0 ? [piece] : [h('wbr', { key: i }), piece]))}
  </span>
);

/** What loses its meaning in two lines: it goes to the next line whole, and breaks only where it is wider than one. */
export const Unbroken = (props: { readonly text: string }) => (
  <>
    {props.text.split(/(?<=\/)/).map((part) => (
      <span key={part} class="unbroken">
        {part}
      </span>
    ))}
  </>
);
