/** Ends of names of public bodies; what stands between two separators and ends otherwise belongs to its neighbour. */
const OPENING = /[（(《〈“]/;
const CLOSING = /[）)》〉”]/;

/** 各市州、县市区人民政府 is one party: `县市区人民政府` completes `各市州`. */
const GENERIC_LEVELS =
  /^各?(?:市州|市、州|州|县市区|市县区|县区|县|市|区|设区市|乡镇|乡镇街道|街道|地级市|自治州|自治区|直辖市|省|省区市)$/;
const COMPLETION =
  /^(?:各|有关|相关)?(?:市州|州|县|市|区|县市区|市县区|县区|设区市|乡镇|街道|乡镇街道|自治区|直辖市|自治州).{0,6}(?:人民政府|政府|党委|办事处)$/;

/** Cuts at 、，, and at 和 及 以及 between names, outside parentheses. */
function pieces(text: string): readonly string[] {
  const out: string[] = [];
  let depth = 0;
  let piece = '';
  for (const char of text) {
    if (OPENING.test(char)) depth += 1;
    if (CLOSING.test(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,;；]/.test(char)) {
      out.push(piece);
      piece = '';
    } else piece += char;
  }
  return [...out, piece]
    .flatMap(cutAtConjunction)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** 工业和信息化部, 文化和旅游部 hold a 和 inside; a 和 that joins bodies stands after a name's end. */
const NAME_END =
  /(?:部|委|局|署|厅|办|会|院|行|社|总局|中心|政府|单位|部门|银行|机关|公司|集团|办公室|委员会|联合会|等)$/;
const NAME_END_NEXT =
  /^(?:各|有关|相关|省|市|县|国家|中央|国务院|全国|其他|地方|所在)|(?:部|委|局|署|厅|办|会|院|行|社|中心|政府|单位|部门|机关|公司)(?:等|等有关部门|等部门|等单位)?$/;

function cutAtConjunction(text: string): readonly string[] {
  for (const match of text.matchAll(/以及|和|及|与/g)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (/[（(][^）)]*$/.test(before)) continue;
    if (before === '' || after === '') continue;
    if (NAME_END.test(before) && NAME_END_NEXT.test(after)) return [before, ...cutAtConjunction(after)];
  }
  return [text];
}

/** 等, 等部门, 等有关部门: says that the list is open; kept as a party only where it names a group. */
const OPEN_END = /等(?:(?:有关|相关)?(?:部门|单位|各有关部门)|有关方面)?$/;

/** The names in a list of responsible parties, as written. */
export function splitParties(text: string): readonly string[] {
  const names: string[] = [];
  for (const piece of pieces(text)) {
    const last = names.at(-1);
    if (last !== undefined && COMPLETION.test(piece) && GENERIC_LEVELS.test(last.replace(/^.*、/, ''))) {
      names[names.length - 1] = `${last}、${piece}`;
      continue;
    }
    if (last !== undefined && GENERIC_LEVELS.test(piece) && GENERIC_LEVELS.test(last.replace(/^.*、/, ''))) {
      names[names.length - 1] = `${last}、${piece}`;
      continue;
    }
    names.push(piece);
  }
  return [
    ...new Set(
      names
        .map((name) => name.replace(OPEN_END, '').replace(/^等/, '').trim())
        .filter((name) => name.length >= 2),
    ),
  ];
}
