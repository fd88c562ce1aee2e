import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('blank-left', 'warning'),
  title: { zh: '该填的地方空着', en: 'Something was left empty' },
  why: {
    zh: '空括号、空书名号，或者“年　月　日”“第　号”“共　件”里的空白，是留着待填的。发文字号和成文日期在签发时才定，单独成行的只作一般提示；表格和手填的签字栏不提示。',
    en: 'Empty brackets and title marks, and blanks before 月, 日, 号 and measure words, were to be filled in. Number and date of issue are given when the report is signed, and are information where they have a line of their own; tables and lines for a signature are left alone.',
  },
  bad: '落实《》规定的各项制度，组织开展专项监督。',
  good: '落实《行政执法监督办法》规定的各项制度，组织开展专项监督。',
});
