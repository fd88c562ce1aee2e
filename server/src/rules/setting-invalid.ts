import { defineRule } from './rule';

export default defineRule({
  id: 'setting-invalid',
  title: { zh: '设置不能用', en: 'A setting cannot be used' },
  group: 'settings',
  severity: 'warning',
  why: {
    zh: '设置文件 `.hegaorc.json` 里有写错的名称、取值或 JSON。这一项不起作用，其余各项照常；JSON 有误的是错误，因为后面的可能都没有读到。',
    en: 'A name, a value or the JSON of the settings file `.hegaorc.json` is wrong. That setting is left out and the others count; bad JSON is an error, since what follows may not have been read.',
  },
  bad: '{ "severity": { "part-miss-total": "off" } }',
  good: '{ "severity": { "parts-miss-total": "off" } }',
  reads: 'settings',
  check: () => [],
});
