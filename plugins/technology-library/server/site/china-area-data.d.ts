declare module 'china-area-data' {
  /** Names by six-figure code, under the code of what they belong to; provinces under 86. */
  const names: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  export default names;
}
