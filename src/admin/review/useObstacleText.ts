'use client'
import { useTranslation } from '@payloadcms/ui'
import type { Obstacle } from '../../workflow/errors'
import { textIfKnown } from '../translations/texts'

/**
 * The portal explains in English and names the field; in other languages the code says what is wrong.
 * @returns what is wrong, in the language of the admin
 */
export function useObstacleText(): (obstacle: Pick<Obstacle, 'code' | 'message'>) => string {
  const { i18n } = useTranslation()
  return ({ code, message }) => {
    const translated = i18n.language === 'en' ? null : textIfKnown(i18n, `obstacle_${code}`)
    return translated ?? message
  }
}
