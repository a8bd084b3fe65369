import { Secret, TOTP } from 'otpauth'

/** Seconds for which a code is shown. Source: RFC 6238, section 5.2. */
const PERIOD = 30
/** Codes of the step before and after count too: clocks of telephones go wrong by some seconds. */
const WINDOW = 1
/** Bytes of a secret: as long as the output of the hash. Source: RFC 4226, section 4, R6. */
const SECRET_BYTES = 20

const totp = (secret: string, issuer?: string, label?: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), issuer, label, algorithm: 'SHA1', digits: 6, period: PERIOD })

/** @returns a new secret of 160 random bits, in base32 */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** @returns the address that authenticator apps read from a QR code */
export const enrolmentUri = (secret: string, issuer: string, account: string): string =>
  totp(secret, issuer, account).toString()

/** @returns the number of the step that a moment belongs to, counted from 1970. `now` in milliseconds. */
export const stepAt = (now: number): number => Math.floor(now / 1000 / PERIOD)

/** @returns the code of a moment, for tests and for nobody else */
export const codeAt = (secret: string, now: number): string => totp(secret).generate({ timestamp: now })

/**
 * Finds out for which step a code is right.
 * @param now milliseconds
 * @param lastStep the step of the newest code that was taken: that one, and those before it, count no more
 * @returns the step, or null where the code is wrong, too old or used
 */
export function matchingStep(secret: string, code: string, now: number, lastStep: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const delta = totp(secret).validate({ token: code, timestamp: now, window: WINDOW })
  const step = delta === null ? null : stepAt(now) + delta
  return step !== null && step > lastStep ? step : null
}
