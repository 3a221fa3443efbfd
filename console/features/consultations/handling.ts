/** What every part of the page gets: which consultation, and how to say that something changed or was refused. */
export interface Handling {
  readonly id: string;
  readonly refuse: (error: unknown) => void;
  readonly changed: () => Promise<void>;
}
