/** A draft of paragraphs that are alike but for names and figures, as reports have them for each street, department or month. */
export function alikeParagraphs(): string {
  const streets = '城关 望江 青石 白塔 沙河 云台 梅岭 石桥 龙泉 双溪 金山 清水 柳林 太平 永安 新丰'.split(' ');
  const offices = '住建 交通 水务 农业农村 应急 卫健 教育 民政 文旅 市监'.split(' ');
  const street = (name: string, i: number): string =>
    `　　${name}街道全年开展行政执法检查${i * 7 + 12}次，立案${i * 3 + 4}件，办结${i * 3 + 2}件，罚没金额${i * 2 + 5}.${i % 9}万元。`;
  const office = (name: string, i: number): string =>
    `　　${name}部门收到行政复议申请${i * 2 + 3}件，受理${i * 2 + 1}件，办理政府信息公开申请${i + 6}件，均按期答复。`;
  return [
    ...['汀江县2024年法治政府建设年度报告', '', '　　一、总体情况', '　　全县依法行政稳步推进，各街道、各部门情况分述如下。'],
    ...['　　二、各街道情况', ...streets.map(street)],
    ...['　　三、各部门情况', ...offices.map(office)],
    ...['　　四、下一步打算', '　　补齐短板，把存在的问题逐项整改到位。', ''],
  ].join('\n');
}
