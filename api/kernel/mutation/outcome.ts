const failures = new WeakSet<object>();

/** The mutation that runs with this context must leave nothing behind. */
export const markFailed = (context: object): void => {
  failures.add(context);
};

export const hasFailed = (context: object): boolean => failures.has(context);
