import { describe, expect, test } from 'vitest';
import { weaknessOf } from './weak-password.ts';

/** Passwords that turn up again and again wherever people choose, all long enough to pass by length. */
const seen = `
1234567890 12345678910 123456789a a123456789 0987654321 9876543210 1111111111 aaaaaaaaaa abcdefghij abcd123456 abc123456789
qwertyuiop qwerty123456 qwerty12345 1q2w3e4r5t 1qaz2wsx3edc qazwsxedcrfv asdfghjkl123 zxcvbnm123 q1w2e3r4t5y6 qwer1234!! asdf123456
password123 password1234 passw0rd123 p@ssw0rd2024 password2024! p@ssword123 passwordpassword administrator admin123456 admin@123456
admin888888 root123456 welcome2024 welcome123! letmein1234 iloveyou123 iloveyou1314 woaini1314 woaini520520 woaini1314520 5201314520
13800138000 147258369a 159357258456 112233445566 11112222333 abcabcabcabc 123123123123 xiaoming123 zhangsan123 wangwang123 zhang19851203
zhao198512 chen1990.. lucky888888 summer2024! spring2023@ monday12345 football2023 dragon123456 michael1234 superman2020 sunshine123
hospital2024 hospital@123 yiyuan123456 yisheng2023 hushi12345678 xinglin2024 xinglin@2025 zhongguo123 beijing2008 guangzhou2024
changeme123 test123456 testtest123 guest123456 master12345 secret12345 computer123 internet123 loveyou1314 princess123 monkey123456
!@#$%^&*() !qaz2wsx #edc4rfv zaq12wsxcde3 qweasdzxc123 asdasdasd123 zxcasdqwe123 poiuytrewq mnbvcxz123 lkjhgfdsa1
`
  .trim()
  .split(/\s+/)
  .filter((each) => each.length >= 10);

/** The habits behind such lists: a word, a decoration, a number. */
const habits = (): string[] => {
  const words = [
    'password',
    'admin',
    'welcome',
    'hospital',
    'yisheng',
    'zhangsan',
    'iloveyou',
    'dragon',
    'summer',
    'qwerty',
    'woaini',
    'xinglin',
    'P@ssw0rd',
    'Doctor',
  ];
  const marks = ['', '!', '@', '#', '.', '_'];
  const numbers = ['1234', '12345', '123456', '2023', '2024', '20240101', '888888', '5201314', '1314520', '112233', '111111', '000000'];
  return words
    .flatMap((word) => marks.flatMap((mark) => numbers.map((number) => `${word}${mark}${number}`)))
    .filter((each) => each.length >= 10);
};

describe('refuses what is guessed early', () => {
  test('every known weak one', () => {
    expect(seen.filter((each) => weaknessOf(each) === null)).toEqual([]);
  });
  test('a thousand built from habits', () => {
    const all = [...new Set(habits().flatMap((each) => [each, each.toUpperCase()]))];
    expect(all.length).toBeGreaterThanOrEqual(1_000);
    expect(all.filter((each) => weaknessOf(each) === null)).toEqual([]);
  });
  test('a number, however odd', () => {
    expect(weaknessOf('7391046258')).toBe('PASSWORD_COMMON');
  });
  test('too short, too long', () => {
    expect([weaknessOf('k8#Lq2vT9'), weaknessOf('k8#Lq2vT9z'.repeat(13))]).toEqual(['PASSWORD_TOO_SHORT', 'PASSWORD_TOO_LONG']);
  });
  test('the own name and e-mail', () => {
    const about = ['zhang.hui@qingnang.example', '张蕙'];
    expect(weaknessOf('zhang.hui@q8', about)).toBe('PASSWORD_PERSONAL');
    expect(weaknessOf('zhang.hui@q8')).toBeNull();
    expect(weaknessOf('qingnang.example7', about)).toBe('PASSWORD_PERSONAL');
  });
});

test('lets good ones through: random characters, a phrase, Chinese', () => {
  const good = [
    'k8#Lq2vT9z',
    'correct horse 07 battery',
    'mittwochs tee im garten',
    '清晨的露水打湿布鞋',
    'vK3-pq9-Lm2',
    '竹影扫阶尘不动月穿潭',
  ].map((each) => `${each}7`);
  expect(good.map((each) => weaknessOf(each))).toEqual(good.map(() => null));
});

test('repetitions of any length are one piece', () => {
  for (const each of ['a'.repeat(128), 'ab'.repeat(64), 'passwordpassword'.repeat(8), '1q2w3e4r'.repeat(16)])
    expect(weaknessOf(each)).toBe('PASSWORD_COMMON');
});
