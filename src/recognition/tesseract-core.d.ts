/** The part of tesseract.js that is Tesseract itself, without its threads and its downloads; it brings no types. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface Recogniser {
    /** 0 when the language's data was found; mode 1 is the neural network. */
    Init(path: null, language: string, mode: number): number;
    /** 1 when the bytes are no picture that it reads. */
    SetImageFile(orientation: number, angle: number, upscale: boolean): number;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
    /** 0 to 100. */
    MeanTextConf(): number;
    Clear(): void;
  }
  interface Core {
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
    readonly TessBaseAPI: new () => Recogniser;
  }
  const load: (options: { print: () => void; printErr: () => void }) => Promise<Core>;
  export default load;
}
