/** The file as a whole cannot be read; what to do about it is said in the message. */
export class TransferError extends Error {
  override readonly name = 'TransferError'
}
