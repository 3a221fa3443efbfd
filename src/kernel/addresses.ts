/**
 * Addresses under which records are read. They stand in the answers of the API and in open data, so the modules below
 * the portal know them; every other address of a page is the portal's own (src/portal/frame/paths.ts). They never
 * change: they are in the log's proofs and in other people's files.
 */
export const RECORD_PATHS = {
  disclosure: '/d/:id',
  editionProof: '/d/:id/v/:n(^[1-9]\\d{0,8}).tlog-proof',
  dossier: '/dossiers/:id',
  consultation: '/consultations/:id',
  file: '/files/:sha256/:name',
} as const;

/**
 * The address at a path, its parameters filled in order. A pattern after a parameter, `:n(^\\d+)`, is for the router
 * alone.
 */
export function fillPath(path: string, ...segments: readonly (string | number)[]): string {
  let next = 0;
  return path.replace(/:\w+(?:\([^)]*\))?/g, () => encodeURIComponent(segments[next++] ?? ''));
}

export const recordAddress = {
  disclosure: (id: string) => fillPath(RECORD_PATHS.disclosure, id),
  editionProof: (id: string, n: number) => fillPath(RECORD_PATHS.editionProof, id, n),
  dossier: (id: string) => fillPath(RECORD_PATHS.dossier, id),
  consultation: (id: string) => fillPath(RECORD_PATHS.consultation, id),
  file: (sha256: string, name: string) => fillPath(RECORD_PATHS.file, sha256, name),
} as const;
