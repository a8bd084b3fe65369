/** Addresses of IPv4 that nobody may be sent to, one of each special range. Source: IANA IPv4 Special-Purpose Address Registry. */
export const FORBIDDEN_IPV4 = [
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.254',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '100.127.255.254',
  '0.0.0.0',
  '0.1.2.3',
  '224.0.0.1',
  '239.255.255.250',
  '255.255.255.255',
  '240.0.0.1',
  '192.0.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
]

const parts = (address: string) => address.split('.').map(Number) as [number, number, number, number]
const whole = (address: string) => parts(address).reduce((sum, part) => sum * 256 + part, 0)
const hex = (number: number, length = 0) => number.toString(16).padStart(length, '0')
const wide = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replaceAll('.', '。')

/** Every way to write an address of IPv4 that some program understands. */
export function encodingsOf(address: string): string[] {
  const [a, b, c, d] = parts(address)
  const number = whole(address)
  const [high, low] = [hex(a * 256 + b, 4), hex(c * 256 + d, 4)]
  return [
    address,
    `${address}.`,
    String(number),
    `0x${hex(number)}`,
    `0X${hex(number, 8).toUpperCase()}`,
    `0x0000${hex(number, 8)}`,
    `0${number.toString(8)}`,
    parts(address)
      .map((part) => `0x${hex(part)}`)
      .join('.'),
    parts(address)
      .map((part) => `0${part.toString(8)}`)
      .join('.'),
    parts(address)
      .map((part) => `0000${part.toString(8)}`)
      .join('.'),
    `0x${hex(a)}.${b}.0${c.toString(8)}.${d}`,
    `${a}.${b * 65_536 + c * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `${a}.0x${hex(b * 65_536 + c * 256 + d)}`,
    wide(address),
    wide(String(number)),
    address.replace(/[0-9]/, (digit) => `%3${digit}`),
    `user:password@${address}`,
    `example.org@${address}`,
    `[::ffff:${address}]`,
    `[::ffff:${high}:${low}]`,
    `[0:0:0:0:0:FFFF:${high}:${low}]`,
    `[::${address}]`,
    `[64:ff9b::${address}]`,
    `[64:ff9b::${high}:${low}]`,
    `[64:ff9b:1::${high}:${low}]`,
    `[2002:${high}:${low}::1]`,
    `[2001:0:0:0:0:0:${hex(65_535 - (a * 256 + b), 4)}:${hex(65_535 - (c * 256 + d), 4)}]`,
    `[::ffff:0:${high}:${low}]`,
  ]
}

/** The rest of what is not public: IPv6 ranges, names, schemes and ports. */
export const FORBIDDEN_OTHERS = [
  ...[
    '::1',
    '::',
    '0:0:0:0:0:0:0:1',
    '0000:0000:0000:0000:0000:0000:0000:0001',
    'fe80::1',
    'febf::1',
    'fec0::1',
    'fc00::1',
  ]
    .concat([
      'fd00::1',
      'fdff:ffff::1',
      'FD12:3456:789A::1',
      'ff02::1',
      'ff05::1:3',
      '100::1',
      '2001:db8::1',
      '2001:10::1',
    ])
    .concat(['2001:20::1', '2001:2::1', '3fff::1', '4000::1', '5f00::1', '8000::1', 'e000::1', '::2', '1::1'])
    .map((address) => `http://[${address}]/`),
  'http://[fe80::1%25eth0]/',
  ...[
    'localhost',
    'LOCALHOST',
    'localhost.',
    'a.localhost',
    'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
    'ｌｏｃａｌｈｏｓｔ',
    'printer',
    'printer.local',
    'db.internal',
  ]
    .concat([
      'nas.lan',
      'router.home',
      'metadata',
      'x.home.arpa',
      'a.test',
      'b.invalid',
      'c.onion',
      'd.corp',
      'localhost.localdomain',
    ])
    .map((host) => `http://${host}/`),
  ...[
    'ftp://8.8.8.8/',
    'file:///etc/passwd',
    'gopher://8.8.8.8/',
    'data:text/html,x',
    'javascript:alert(1)',
    'blob:http://8.8.8.8/x',
  ].concat([
    'ws://8.8.8.8/',
    'ldap://8.8.8.8/',
    'http://',
    'http:///',
    '//8.8.8.8/',
    '/etc/passwd',
    '',
    ' ',
    'http://a b/',
  ]),
  ...[
    'http://8.8.8.8:22/',
    'http://8.8.8.8:8080/',
    'https://8.8.8.8:80/',
    'http://8.8.8.8:443/',
    'http://8.8.8.8:0/',
    'https://8.8.8.8:6379/',
  ].concat([
    'http://8.8.8.8:99999/',
    'https://user@8.8.8.8/',
    'https://:secret@8.8.8.8/',
    'http://999.999.999.999/',
    'http://1.2.3.4.5/',
  ]),
]
