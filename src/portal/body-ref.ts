export interface BodyRef {
  readonly code: string;
  readonly name: string;
}
