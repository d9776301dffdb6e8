import { describe, expect, it } from 'vitest';
import { abilityOf } from './ability.tsx';

describe('what a viewer may see', () => {
  const ability = abilityOf(['submit:TechnologyProposal', 'member.invite']);

  it('is exactly what the server named', () => {
    expect(ability.can('submit', 'TechnologyProposal')).toBe(true);
    expect(ability.can('withdraw', 'TechnologyProposal')).toBe(false);
    expect(ability.can('submit', 'Technology')).toBe(false);
    expect(ability.holds('member.invite')).toBe(true);
    expect(ability.holds('member')).toBe(false);
  });
});
