const round = (value: number): number => Math.round(value * 10) / 10;

/** A bar beside its figure: it says nothing that the text does not, so nobody needs to see it. */
export const AmountBar = (props: {
  readonly value: number;
  readonly most: number;
  readonly tone?: 'now' | 'before';
}) => (
  <svg class="amount-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect class="amount-bar-ground" width="100" height="4" />
    <rect
      class={props.tone === 'before' ? 'amount-bar-before' : 'amount-bar-now'}
      width={props.most <= 0 ? 0 : round(Math.max(0, Math.min(1, props.value / props.most)) * 100)}
      height="4"
    />
  </svg>
);
