/** A row of the log came before the one that it follows. Nothing of the batch was applied. */
export class LogGapError extends Error {
  override readonly name = 'LogGapError'
  constructor(
    readonly expected: number,
    readonly received: number,
  ) {
    super(`The publication log has a gap: expected row ${expected}, received ${received}.`)
  }
}

/** A row of the log that publishing cannot have written. Nothing of the batch was applied. */
export class LogRowError extends Error {
  override readonly name = 'LogRowError'
  constructor(
    readonly number: number,
    reason: string,
  ) {
    super(`Row ${number} of the publication log cannot be applied: ${reason}.`)
  }
}
