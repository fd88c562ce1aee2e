import { LONGEST_WORD, MOST_WORDS } from '../rules/config/given';
import type { Profile } from '../rules/profiles/profile';
import type { Bilingual, Option, Rule } from '../rules/rule';
import { LEVEL_WORDS, LEVELS, profileSetting } from './settings';

/** The JSON schema of `.hegaorc.json`, draft-07, with what VS Code adds to it: rule ids are completed with their titles. */
export function settingsSchema(rules: readonly Rule[], profiles: readonly Profile[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '核稿的设置 · Settings of Hegao',
    type: 'object',
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      ...given,
      inlayHints: described({ zh: '在数字后面显示算式', en: 'Show the arithmetic behind figures' }, { type: 'boolean' }),
      exclude: described(
        { zh: '核文件夹时略过的路径，如 "归档/"、"*.bak.txt"', en: 'What is passed over in folders' },
        { $ref: '#/definitions/patterns' },
      ),
      overrides: described(
        { zh: '只用于某些草稿的设置，后面的优先', en: 'Settings for some drafts only; later ones stand over earlier ones' },
        { type: 'array', items: { $ref: '#/definitions/override' } },
      ),
    },
    patternProperties: dotted(rules),
    additionalProperties: false,
    definitions: definitions(rules, profiles),
  };
}

/** What both the file and each of its overrides may say. */
const given = {
  profile: { $ref: '#/definitions/profile' },
  severity: { $ref: '#/definitions/severities' },
  options: { $ref: '#/definitions/options' },
  words: { $ref: '#/definitions/words' },
};

/** Names as an editor's settings have them: `"severity.parts-miss-total": "off"`. */
function dotted(rules: readonly Rule[]): object {
  const ids = rules.map(({ id }) => id).join('|');
  return {
    [`^severity\\.(?:${ids})$`]: { $ref: '#/definitions/severity' },
    [`^options\\.(?:${ids})(?:\\.|$)`]: {},
    '^words\\.allowed$': { $ref: '#/definitions/allowed' },
    '^words\\.replaced$': { $ref: '#/definitions/replaced' },
  };
}

function definitions(rules: readonly Rule[], profiles: readonly Profile[]): object {
  return {
    profile: profileSetting(profiles),
    severity: { type: 'string', enum: LEVELS, enumDescriptions: LEVEL_WORDS },
    severities: described(
      { zh: '各条规则的级别', en: 'Severity by rule' },
      objectOf(rules.map((rule) => [rule.id, described(rule.title, { $ref: '#/definitions/severity' })])),
    ),
    options: described(
      { zh: '各条规则的选项', en: 'Options by rule' },
      objectOf(
        rules.flatMap(({ id, title, options }) =>
          options ? [[id, described(title, objectOf(Object.entries(options).map(([name, option]) => [name, optionSchema(option)])))]] : [],
        ),
      ),
    ),
    word: { type: 'string', pattern: '\\S', maxLength: LONGEST_WORD },
    allowed: described(
      { zh: '在这里是对的词语', en: 'Words that are right here' },
      { type: 'array', items: { $ref: '#/definitions/word' }, maxItems: MOST_WORDS },
    ),
    replaced: described(
      { zh: '错误写法和正确写法', en: 'Wrong form and right form' },
      { type: 'object', additionalProperties: { $ref: '#/definitions/word' }, maxProperties: MOST_WORDS },
    ),
    words: described(
      { zh: '词语', en: 'Words' },
      objectOf([
        ['allowed', { $ref: '#/definitions/allowed' }],
        ['replaced', { $ref: '#/definitions/replaced' }],
      ]),
    ),
    patterns: { anyOf: [{ $ref: '#/definitions/pattern' }, { type: 'array', items: { $ref: '#/definitions/pattern' } }] },
    pattern: { type: 'string', pattern: '\\S', maxLength: 500 },
    override: {
      type: 'object',
      required: ['files'],
      properties: {
        files: described({ zh: '用于哪些草稿，如 "附件/*.txt"', en: 'For which drafts' }, { $ref: '#/definitions/patterns' }),
        ...given,
      },
      patternProperties: dotted(rules),
      additionalProperties: false,
    },
  };
}

function objectOf(properties: readonly (readonly [string, object])[]): object {
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

function optionSchema({ default: value, description }: Option): object {
  return described(description, { type: typeof value, default: value });
}

/** A reference with words of its own: in this draft of the standard what stands beside a reference does not count. */
export function described({ zh, en }: Bilingual, schema: object): object {
  const description = `${zh} · ${en}`;
  return '$ref' in schema ? { description, allOf: [schema] } : { description, ...schema };
}
