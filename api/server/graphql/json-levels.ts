/** How deep brackets nest in a JSON text, without reading it into objects. */
export const jsonLevels = (text: string): number => {
  let level = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) at = endOfString(text, at);
    else if (sign === 0x5b || sign === 0x7b) level += 1;
    else if (sign === 0x5d || sign === 0x7d) level -= 1;
    if (level > deepest) deepest = level;
  }
  return deepest;
};

const endOfString = (text: string, from: number): number => {
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x5c) at += 1;
    else if (sign === 0x22) return at;
  }
  return text.length;
};
