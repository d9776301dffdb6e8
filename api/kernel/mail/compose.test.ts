import { expect, test } from 'vitest';
import { headersOf, messageIdOf, oneLine, plainAddress } from './compose.ts';

test.each([
  'a@b.cn\r\nBcc: x@y.cn',
  'a@b.cn\nx',
  'a@b.cn, c@d.cn',
  'a b@c.cn',
  '<a@b.cn>',
  'A <a@b.cn>',
  'a@b@c.cn',
  'a@',
  '@b.cn',
  'a@b.cn;c@d.cn',
  'a@b .cn',
  '"a"@b.cn',
  'a@-b.cn',
  'a@b.cn.',
  'a\u0000@b.cn',
  '',
  `${'a'.repeat(65)}@b.cn`,
])('%j is no address', (given) => {
  expect(() => plainAddress(given)).toThrow('not a mail address');
});

test.each(['zhang.hui+x@demo.invalid', 'zhang@卫生.中国', 'a@b', "o'neil@b.cn".replace("'", '')])('%j is one', (given) => {
  expect(plainAddress(given)).toBe(given);
});

test('a subject is one line', () => {
  expect(oneLine('您好\r\nBcc: x@y.cn\u2028\tend ')).toBe('您好 Bcc: x@y.cn end');
  expect(oneLine('长'.repeat(500))).toHaveLength(200);
});

test('headers are made safe whoever wrote the mail', () => {
  const mail = { messageId: 'id@host', to: 'a@b.cn', subject: 'x\r\nBcc: y@z.cn', text: 'text' };
  expect(headersOf(mail, 'from@b.cn')).toMatchObject({
    subject: 'x Bcc: y@z.cn',
    to: { name: '', address: 'a@b.cn' },
    messageId: '<id@host>',
  });
  expect(() => headersOf({ ...mail, to: 'a@b.cn\r\nBcc: y@z.cn' }, 'from@b.cn')).toThrow();
});

test('a message id is the same for the same key and tells nothing of it', () => {
  const id = messageIdOf('reset:王小明', 'https://portal.example.cn');
  expect(id).toBe(messageIdOf('reset:王小明', 'https://portal.example.cn'));
  expect(id).toMatch(/^[0-9a-f]{40}@portal\.example\.cn$/);
  expect(id).not.toBe(messageIdOf('reset:王小红', 'https://portal.example.cn'));
});
