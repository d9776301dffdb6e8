export interface Steps {
  /** Runs one step and prints its name with the time it took. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
  note(line: string): void;
}

/** Steps of a start as a person reads them. */
export const printedSteps = (print: (line: string) => void = console.log): Steps => ({
  run: async (name, work) => {
    const from = performance.now();
    const result = await work();
    print(`  ✓ ${name} (${((performance.now() - from) / 1_000).toFixed(1)} s)`);
    return result;
  },
  note: (line) => print(`    ${line}`),
});

export const silentSteps: Steps = { run: (_name, work) => work(), note: () => undefined };
