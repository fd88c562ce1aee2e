import type { Profile } from './profile';

/** 通用: whatever is none of the others, and every fragment. */
export const GENERAL: Profile = {
  id: 'general',
  name: { zh: '通用', en: 'Any report' },
  title: /^/,
  signs: [],
  annual: false,
  contents: [],
  sections: [],
  subjects: [],
  due: [],
  expects: { title: false, signOff: false, date: false },
};
