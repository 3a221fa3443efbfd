/** A secret of nobody, the same in every test. */
export const audienceSecret = Buffer.alloc(32, 7);
