import * as vscode from 'vscode';
import { rowsOf, type Asked, type Row } from './rows';

/** One question of several. */
export interface Step extends Asked {
  readonly title: string;
  readonly prompt: string;
  /** What stands there from the start. */
  readonly value: string;
}

type Answer = string | typeof BACK | undefined;
const BACK = Symbol('back');

/** Asks one after the other, with a way back; undefined where it is given up. `stepOf` makes a question of the answers so far. */
export async function askSteps(stepOf: readonly ((answers: readonly string[]) => Step)[]): Promise<string[] | undefined> {
  const answers: string[] = [];
  const given: string[] = [];
  for (let i = 0; i < stepOf.length;) {
    const step = stepOf[i]!(answers);
    const answer = await askOne({ ...step, value: given[i] ?? step.value }, i + 1, stepOf.length);
    if (answer === undefined) return undefined;
    if (answer === BACK) {
      i -= 1;
      answers.length = i;
      continue;
    }
    answers[i] = given[i] = answer;
    i += 1;
  }
  return answers;
}

/** Asks one question by itself. */
export async function askStep(step: Step): Promise<string | undefined> {
  const answer = await askOne(step, 1, 1);
  return typeof answer === 'string' ? answer : undefined;
}

function askOne(step: Step, number: number, of: number): Promise<Answer> {
  return step.choices.length === 0 ? askText(step, number, of) : askChoice(step, number, of);
}

function askText({ title, prompt, value, refuse }: Step, number: number, of: number): Promise<Answer> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { title, prompt, value });
  const accept = (): string | undefined => {
    input.validationMessage = refuse(input.value.trim());
    return input.validationMessage === undefined ? input.value.trim() : undefined;
  };
  input.onDidChangeValue((now) => (input.validationMessage = now.trim() === '' ? undefined : refuse(now.trim())));
  return shown(input, number, of, accept);
}

/** A list of what was answered before, above which stands what is typed. */
function askChoice(step: Step, number: number, of: number): Promise<Answer> {
  const { title, prompt, value, refuse } = step;
  const pick = vscode.window.createQuickPick<Row>();
  Object.assign(pick, { title, placeholder: prompt, value });
  const leaveOut = vscode.l10n.t('Leave out');
  const list = (): void => {
    pick.items = rowsOf(pick.value.trim(), step, leaveOut);
    if (pick.items[0]) pick.activeItems = [pick.items[0]];
  };
  list();
  pick.onDidChangeValue(list);
  const accept = (): string | undefined => {
    const answer = (pick.selectedItems[0] ?? pick.activeItems[0])?.answer ?? pick.value.trim();
    return refuse(answer) === undefined ? answer : undefined;
  };
  return shown(pick, number, of, accept);
}

type Input = vscode.InputBox | vscode.QuickPick<Row>;

/** Shows a question until it is answered, left, or gone back from. It stays where another window is looked into meanwhile. */
function shown(input: Input, number: number, of: number, accept: () => string | undefined): Promise<Answer> {
  input.ignoreFocusOut = true;
  if (of > 1) Object.assign(input, { step: number, totalSteps: of });
  if (number > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const end = (answer: Answer): void => {
      resolve(answer);
      input.hide();
    };
    input.onDidAccept(() => {
      const answer = accept();
      if (answer !== undefined) end(answer);
    });
    input.onDidTriggerButton(() => end(BACK));
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
