import { HUNAN_BODIES } from '../../../../catalogue/bodies/index.ts';

const names = new Map(
  HUNAN_BODIES.flatMap((body) =>
    body.kind === 'government' && body.divisionCode !== null
      ? [[body.divisionCode, body.names.at(-1)?.shortName ?? '']]
      : [],
  ),
);

/** `长沙市（430100）`; a code that the directory of this province does not have stays a code. */
export const divisionWords = (code: string): string => {
  const name = names.get(code.replace(/0{6}$/, '')) ?? names.get(code);
  return name === undefined ? code : `${name}（${code}）`;
};
