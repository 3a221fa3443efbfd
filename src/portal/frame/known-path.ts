import { PATHS } from './paths.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A path of the router as a pattern; what a parameter may be is not asked. */
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split(/:\w+(?:\([^)]*\))?/)
      .map(escaped)
      .join('[^/]+')
      // The rest of an address of an older site.
      .replace(/\\\*$/, '.+')}$`,
  );

/** Below these other modules answer: the API, the log, the back office, and files of the pages themselves. */
const OTHERS = /^\/(?:api|log|console|assets)(?:\/|$)/;

/**
 * Whether an address below the site has the form of one that is answered; whether the record in it exists is another
 * question. `collections`: the addresses of kinds of dossier that have one of their own.
 */
export function knownPaths(collections: readonly string[]): (path: string) => boolean {
  const patterns = [
    ...Object.values(PATHS),
    ...collections.flatMap((path) => [`/${path}`, `/${path}/:id`]),
  ].map(patternOf);
  return (path) => OTHERS.test(path) || patterns.some((pattern) => pattern.test(path));
}
