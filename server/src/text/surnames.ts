/** Family names that are common and begin no common word before a blank or a mark. */
const PLAIN =
  '张王李刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾韦夏付邹熊孟秦闫薛侯雷段郝邵史毛武贺严尹钱龚汤陶黎莫';

/** Usual surnames, by which a name of two characters is known: 张　三. */
export const SURNAMES = `${PLAIN}马高金方白邱江龙顾万覃戴孔向和`;

/** Surnames before which people whose names are kept back are known: 张××, 李某某; 高××, 金×× may be of something else. */
export const KEPT_BACK_SURNAMES: ReadonlySet<string> = new Set(`${PLAIN}肖傅阎赖康施牛洪温易樊乔文安殷颜庄章鲁倪邢岳齐聂梅焦俞柯翁`);
