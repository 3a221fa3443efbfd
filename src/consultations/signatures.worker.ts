import { type Signature, signatureOf } from './similarity.ts';

/** The signatures of texts, in their order. */
export default (texts: readonly string[]): readonly Signature[] => texts.map(signatureOf);
