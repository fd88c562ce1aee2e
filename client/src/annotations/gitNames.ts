/** What is used here of the interface of VS Code's own extension for Git, whatever its addresses are made of. */
export interface Repositories<U> {
  readonly repositories: readonly Repository[];
  /** The one that a file is in; null for a file of none. */
  getRepository(file: U): Repository | null;
}

interface Repository {
  readonly rootUri: { toString(): string };
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

const KEY = 'user.name';

/**
 * The names that Git knows its user by: each repository may have one of its own, so each is asked for by itself, once. Git runs for
 * every question, which would be felt where many annotations are deleted at once. Nothing here knows the editor.
 */
export class GitNames {
  private readonly known = new Map<string, Promise<string>>();

  /** The name in whose repository a draft is; that of the user in all repositories where it is in none, or has no name; or ''. */
  async of<U>(git: Repositories<U>, draft: U): Promise<string> {
    const own = git.getRepository(draft);
    const root = own?.rootUri.toString() ?? '';
    const name = this.known.get(root) ?? nameIn(own, own ?? git.repositories[0]);
    this.known.set(root, name);
    // A name may be given to Git at any time.
    if ((await name) === '') this.known.delete(root);
    return name;
  }
}

async function nameIn(own: Repository | null, any: Repository | undefined): Promise<string> {
  return (await words(own?.getConfig(KEY))) || (await words(any?.getGlobalConfig(KEY)));
}

/** Some versions fail where there is no such setting, others answer with nothing. */
async function words(answer: Promise<string> | undefined): Promise<string> {
  const name = await answer?.catch(() => '');
  return name?.trim() ?? '';
}
