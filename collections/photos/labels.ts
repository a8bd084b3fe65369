import type { TFunction } from '@payloadcms/translations'
import { sayWith, type TextKey } from '../../src/admin/translations/texts'

/** A label, a description or the name of a choice in the language of whoever reads it. */
export const words =
  (key: TextKey) =>
  ({ t }: { t: TFunction }): string =>
    sayWith(t)(key)
