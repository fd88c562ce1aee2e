import { behindMatch } from './characters';

/**
 * What a number stands before, each with the characters that make another word of it: 人 but not 人民, 项 but not 项目.
 * Longer ones first, so that 人次 is not read as 人.
 */
const UNITS = [
  '人次 批次 件次 户次 家次 场次 条次 车次 万元 亿元 万人 公里 平方米 小时 季度 个百分点 个工作日 % ‰',
  '个(?![人体别性])',
  '件(?![数件])',
  '次(?![数要生序])',
  '起(?![来草到])',
  '宗(?![旨教])',
  '例(?![如子会行])',
  '项(?![目])',
  '条(?![例件款理])',
  '份(?![额子])',
  '册(?!子)',
  '本(?![地级县市区省级次年月着轮身来])',
  '部(?![门署分队长位])',
  '篇(?!章)',
  '张(?![贴力])',
  '期(?![间限待望])',
  '场(?![所地景馆])',
  '批(?![准评示复])',
  '名(?![称单义额录字])',
  '人(?![民员才大口力事工类均们文身社居道])',
  '位(?![置于])',
  '家(?![庭长园属])',
  '户(?![籍口外])',
  '所(?![有在以属需述])',
  '处(?![理罚置级长室])',
  '台(?![账阶])',
  '辆 ',
  '支(?![持部付撑出行])',
  '类(?![型别似])',
  '元(?![旦素])',
  '封(?![面闭存锁控顶山])',
  '套(?![路用])',
  '幅(?!度)',
  '架(?![构子])',
  '棵 株 栋 幢 枚 艘 颗 吨 亩 ',
  '天(?![然气])',
  '卷(?![宗烟入轴帘])',
  '间(?![接隔距谍断歇作苗或])',
  '座(?![谈位落机右])',
  '轮(?![换流训岗休值候作])',
  '届(?!时)',
  '课时 学时 趟 箱 盒 瓶 袋 宗次',
  '只(?![有要是能会为限看求做顾管需得])',
  '块(?!状)',
  '年(?![轻龄纪])',
  '月 ',
  '号(?![键码线房楼])',
  '日(?![常益])',
  '(?:[百千万亿余]){1,2}(?=[件个次人名家户份场条项元])',
]
  .flatMap((words) => (words.includes('(') ? words : words.trim().split(/ +/)))
  .join('|');

const UNIT = new RegExp(UNITS, 'y');

/** Behind the measure word that begins at an offset, which a figure must precede; -1 where none does. */
export function unitEnd(folded: string, at: number): number {
  return behindMatch(UNIT, folded, at);
}

/** Places and offices: ××县, ××局. */
const OFFICE =
  /街道|社区|单位|部门|委员会|办公室|中心|公司|集团|同志|省(?!份)|市(?!场|民)|县(?!域)|区(?![域别分])|[州盟镇]|旗(?!舰)|乡(?!村振)|村(?!民)|局(?![面部限])|厅(?!级)|委(?![托员任])|办(?![法事理案公])|院(?!落)|校(?!园)|站(?!点)/y;

/** Behind the word for a place or an office that begins at an offset; -1 where none does. */
export function officeEnd(folded: string, at: number): number {
  return behindMatch(OFFICE, folded, at);
}

/** What stands behind a word that ends a clause. */
export function endsClause(folded: string, at: number): boolean {
  return at >= folded.length || ',。;、:)!?”》】'.includes(folded[at]!);
}
