/** 14 市州 in the order in which provincial documents list them. */
export const PREFECTURES = [
  ['430100', 'changsha', '长沙市', 'http://www.changsha.gov.cn'],
  ['430400', 'hengyang', '衡阳市', 'http://www.hengyang.gov.cn'],
  ['430200', 'zhuzhou', '株洲市', 'http://www.zhuzhou.gov.cn'],
  ['430300', 'xiangtan', '湘潭市', 'http://www.xiangtan.gov.cn'],
  ['430500', 'shaoyang', '邵阳市', 'http://www.shaoyang.gov.cn'],
  ['430600', 'yueyang', '岳阳市', 'http://www.yueyang.gov.cn'],
  ['430700', 'changde', '常德市', 'https://www.changde.gov.cn'],
  ['430800', 'zhangjiajie', '张家界市', 'http://www.zjj.gov.cn'],
  ['430900', 'yiyang', '益阳市', 'http://www.yiyang.gov.cn'],
  ['431000', 'chenzhou', '郴州市', 'http://www.czs.gov.cn'],
  ['431100', 'yongzhou', '永州市', 'http://www.yzcity.gov.cn'],
  ['431200', 'huaihua', '怀化市', 'http://www.huaihua.gov.cn'],
  ['431300', 'loudi', '娄底市', 'http://www.hnloudi.gov.cn'],
  ['433100', 'xiangxi', '湘西土家族苗族自治州', 'http://www.xxz.gov.cn'],
] as const;
