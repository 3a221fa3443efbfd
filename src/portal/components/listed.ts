import type { ComponentChildren } from 'preact';

/** Parts joined as Chinese lists them: 甲、乙、丙. */
export const listed = (parts: readonly ComponentChildren[]): ComponentChildren =>
  parts.flatMap((part, i) => (i === 0 ? [part] : ['、', part]));
