/** The four kinds keep to their own part of the wheel, so that a glance tells them apart. */
const hues: Record<string, number> = {
  association: 268,
  enterprise: 212,
  institution: 168,
  agency: 32,
};

function hash(text: string): number {
  let sum = 2166136261;
  for (const character of text) {
    sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return sum >>> 0;
}

export interface OrganisationColour {
  solid: string;
  soft: string;
  text: string;
}

/** Same organisation, same colour, everywhere and for ever: kind picks the hue, id the shade. */
export function organisationColour(kind: string, id: string, shown: 'light' | 'dark'): OrganisationColour {
  const hue = (hues[kind.toLowerCase()] ?? 200) + ((hash(id) % 41) - 20);
  return shown === 'dark'
    ? { solid: `hsl(${hue} 42% 40%)`, soft: `hsl(${hue} 30% 17%)`, text: `hsl(${hue} 60% 80%)` }
    : { solid: `hsl(${hue} 55% 34%)`, soft: `hsl(${hue} 50% 94%)`, text: `hsl(${hue} 62% 27%)` };
}
