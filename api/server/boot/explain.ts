// Why a start failed, in words for whoever started it. Only a fault of ours shows where in the code it happened.

/** A setting that cannot be meant; the message says what to set instead. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const plain = new Set(['SettingsError', 'LaunchError', 'SelfTestError']);

const wordsFor = (error: Error & { code?: unknown; port?: unknown }): string => {
  if (error.code === 'EADDRINUSE') {
    return `Port ${error.port} is taken. Stop the other program, or choose another with PORT=….\n端口 ${error.port} 已被占用。请停止占用它的程序,或用 PORT=… 另选端口。`;
  }
  return plain.has(error.name) ? error.message : (error.stack ?? error.message);
};

export const explain = (error: unknown): never => {
  console.error(`\n${error instanceof Error ? wordsFor(error) : String(error)}\n`);
  process.exit(1);
};
