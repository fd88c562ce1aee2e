/** A text in the two languages we write: what users read is Chinese first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
