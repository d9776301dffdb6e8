const failures = new WeakSet<object>();
const begun = new WeakSet<object>();

/** The mutation that runs with this context must leave nothing behind. */
export const markFailed = (context: object): void => {
  failures.add(context);
};

export const hasFailed = (context: object): boolean => failures.has(context);

/** The mutation's resolver was reached: its arguments were what the schema asks for. */
export const markBegun = (context: object): void => {
  begun.add(context);
};

export const hasBegun = (context: object): boolean => begun.has(context);
