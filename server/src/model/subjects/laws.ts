/** Laws and Party rules that reports cite, and since when they are in force. Data only; a new law is a new entry. */
export interface Law {
  /** The title as printed, without 《》; without 中华人民共和国, which may stand before it. */
  readonly title: string;
  /** The first day on which it was in force, in its first version: year, month, day. */
  readonly inForce: readonly [number, number, number];
  /** Its number or its way of being issued. */
  readonly source: string;
  /** Days from which thoroughly revised versions (修订) are in force, oldest first. */
  readonly revised?: readonly (readonly [number, number, number])[];
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
  { title: '政府信息公开条例', inForce: [2008, 5, 1], source: '国务院令第492号', revised: [[2019, 5, 15]] },
  {
    title: '行政处罚法',
    inForce: [1996, 10, 1],
    source: '第八届全国人大第四次会议通过',
    revised: [[2021, 7, 15]],
  },
  { title: '行政复议法', inForce: [1999, 10, 1], source: '第九届全国人大常委会第九次会议通过', revised: [[2024, 1, 1]] },
  { title: '突发事件应对法', inForce: [2007, 11, 1], source: '第十届全国人大常委会第二十九次会议通过', revised: [[2024, 11, 1]] },
];
