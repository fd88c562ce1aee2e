/** Plans with the years they are for: what a draft may be checked against. Data only; a new plan is a new entry. */

/** A period by its short name, as in “十四五”规划 or “八五”普法. */
export interface PlanPeriod {
  /** Without quotes. */
  readonly name: string;
  /** The first and the last year. */
  readonly years: readonly [number, number];
}

/** 国民经济和社会发展五年规划（计划）. */
export const FIVE_YEAR_PLANS: readonly PlanPeriod[] = [
  { name: '九五', years: [1996, 2000] },
  { name: '十五', years: [2001, 2005] },
  { name: '十一五', years: [2006, 2010] },
  { name: '十二五', years: [2011, 2015] },
  { name: '十三五', years: [2016, 2020] },
  { name: '十四五', years: [2021, 2025] },
  { name: '十五五', years: [2026, 2030] },
];

/** 五年普法规划, from the first (1986) to the ninth. */
export const LAW_SCHOOLING: readonly PlanPeriod[] = [
  { name: '一五', years: [1986, 1990] },
  { name: '二五', years: [1991, 1995] },
  { name: '三五', years: [1996, 2000] },
  { name: '四五', years: [2001, 2005] },
  { name: '五五', years: [2006, 2010] },
  { name: '六五', years: [2011, 2015] },
  { name: '七五', years: [2016, 2020] },
  { name: '八五', years: [2021, 2025] },
  { name: '九五', years: [2026, 2030] },
];

/** A plan of the Party centre or the State Council whose years are part of its title. */
export interface TitledPlan {
  /** Without 《》 and without its years. */
  readonly title: string;
  /** Every edition's years. */
  readonly editions: readonly (readonly [number, number])[];
}

/**
 * Titles as printed. A title with a place before it (《××省法治政府建设实施方案》) is another document. Editions after the last
 * one listed may come, and are not doubted.
 */
export const TITLED_PLANS: readonly TitledPlan[] = [
  {
    title: '法治政府建设实施纲要',
    editions: [
      [2015, 2020],
      [2021, 2025],
    ],
  },
  { title: '法治社会建设实施纲要', editions: [[2020, 2025]] },
  { title: '法治中国建设规划', editions: [[2020, 2025]] },
  { title: '法治市场监管建设实施纲要', editions: [[2021, 2025]] },
  { title: '提升行政执法质量三年行动计划', editions: [[2023, 2025]] },
  { title: '中央宣传部、司法部关于开展法治宣传教育的第八个五年规划', editions: [[2021, 2025]] },
  { title: '关于开展法治宣传教育的第八个五年规划', editions: [[2021, 2025]] },
  { title: '中央宣传部、司法部关于开展法治宣传教育的第九个五年规划', editions: [[2026, 2030]] },
  { title: '关于开展法治宣传教育的第九个五年规划', editions: [[2026, 2030]] },
];
