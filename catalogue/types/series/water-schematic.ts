import type { SchematicDeclaration } from '../../../src/schema/declaration.ts';

type Line = SchematicDeclaration['lines'][number];

/** Codes from the source to the mouth; one that begins with `+` is the mouth of a tributary that comes in there. */
const line = (title: string, water: Line['water'], into: string, codes: string): Line => ({
  title,
  water,
  into,
  places: codes.split(' ').map((code) => ({ code: code.replace('+', ''), joins: code.startsWith('+') })),
});

/**
 * 湘、资、沅、澧四水和洞庭湖. No courses of rivers with an open licence are at hand, so this is a drawing of order, not of place;
 * where the tributaries come in is from memory and to be compared with the monitoring scheme.
 */
export const FOUR_RIVERS_AND_LAKE: SchematicDeclaration = {
  title: '水系示意图：从上游到入湖口',
  note: '断面的经纬度没有可公开的数据，示意图只表示断面的先后顺序，不表示实际位置和距离；支流汇入的位置须与监测方案核对。每段颜色是该断面最新水质类别的颜色，类别以文字为准。',
  lines: [
    line(
      '湘江',
      'river',
      '注入洞庭湖',
      'xj-lvbutou xj-guiyangzhen +xj-chongling xj-chengbei +xj-zhengshui +xj-leishui xj-aozhou +xj-mishui xj-zhuting +xj-lushui xj-fengxi xj-majiahe +xj-lianshui xj-zhaoshan xj-juzizhou +xj-sanjiaozhou xj-zhangshugang',
    ),
    line(
      '资江',
      'river',
      '注入洞庭湖',
      'zj-tangdukou +zj-shaoshui zj-qiuxi zj-pingkou zj-taogushan zj-wanjiazui',
    ),
    line('沅江', 'river', '注入洞庭湖', '+yj-tuokou +yj-wushui yj-pushi yj-wuqiangxi yj-chenjiahe yj-potou'),
    line('澧水', 'river', '注入洞庭湖', 'ls-chengtan ls-sanjiangkou ls-yaopodu ls-shahekou'),
    line(
      '洞庭湖（常德、益阳湖区）',
      'lake',
      '流向岳阳湖区',
      'dt-jiangjiazui dt-nanzui dt-xiaohezui dt-wanzihu',
    ),
    line(
      '洞庭湖（岳阳湖区）',
      'lake',
      '经城陵矶入长江',
      'dt-henglinghu dt-yugongmiao dt-lujiao dt-bianshan dt-dongdongting dt-daxiaoxihu dt-yueyanglou',
    ),
    line('长江湖南段', 'lake', '流出湖南', 'cj-jingjiangkou cj-chenglingji'),
  ],
};
