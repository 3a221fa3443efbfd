import { type CivilDate, civilDateAt } from './civil-date.ts';

/** Time is a parameter: only `main/` makes a real clock, everything else is given one. */
export interface Clock {
  now(): Date;
}

export const today = (clock: Clock): CivilDate => civilDateAt(clock.now());

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until told; tests and written-by-test tutorials use it. */
export function fixedClock(
  start: string | Date,
): Clock & { set(to: string | Date): void; advance(ms: number): void } {
  let current = new Date(start);
  return {
    now: () => new Date(current),
    set: (to) => {
      current = new Date(to);
    },
    advance: (ms) => {
      current = new Date(current.getTime() + ms);
    },
  };
}

/** A training sandbox's clock: time since `origin` passes `scale` times faster. */
export function scaledClock(origin: Date, scale: number, base: Clock = systemClock): Clock {
  return { now: () => new Date(origin.getTime() + (base.now().getTime() - origin.getTime()) * scale) };
}
