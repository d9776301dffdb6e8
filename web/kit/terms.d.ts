/** Of a file of texts only those whose kind the portal asks for (build/terms.ts of the portal cuts them out). */
declare module '*?terms' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
