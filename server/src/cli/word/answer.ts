import type { Bilingual } from '../../rules/rule';
import { wantsColor, writerTo, type Host } from '../host';
import type { Say } from '../language';
import { styleOf } from '../text/style';
import { printable } from '../text/width';

/** What a command says of files. */
export class Answer {
  constructor(
    private readonly host: Host,
    private readonly say: Say,
    private readonly color: boolean | undefined,
  ) {}

  /** On standard error; gives the status of a command that has not done what it was to do. */
  async complain(name: string, sentence: Bilingual): Promise<number> {
    const named = name === '-' ? this.say({ zh: '标准输入', en: 'standard input' }) : name;
    await writerTo(this.host.stderr)(`hegao: ${printable(`${named}${this.say({ zh: '：', en: ': ' })}${this.say(sentence)}`)}\n`);
    return 2;
  }

  async tell(name: string, sentence: Bilingual): Promise<void> {
    const { colors } = styleOf(this.say, wantsColor(this.color, this.host), this.host.stdout.columns);
    await writerTo(this.host.stdout)(`${colors.bold(printable(name))}  ${this.say(sentence)}\n`);
  }
}
