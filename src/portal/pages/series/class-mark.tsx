import type { DerivedValue } from '../../../series/derived-value.ts';

/** A judgement: the word, beside it the standard's colour, if it has one, for those who see it. */
export const ClassMark = (props: { readonly value: DerivedValue }) => (
  <span class="class-mark">
    {props.value.colour === '' ? null : (
      <svg class="class-swatch" viewBox="0 0 12 12" aria-hidden="true">
        <rect width="12" height="12" fill={props.value.colour} />
      </svg>
    )}
    {props.value.title}
    {props.value.figure === '' ? null : <span class="class-figure">{props.value.figure}</span>}
  </span>
);
