import type { Payload } from 'payload'

export interface UploadLimits {
  photo: { maxBytes: number; maxPixels: number }
  document: { maxBytes: number }
}

/** The limits of uploads, from the configuration that the portal was started with. */
export const limitsOf = (payload: Payload): UploadLimits => payload.config.custom.uploadLimits as UploadLimits
