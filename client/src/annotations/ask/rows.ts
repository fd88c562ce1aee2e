/** Nothing here knows the editor: what a list of answers has in it while something is being typed above it. */

export interface Row {
  readonly label: string;
  /** What the row answers; '' for that which leaves the question open. */
  readonly answer: string;
  /** Why it is no answer. */
  readonly detail?: string;
  /** Whether it stays whatever is typed. */
  readonly alwaysShow?: true;
}

/** What a list of answers is made of. */
export interface Asked {
  /** What was answered before, newest first. */
  readonly choices: readonly string[];
  /** Why an answer is none; undefined where it is one. '' is one where a question may be left open. */
  readonly refuse: (answer: string) => string | undefined;
}

/**
 * The rows below what has been typed, without blanks around. The first is what Enter takes: the words themselves; where nothing is
 * typed, to leave it open, called `leaveOut`, if that may be done, and what was answered last otherwise.
 */
export function rowsOf(typed: string, { choices, refuse }: Asked, leaveOut: string): readonly Row[] {
  const others = choices.filter((one) => one !== typed).map((one) => ({ label: one, answer: one }));
  const why = refuse(typed);
  if (typed !== '') return [{ label: typed, answer: typed, alwaysShow: true, ...(why !== undefined && { detail: why }) }, ...others];
  return why === undefined ? [{ label: leaveOut, answer: '' }, ...others] : others;
}
