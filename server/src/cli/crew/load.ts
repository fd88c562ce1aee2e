import { statSync } from 'node:fs';
import type { Input } from '../inputs';

/** With less than this to do, the threads would take longer to start than they save. */
const FEW_FILES = 4;
const LITTLE = 500_000;

/** Counts what there is to do, as far as it takes to tell whether threads pay. */
export class Load {
  private files = 0;
  private bytes = 0;

  /** Counts one more input and says whether threads pay by now; what cannot be sent to one is not counted. */
  pays(input: Input): boolean {
    if (this.files >= FEW_FILES && this.bytes >= LITTLE) return true;
    if (!canBeSent(input)) return false;
    this.files += 1;
    this.bytes += sizeOf(input);
    return this.files >= FEW_FILES && this.bytes >= LITTLE;
  }

  /** The same for all inputs of a list. */
  paysForAll(inputs: readonly Input[]): boolean {
    return inputs.length >= FEW_FILES && inputs.some((input) => this.pays(input));
  }
}

export type Sendable = Extract<Input, { kind: 'file' | 'text' }>;

/** Standard input is not in a thread's reach, and a problem is no work. */
export function canBeSent(input: Input): input is Sendable {
  return input.kind === 'file' || input.kind === 'text';
}

function sizeOf(input: Sendable): number {
  if (input.kind === 'text') return input.text.length;
  try {
    return statSync(input.absolute).size;
  } catch {
    // Whoever reads it will say why.
    return 0;
  }
}
