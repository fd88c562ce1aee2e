import { CharSet } from '../../text/charSet';

/**
 * Characters by which things of one kind are told apart: numbers (第一批, 二期, 甲), levels (省 市 县), sides and sizes (东 西 上 下
 * 大 小 新 老), yes and no. Names that differ in one of them are two names.
 */
const TELLING = new CharSet(
  '零〇一二三四五六七八九十百千万两0123456789甲乙丙丁戊ABCDEFGHIJKLMNOPQRSTUVWXYZ省市县区州盟旗镇乡村街东西南北中上下左右前后内外大小高低新老旧男女正副非不无未城农水气电热进出增减收支总分',
);

/** 示范市 is an honour, and no level. */
const HONOUR = /示范[省市县区镇乡村]/g;

/** Whether a piece that one name has and another lacks, or has otherwise, tells two things apart. */
export function isTelling(piece: string): boolean {
  return TELLING.meets(piece.replace(HONOUR, ''));
}

/** Sides, levels, sizes and ages tell also within a word: 东部, 县级; 农 of 农产 does not. */
const TELLING_IN_WORDS = new CharSet('省市县区州盟旗镇乡村街东西南北上下左右前后内外大小老旧男女');

/** Whether a word that stands for another one in a name tells two things apart. */
export function tellsInWord(word: string): boolean {
  return TELLING_IN_WORDS.meets(word);
}

/** Characters that sound or look alike and are written for one another: 督察 督查, 法制 法治, 制定 制订. */
const ALIKE = [
  '察查',
  '制治',
  '定订',
  '账帐',
  '部布',
  '力利',
  '须需',
  '他它',
  '至止',
  '和与及、',
  '的地得',
  '象像',
  '作做',
  '连联',
  '以已',
  '在再',
  '度渡',
  '规轨',
  '施实',
  '划化',
  '建健',
  '章张',
  '副付',
  '型形',
  '必毕',
  '截接',
  '记纪',
  '权全',
  '预予',
  '竞竟',
  '即既',
  '辨辩',
  '调凋',
  '审申',
  '程成',
  '强抢',
  '护户',
  '惩征',
  '奖将',
  '签鉴',
  '籍藉',
  '坐座',
  '代待',
  '带戴',
  '复覆',
  '启起',
  '决绝',
  '案按',
  '督都',
  '洁结',
  '障章',
  '练炼',
  '栽裁',
  '陪赔',
  '培陪',
  '题提',
  '未末',
  '己已',
  '人入',
  '土士',
  '干千',
  '候侯',
  '拔拨',
  '折拆',
  '沽活',
  // in names of places: by sound or by the part that they have in common
  '铺埔浦蒲埠圃',
  '岭岑领',
  '塘溏唐糖',
  '坪评平萍',
  '坡陂波',
  '湾弯',
  '沟构购',
  '洲州舟',
  '圩坞',
  '墩敦礅',
  '店垫',
  '岗冈港',
  '坝埧',
  '桥侨轿荞',
  '榆渝愉',
  '槐愧魁',
  '柏泊',
  '杨扬阳',
  '凤风枫',
  '鹤鹳',
  '霞暇瑕',
  '鸣呜',
  '溪奚',
  '滩摊',
  '崖涯',
  '峰锋蜂',
  '清青情',
  '源原',
  '园圆',
  '林琳',
  '宁柠',
  '梁粱',
  '陵凌菱棱',
  '坑抗',
  '堡保',
  '庄装',
  '潭谭',
  '淮准',
  '沅沆',
  '荷苛',
  '堰偃',
  '渡镀',
  '郊效',
  '徐涂',
  '栗粟',
  '晋普',
  '钢纲',
];
const ALIKE_PAIRS = new Set(ALIKE.flatMap((group) => [...group].flatMap((a) => [...group].filter((b) => a !== b).map((b) => a + b))));

/** Whether one character is easily written for the other. */
export function areAlike(one: string, other: string): boolean {
  return ALIKE_PAIRS.has(one + other);
}
