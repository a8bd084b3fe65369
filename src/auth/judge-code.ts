import { withoutRecoveryCode } from './recovery-codes'
import { matchingStep } from './totp'

/** What the portal knows of a confirmed second factor. */
export interface ConfirmedFactor {
  /** Base32. */
  secret: string
  /** The step of the newest code that was taken, so that a code works once. */
  lastStep: number
  /** Hashes of the recovery codes that are left. */
  recoveryCodes: readonly string[]
}

export type Judgement =
  | { verdict: 'missing' }
  | { verdict: 'wrong' }
  | { verdict: 'right'; change: Partial<Pick<ConfirmedFactor, 'lastStep' | 'recoveryCodes'>> }

interface Moment {
  /** Milliseconds. */
  now: number
  /** The portal's secret. */
  key: string
}

/**
 * Judges what somebody typed as the second factor: a code of the app, or a recovery code. A right one comes with what has to be written
 * so that it is not right a second time.
 */
export function judgeCode(factor: ConfirmedFactor, typed: string, { now, key }: Moment): Judgement {
  const code = typed.trim()
  if (code === '') return { verdict: 'missing' }
  const step = matchingStep(factor.secret, code.replace(/\s/g, ''), now, factor.lastStep)
  if (step !== null) return { verdict: 'right', change: { lastStep: step } }
  const rest = withoutRecoveryCode(factor.recoveryCodes, code, key)
  return rest ? { verdict: 'right', change: { recoveryCodes: rest } } : { verdict: 'wrong' }
}
