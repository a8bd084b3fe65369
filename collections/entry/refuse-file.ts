import { APIError } from 'payload'

/**
 * A file that is not taken. The reason stands at the file itself too, so that of many uploaded at once each says its own. It never names
 * the file: what people call their files names people, and refusals are logged.
 */
export const refusedFile = (
  message: string,
  { status = 400, ...data }: { status?: 400 | 409; [detail: string]: unknown } = {},
): APIError => new APIError(message, status, { ...data, errors: [{ path: 'file', message }] }, true)
