/** What rendering a record needs to know about the things that it names. Unknown codes are shown as they are. */
export interface RecordContext {
  readonly bodies: Pick<ReadonlyMap<string, string>, 'get'>;
  readonly disclosures: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, string>;
  readonly fileUrl: (file: { readonly sha256: string; readonly name: string }) => string;
}
