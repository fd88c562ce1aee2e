/** A field that is open. */
interface Field {
  /** What it is made from; only its beginning where it is long. */
  instruction: string;
  isResult: boolean;
}

/** No equation of a report is longer. */
const LONGEST = 200;

/** Fields (ECMA-376 part 1, 17.16.18) one inside the other: their instructions are not shown, their results are. */
export class Fields {
  private readonly open: Field[] = [];
  private instructions = 0;

  /** Whether what is read now is no result, or is part of what another field is made from. */
  get isInstruction(): boolean {
    return this.instructions > 0;
  }

  begin(): void {
    this.open.push({ instruction: '', isResult: false });
    this.instructions += 1;
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.isResult && field.instruction.length < LONGEST) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (!field || field.isResult) return;
    field.isResult = true;
    this.instructions -= 1;
  }

  /** What Word draws for the field that ends, where it has no result of its own. */
  end(): string {
    const field = this.open.pop();
    if (!field || field.isResult) return '';
    this.instructions -= 1;
    return this.isInstruction ? '' : drawn(field.instruction);
  }
}

/** 带圈字符 `eq \o\ac(○,11)` is ⑪, a fraction `eq \f(3,4)` is 3/4; of other fields without a result nothing is seen. */
function drawn(instruction: string): string {
  const code = instruction.replace(/\s/g, '').toLowerCase();
  const circled = /^eq\\o(?:\\a[clr])?\([○◯][,;]([^,;()\\]+)\)$/.exec(code);
  if (circled) return CIRCLED.get(circled[1]!) ?? circled[1]!;
  const fraction = /^eq\\f\(([^,;()\\]+)[,;]([^,;()\\]+)\)$/.exec(code);
  return fraction ? `${fraction[1]}/${fraction[2]}` : '';
}

const CIRCLED: ReadonlyMap<string, string> = new Map(
  [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'].map((sign, i) => [String(i + 1), sign]),
);
