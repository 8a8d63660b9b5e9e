import { createSecretBox } from './secret-box.js';

const [OLD, NEW] = ['o'.repeat(32), 'n'.repeat(32)];

describe('a secret that must be read again', () => {
  it('opens with the secret it was sealed with, also after that was replaced', () => {
    const sealed = createSecretBox(OLD).seal('whsec_khóa');
    expect(sealed).not.toContain('whsec');
    expect(createSecretBox(OLD).open(sealed)).toBe('whsec_khóa');
    expect(createSecretBox(NEW, [OLD]).open(sealed)).toBe('whsec_khóa');
  });

  it('does not open with another, nor when it was altered', () => {
    const sealed = createSecretBox(OLD).seal('whsec_khóa');
    expect(() => createSecretBox(NEW).open(sealed)).toThrow();
    const altered = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(() => createSecretBox(OLD).open(altered)).toThrow();
    expect(() => createSecretBox(OLD).open('')).toThrow();
  });
});
