/** Whether a text has characters that only traditional Chinese has; a few of the commonest tell. */
export function isTraditional(text: string): boolean {
  return /[個們這國會發時對後點實業縣區為]/.test(text);
}
