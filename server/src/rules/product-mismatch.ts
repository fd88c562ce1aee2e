import { broken, problemAt, figuresSource } from './figures';
import { defineRule } from './rule';

export default defineRule({
  id: 'product-mismatch',
  title: { zh: '单量乘个数不等于总数', en: 'Number times size does not make the total' },
  group: 'figures',
  severity: 'error',
  why: {
    zh: '写明了个数、每个多少和一共多少，三者应当一致。',
    en: 'Where the number of things, the size of each and the total are all stated, they must agree.',
  },
  bad: '为60个村每村安排经费5000元，合计安排资金40万元。',
  good: '为60个村每村安排经费5000元，合计安排资金30万元。',
  sources: () => [figuresSource],
  *check(report) {
    for (const relation of broken(report, 'product')) {
      yield problemAt(relation, 0, `总数与单量不符：${relation.formula}`);
    }
  },
});
