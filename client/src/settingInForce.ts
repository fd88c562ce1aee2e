/** Where values of a setting may stand, as the editor tells of them: `undefined` where there is none. */
export interface SettingValues {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
}

/** Numbers of the editor's `ConfigurationTarget`: the user's settings, the workspace's, those of one of its folders. */
type Target = 1 | 2 | 3;

/**
 * Where a setting has to be written so that it takes effect: where the value stands that is in force, since the narrower one hides
 * the wider one; in the user's settings where there is none. Nothing here knows the editor.
 */
export function targetInForce(values: SettingValues | undefined): Target {
  if (values?.workspaceFolderValue !== undefined) return 3;
  return values?.workspaceValue !== undefined ? 2 : 1;
}
