/** Laws and Party rules that reports cite, and since when they are in force. Data only; a new law is a new entry. */
export interface Law {
  /** The title as printed, without 《》; without 中华人民共和国, which may stand before it. */
  readonly title: string;
  /** The first day on which it was in force, in its first version: year, month, day. */
  readonly inForce: readonly [number, number, number];
  /** Its number or its way of being issued. */
  readonly source: string;
  /** Revised versions (修订, and 修正 that are called 新修正), oldest first; not each of them, but each that is certain. */
  readonly revised?: readonly Revision[];
}

/** A revised version of a law: year, month, day when it was passed or issued, and since when it is in force. */
export interface Revision {
  readonly passed: readonly [number, number, number];
  readonly inForce: readonly [number, number, number];
  /** Who passed it, or the number it was issued under. */
  readonly source: string;
}

/** A law of which only the day of its first version and one revision are asked. */
function revisedLaw(title: string, first: Law['inForce'], passed: Law['inForce'], inForce: Law['inForce'], session: string): Law {
  return { title, inForce: first, source: session, revised: [{ passed, inForce, source: session }] };
}

/** Only entries whose day is certain. */
export const LAWS: readonly Law[] = [
  { title: '法治政府建设与责任落实督察工作规定', inForce: [2019, 4, 15], source: '厅字〔2019〕28号' },
  {
    title: '党政主要负责人履行推进法治建设第一责任人职责规定',
    inForce: [2016, 11, 30],
    source: '中共中央办公厅、国务院办公厅2016年11月印发',
  },
  { title: '重大行政决策程序暂行条例', inForce: [2019, 9, 1], source: '国务院令第713号' },
  { title: '优化营商环境条例', inForce: [2020, 1, 1], source: '国务院令第722号' },
  { title: '政府督查工作条例', inForce: [2021, 2, 1], source: '国务院令第733号' },
  { title: '信访工作条例', inForce: [2022, 5, 1], source: '中共中央、国务院2022年2月印发' },
  { title: '法律援助法', inForce: [2022, 1, 1], source: '第十三届全国人大常委会第三十次会议通过' },
  { title: '促进个体工商户发展条例', inForce: [2022, 11, 1], source: '国务院令第755号' },
  { title: '公平竞争审查条例', inForce: [2024, 8, 1], source: '国务院令第783号' },
  { title: '民法典', inForce: [2021, 1, 1], source: '第十三届全国人大第三次会议通过' },
  { title: '个人信息保护法', inForce: [2021, 11, 1], source: '第十三届全国人大常委会第三十次会议通过' },
  { title: '数据安全法', inForce: [2021, 9, 1], source: '第十三届全国人大常委会第二十九次会议通过' },
  { title: '社区矫正法', inForce: [2020, 7, 1], source: '第十三届全国人大常委会第十五次会议通过' },
  { title: '乡村振兴促进法', inForce: [2021, 6, 1], source: '第十三届全国人大常委会第二十八次会议通过' },
  { title: '保障农民工工资支付条例', inForce: [2020, 5, 1], source: '国务院令第724号' },
  { title: '市场主体登记管理条例', inForce: [2022, 3, 1], source: '国务院令第746号' },
  { title: '人民调解法', inForce: [2011, 1, 1], source: '第十一届全国人大常委会第十六次会议通过' },
  { title: '外商投资法', inForce: [2020, 1, 1], source: '第十三届全国人大第二次会议通过' },
  { title: '保障中小企业款项支付条例', inForce: [2020, 9, 1], source: '国务院令第728号' },
  { title: '退役军人保障法', inForce: [2021, 1, 1], source: '第十三届全国人大常委会第二十三次会议通过' },
  { title: '家庭教育促进法', inForce: [2022, 1, 1], source: '第十三届全国人大常委会第三十一次会议通过' },
  { title: '反有组织犯罪法', inForce: [2022, 5, 1], source: '第十三届全国人大常委会第三十二次会议通过' },
  { title: '无障碍环境建设法', inForce: [2023, 9, 1], source: '第十四届全国人大常委会第三次会议通过' },
  { title: '民营经济促进法', inForce: [2025, 5, 20], source: '第十四届全国人大常委会第十五次会议通过' },
  { title: '法治宣传教育法', inForce: [2025, 11, 1], source: '第十四届全国人大常委会第十七次会议通过' },
  {
    title: '政府信息公开条例',
    inForce: [2008, 5, 1],
    source: '国务院令第492号',
    revised: [{ passed: [2019, 4, 3], inForce: [2019, 5, 15], source: '国务院令第711号' }],
  },
  revisedLaw('行政处罚法', [1996, 10, 1], [2021, 1, 22], [2021, 7, 15], '第十三届全国人大常委会第二十五次会议修订'),
  revisedLaw('行政复议法', [1999, 10, 1], [2023, 9, 1], [2024, 1, 1], '第十四届全国人大常委会第五次会议修订'),
  revisedLaw('突发事件应对法', [2007, 11, 1], [2024, 6, 28], [2024, 11, 1], '第十四届全国人大常委会第十次会议修订'),
  revisedLaw('治安管理处罚法', [2006, 3, 1], [2025, 6, 27], [2026, 1, 1], '第十四届全国人大常委会第十六次会议修订'),
  revisedLaw('公司法', [1994, 7, 1], [2023, 12, 29], [2024, 7, 1], '第十四届全国人大常委会第七次会议修订'),
  revisedLaw('立法法', [2000, 7, 1], [2023, 3, 13], [2023, 3, 15], '第十四届全国人大第一次会议修正'),
  revisedLaw('反间谍法', [2014, 11, 1], [2023, 4, 26], [2023, 7, 1], '第十四届全国人大常委会第二次会议修订'),
  revisedLaw('保守国家秘密法', [1989, 5, 1], [2024, 2, 27], [2024, 5, 1], '第十四届全国人大常委会第八次会议修订'),
  revisedLaw('安全生产法', [2002, 11, 1], [2021, 6, 10], [2021, 9, 1], '第十三届全国人大常委会第二十九次会议修正'),
  revisedLaw('未成年人保护法', [1992, 1, 1], [2020, 10, 17], [2021, 6, 1], '第十三届全国人大常委会第二十二次会议修订'),
  revisedLaw('预防未成年人犯罪法', [1999, 11, 1], [2020, 12, 26], [2021, 6, 1], '第十三届全国人大常委会第二十四次会议修订'),
  revisedLaw('妇女权益保障法', [1992, 10, 1], [2022, 10, 30], [2023, 1, 1], '第十三届全国人大常委会第三十七次会议修订'),
  revisedLaw('农产品质量安全法', [2006, 11, 1], [2022, 9, 2], [2023, 1, 1], '第十三届全国人大常委会第三十六次会议修订'),
  revisedLaw('固体废物污染环境防治法', [1996, 4, 1], [2020, 4, 29], [2020, 9, 1], '第十三届全国人大常委会第十七次会议修订'),
  revisedLaw('海洋环境保护法', [1983, 3, 1], [2023, 10, 24], [2024, 1, 1], '第十四届全国人大常委会第六次会议修订'),
  revisedLaw('档案法', [1988, 1, 1], [2020, 6, 20], [2021, 1, 1], '第十三届全国人大常委会第十九次会议修订'),
  revisedLaw('文物保护法', [1982, 11, 19], [2024, 11, 8], [2025, 3, 1], '第十四届全国人大常委会第十二次会议修订'),
  revisedLaw('传染病防治法', [1989, 9, 1], [2025, 4, 30], [2025, 9, 1], '第十四届全国人大常委会第十五次会议修订'),
  revisedLaw('反不正当竞争法', [1993, 12, 1], [2025, 6, 27], [2025, 10, 15], '第十四届全国人大常委会第十六次会议修订'),
];
