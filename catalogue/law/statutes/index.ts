import type { Statute } from '../../../src/schema/statute.ts';
import * as administration from './administration.ts';
import * as budgets from './budgets.ts';
import * as citizens from './citizens.ts';
import * as decisions from './decisions.ts';
import * as disclosure from './disclosure.ts';
import * as environment from './environment.ts';
import * as health from './health.ts';
import * as land from './land.ts';
import * as market from './market.ts';
import * as review from './review.ts';
import * as safety from './safety.ts';
import * as social from './social.ts';
import * as trading from './trading.ts';
import * as villages from './villages.ts';

/** Every statute that the catalogue cites. */
export const STATUTES: readonly Statute[] = [
  ...Object.values(administration),
  ...Object.values(budgets),
  ...Object.values(citizens),
  ...Object.values(decisions),
  ...Object.values(disclosure),
  ...Object.values(environment),
  ...Object.values(health),
  ...Object.values(land),
  ...Object.values(market),
  ...Object.values(review),
  ...Object.values(safety),
  ...Object.values(social),
  ...Object.values(trading),
  ...Object.values(villages),
].map((citable) => citable.statute);
