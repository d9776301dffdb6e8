// The words of the template under other names: as a type, a variable, a file, a column, and in sentences.
export interface Naming {
  /** Folder and file names, keys, paths: `service-request`. */
  kebab: string;
  text: (source: string) => string;
  models: (source: string) => string;
}

const kebabOf = (word: string) => word.replace(/(?<=[a-z0-9])([A-Z])/g, '-$1').toLowerCase();
const camelOf = (word: string) => word.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const plural = (word: string) => {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
};

/** `id` is the plugin's (`quality-service`), `noun` its main model's (`ServiceRequest`). */
export const namingOf = (id: string, noun: string): Naming => {
  const kebab = kebabOf(noun);
  const camel = camelOf(kebab);
  const words = kebab.replaceAll('-', ' ');
  const snake = kebab.replaceAll('-', '_');
  const either = (word: string) => (_: string, many: string) => (many ? plural(word) : word);

  const plugin = (text: string) =>
    text
      .replace(/Example/g, upperFirst(camelOf(id)))
      .replace(/example(?=[A-Z])/g, camelOf(id))
      .replace(/example/g, id);
  const sentence = (text: string) => text.replace(/\bmemo(s?)\b/g, either(words)).replace(/\bMemo(s?)\b/g, either(upperFirst(words)));
  const key = (text: string) => text.replace(/(?<![A-Za-z])memo(s?)(?![A-Za-z])/g, either(kebab));
  const name = (text: string) =>
    text
      .replace(/Memos(?![a-z])/g, plural(noun))
      .replace(/Memo/g, noun)
      .replace(/\bmemos\b/g, plural(camel))
      .replace(/\bmemo(?=[A-Z]|\b)/g, camel);

  /** A quoted text is a sentence, a field of the schema, or a key, path or file. */
  const quoted = (literal: string) => {
    const inner = literal.slice(1, -1);
    if (inner === 'Memos' || (inner.includes(' ') && !inner.startsWith('{'))) return sentence(literal);
    return inner.startsWith('{') || /^memos?$/.test(inner) ? literal : key(literal);
  };
  const line = (text: string) => {
    if (/^\s*(\/\/|\/?\*)/.test(text) && !text.includes('@')) return sentence(text);
    return text
      .replace(/'(?:[^'\\\n]|\\.)*'/g, quoted)
      .replace(/(?<=\/)memo(s?)\b/g, either(kebab))
      .replace(/(?<=`|\.)memo(?=\.\$|-)/g, kebab);
  };
  return {
    kebab,
    text: (source) => plugin(name(source.split('\n').map(line).join('\n'))),
    models: (source) => plugin(name(source.replace(/(?<![a-zA-Z])memo(?=[_"])/g, snake))),
  };
};
