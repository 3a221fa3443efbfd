/** Radicals of the supplement that are characters by themselves; Unicode gives them no equivalent (but for two). */
const RADICALS = '⺠⻓⻔⻚⻛⻜⻝⻢⻥⻦⻨⻩⻬⻮⻰⻉⻅⻆⻋⺟⻄⻘⻤⻙⻳⻣⻁⻒⻑⻗⻧⻪⻫⻭⻯⻲⺼⻃⻂⺎⺁';
const CHARACTERS = '民长门页风飞食马鱼鸟麦黄齐齿龙贝见角车母西青鬼韦龟骨虎镸長雨卤黾斉歯竜亀月覀衤兀厂';
const MEANT = new Map([...RADICALS].map((sign, at) => [sign, [...CHARACTERS][at] ?? sign]));

/**
 * Programs that print to PDF write radicals (⼈, ⺠) where the text has characters (人, 民) that look the same; to a
 * search or a screening they are strange signs.
 */
export const withWholeCharacters = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5]/g, (sign) => MEANT.get(sign) ?? sign.normalize('NFKC'));
