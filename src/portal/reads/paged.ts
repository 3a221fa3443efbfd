export interface PageRequest {
  readonly page: number;
  readonly limit: number;
}

export interface Paged<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** False: at least `total` (counting stops at a bound). */
  readonly exact: boolean;
}
