/** Where officials deal with an instrument. */
export const instrumentLink = (id: string): string => `/console/instruments/${id}`;
