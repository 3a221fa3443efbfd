/** A code of the statistics bureau with its name, as the file has it: 9 digits a township, 12 a village. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/**
 * Towns (镇), townships (乡, 民族乡) and subdistricts (街道) have a 人民政府 or a 街道办事处 (地方组织法). Farms, forest stations, parks,
 * prisons and offices of administration have a code of statistics and no government: 60 codes of 2023 end in none of
 * the three words.
 */
export const hasGovernment = ({ name }: Division): boolean => /(?:街道|镇|乡)$/.test(name);

/**
 * What the government of a township is called: `above` is the county, or the prefecture where a zone of its own
 * administers the town.
 */
export const governmentName = (above: string, { name }: Division): string =>
  `${above}${name}${name.endsWith('街道') ? '办事处' : '人民政府'}`;

/**
 * The last three digits say what a village is: from 001 a community (居民委员会), from 200 a village (村民委员会), from 400
 * something like them that has no committee (虚拟社区 of parks, farms).
 */
export const hasCommittee = ({ code }: Division): boolean => Number(code.slice(9)) < 400;

const COMMITTEE = /(?:居民委员会|居委会)会?(二?)$/;
/** `村委会` behind 青山 names 青山村; behind 青山村 it does not. */
const VILLAGE_COMMITTEE = /村?(?:村民委员会|村民委委会|村委会)会?$/;

/**
 * 识字里社区居委会 → 识字里社区, 青山村委会 → 青山村: the name of the place without its committee. Some names of the file begin with those
 * of the county and the town, or end with a syllable too many.
 */
export function placeName({ name }: Division): string {
  const bare = name
    .replace(/^韶山市(?:清溪镇|韶山乡|杨林乡|银田镇)/, '')
    .replace(COMMITTEE, '$1')
    .replace(VILLAGE_COMMITTEE, '村')
    .replace(/社区委员会$/, '社区');
  return bare === '' ? name : bare;
}

export function committeeName(above: string, division: Division): string {
  const place = placeName(division);
  const village = place.endsWith('社区')
    ? false
    : place.endsWith('村') || Number(division.code.slice(9)) >= 200;
  return `${above}${place}${village ? '村民委员会' : '居民委员会'}`;
}
