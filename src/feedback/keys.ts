import { keysFor, type PublicKeys } from '../consultations/keys.ts';

export const feedbackKeys = (secret: Buffer): PublicKeys => keysFor('feedback', secret);
