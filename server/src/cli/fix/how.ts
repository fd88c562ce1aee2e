/** What `hegao fix` is asked to do, in a form that can be sent to a thread. */
export interface How {
  /** Suggestions too. */
  readonly unsafe: boolean;
  /** The rules whose findings are fixed; all where there is none. */
  readonly rules: readonly string[];
  /** Shows what would change, and changes nothing. */
  readonly diff: boolean;
}
