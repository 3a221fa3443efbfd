/** The part of https://www.npmjs.com/package/word-extractor 1.0.4 (MIT) that we call; it brings no types. */
declare module 'word-extractor' {
  interface Options {
    readonly filterUnicode?: boolean;
  }
  interface WordText {
    getBody(options?: Options): string;
    getFootnotes(options?: Options): string;
    getEndnotes(options?: Options): string;
    getHeaders(options?: Options & { readonly includeFooters?: boolean }): string;
    getFooters(options?: Options): string;
    getAnnotations(options?: Options): string;
    getTextboxes(options?: Options): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordText>;
  }
}
