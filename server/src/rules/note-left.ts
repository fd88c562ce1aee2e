import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('note-left', 'error'),
  title: { zh: '起草批语未处理', en: 'A note of those who write it is still there' },
  why: {
    zh: '【待补】（待核）（请核实）TODO（？）之类，以及“此处请某局补充、周三前给我”“是否保留请领导定”“@某某 再核一下”，不论有没有括号，是起草人、供稿单位之间的话。发现时应先把事情办了，再把批语删去。可能是写给读者看的（如时间“待定”）作警告。',
    en: 'Notes such as 【待补】, （请核实）, TODO, （？）, （此处请某局补充，周三前给我） and @某某 再核一下, with brackets or without, are words between those who write. What they ask for is to be done, and they are to go. What may be meant for the reader (待定) is a warning.',
  },
  bad: '推动建成区级调解中心【数据待补】。',
  good: '推动建成区级调解中心6个。',
});
