/** One kind of refusal or error that a person or a program can meet. */
export interface ProblemKind {
  /** HTTP status when the problem ends a request. */
  readonly status: number;
  readonly message: string;
  readonly advice: string;
}
