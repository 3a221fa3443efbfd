import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** Passes bytes on as they are; `digest` gives their SHA-256 in hexadecimal once, when all have passed. */
export function digestOnTheWay(): { readonly through: Transform; digest(): string } {
  const hash = createHash('sha256');
  const through = new Transform({
    transform: (chunk, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, digest: () => hash.digest('hex') };
}
