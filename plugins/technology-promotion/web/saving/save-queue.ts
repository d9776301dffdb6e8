export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'offline' | 'refused';

/** How sending ended: kept, refused for a reason, or nobody knows. */
export type SaveEnd = 'saved' | 'refused' | 'unknown';

/**
 * Sends what was typed, one after the other. When nobody knows how a sending ended, exactly that is sent again before
 * anything newer: under its key it is done once, whatever became of the first.
 */
export class SaveQueue<Content> {
  readonly #send: (content: Content) => Promise<SaveEnd>;
  readonly #tell: (state: SaveState) => void;
  #unsettled: Content | null = null;
  #latest: Content | null = null;
  #running: Promise<boolean> | null = null;

  constructor(send: (content: Content) => Promise<SaveEnd>, tell: (state: SaveState) => void) {
    this.#send = send;
    this.#tell = tell;
  }

  /** Something is typed that the server does not have yet. */
  get pending(): boolean {
    return this.#unsettled !== null || this.#latest !== null;
  }

  put(content: Content): void {
    this.#latest = content;
    if (!this.#running) this.#tell('waiting');
  }

  /** What was refused is not sent any more: the page goes on from what the server has. */
  forget(): void {
    this.#latest = null;
    this.#tell('idle');
  }

  /** True when all that was put is kept. */
  flush(): Promise<boolean> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<boolean> {
    while (this.pending) {
      this.#tell('saving');
      if (this.#unsettled === null) {
        this.#unsettled = this.#latest;
        this.#latest = null;
      }
      const content = this.#unsettled;
      if (content === null) break;
      const end = await this.#send(content);
      if (end === 'unknown') {
        this.#tell('offline');
        return false;
      }
      this.#unsettled = null;
      if (end === 'refused') {
        // It stays on the page and on the device; the next change, or her word, sends it anew.
        this.#latest ??= content;
        this.#tell('refused');
        return false;
      }
    }
    this.#tell('saved');
    return true;
  }
}
