import type { Language, MessageSource, Messages } from './language.ts';

/** Loads each namespace once per language; the promises are kept so that `use()` can wait on them. */
export class Library {
  readonly #sources: Readonly<Record<string, MessageSource>>;
  readonly #shelves = new Map<string, Promise<Messages>>();
  readonly #ready = new Map<string, Messages>();

  constructor(sources: Readonly<Record<string, MessageSource>>) {
    this.#sources = sources;
  }

  get namespaces(): string[] {
    return Object.keys(this.#sources);
  }

  load(namespace: string, language: Language): Promise<Messages> {
    const key = `${language}/${namespace}`;
    const known = this.#shelves.get(key);
    if (known) return known;
    const source = this.#sources[namespace];
    const loading = source
      ? source[language]().then((module) => module.default)
      : Promise.reject(new Error(`No texts are registered for "${namespace}".`));
    const shelf: Promise<Messages> = loading.then((messages) => {
      this.#ready.set(key, messages);
      // What React writes on a promise it has waited for: a warm page then never suspends.
      Object.assign(shelf, { status: 'fulfilled', value: messages });
      return messages;
    });
    this.#shelves.set(key, shelf);
    // A failed download must be retried by the next render, not remembered.
    shelf.catch(() => this.#shelves.delete(key));
    return shelf;
  }

  /** Synchronous once loaded, so that a warm page never suspends. */
  peek(namespace: string, language: Language): Messages | undefined {
    return this.#ready.get(`${language}/${namespace}`);
  }
}
