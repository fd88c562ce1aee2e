import { mask } from './clause';
import { phraseOf } from './phrase';

const AREA =
  /(?<![报向])(?:全[省市区县旗镇州乡](?:[\u4e00-\u9fff]{0,6}(?:系统|机关))?|全系统|我[省市区县局镇](?![们长])|[省市区县旗](?:人民)?政府(?:及其部门|本级)?(?!采购|信息|规章|令|网|系统|部门|领导|法律|合同|投资|门户|债|党组|主要|常务|法治|服务|职能|工作|行政|规范)|[省市区县旗]本级)/g;
const BODY =
  /^(?:由|以|在|经|从)?([\u4e00-\u9fff]{0,14}?(?:局|法院|检察院|委员会|办公室|法制办|法宣办|[^核法]中心(?!组)|支队|大队|机关|管委会|分局|公证处|监督组|督察组|公安局|镇|乡|街道))(?=$|(?:机关)?[\u4e00-\u9fff])/;
const NO_BODY =
  /^(?:[向对与会]|各?执法|行政机关|[被]|全部|[^局院]{0,8}(?:和|及))|设立|调解委员会|开展|办理|建议|设置|机关负责|进驻|指导|帮助|推动|负责人|召开|^为|^局$|^(?:街道|乡|镇|机关|中心)$|乡镇$|政务服务中心等/;

/** Whose figure the words say it is: `全县`, `县政府`, `全市公安机关`, `区司法局`; '' where they do not say. */
export function scopeIn(words: string): string {
  const masked = mask(words);
  let last = '';
  for (const [match] of masked.matchAll(AREA)) last = match;
  if (last !== '') return last;
  const body = BODY.exec(phraseOf(words).before)?.[1] ?? '';
  return NO_BODY.test(body) ? '' : body;
}
