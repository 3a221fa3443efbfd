import type { Position } from '../geo/province.ts';
import type { Shape } from '../schema/declaration.ts';
import type { BodyRef } from './body-ref.ts';

/** One thing to open: a document, or the list, dossier or series that a record belongs to, each in its own page. */
export interface ContentRow {
  readonly item: string;
  readonly area: string;
  readonly form: Shape;
  readonly title: string;
  readonly href: string;
  readonly body: string;
  readonly bodyName: string;
  /** RFC 3339, when the newest record of it was first published. */
  readonly at: string;
}

export interface RegionRef {
  /** 6, 9 or 12 digits. */
  readonly division: string;
  readonly name: string;
  readonly body: string;
}

/** A county, township or other division, with the bodies that make up what it publishes. */
export interface Region extends RegionRef {
  readonly level: string;
  readonly levelName: string;
  /** From the province downwards. */
  readonly above: readonly RegionRef[];
  readonly below: readonly RegionRef[];
  readonly bodies: readonly BodyRef[];
}

export interface RegionPlace extends Position {
  readonly key: string;
  readonly title: string;
  /** 服务网点, 政府投资项目 … */
  readonly category: string;
  readonly href: string;
}

export interface RegionWarning {
  readonly title: string;
  readonly href: string;
}

/** Questions of the pages by which people browse. */
export interface BrowsingData {
  /** A few of the newest things of each item, in the order of the items; what belongs together is there once. */
  contentsOfItems(items: readonly string[]): Promise<readonly ContentRow[]>;
  /** A few of the newest things of these bodies in each area. */
  contentsOfBodies(bodies: readonly string[]): Promise<readonly ContentRow[]>;
  /** Null for a code that no government or committee has; `''` is the province. */
  region(division: string): Promise<Region | null>;
  placesOfBodies(bodies: readonly string[]): Promise<readonly RegionPlace[]>;
  /** Warnings in force there, the gravest first. */
  warningsOf(division: string): Promise<readonly RegionWarning[]>;
}
