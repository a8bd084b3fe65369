import { initI18n } from '@payloadcms/translations'
import { ar } from '@payloadcms/translations/languages/ar'
import { describe, expect, it } from 'vitest'
import { LOCALES, STATES } from '../../config/vocabulary'
import { MESSAGES } from '../../workflow/checklist/messages'
import { RULES } from '../../workflow/checklist/rules'
import { ACTIONS, TRANSITIONS } from '../../workflow/transitions'
import { adminTranslations, TEXTS } from './index'
import { sayWith, type TextKey } from './texts'

const { en } = TEXTS
const keys = Object.keys(en) as TextKey[]
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

describe('our texts in the admin', () => {
  it.each(LOCALES.filter((locale) => locale !== 'en'))('%s says everything that English says', (locale) => {
    expect(Object.keys(TEXTS[locale]).sort()).toEqual([...keys].sort())
    for (const key of keys) {
      expect(TEXTS[locale][key].trim(), key).not.toBe('')
      expect(placeholders(TEXTS[locale][key]), key).toEqual(placeholders(en[key]))
    }
  })

  it.each(LOCALES.filter((locale) => locale !== 'en'))('%s is translated, not copied', (locale) => {
    const copied = keys.filter((key) => TEXTS[locale][key] === en[key])
    // “Note” is the same word in French, and “No” in Spanish.
    expect(copied).toEqual({ fr: ['note'], es: ['changesNo'] }[locale as string] ?? [])
  })

  it('has a word for every state and every action, and help where a reason is required', () => {
    const needed = [
      ...STATES.flatMap((state) => [`state_${state}`, `hint_${state}`]),
      ...ACTIONS.flatMap((action) => [`action_${action}`, `done_${action}`, `event_${action}`]),
      ...ACTIONS.filter((action) => TRANSITIONS[action].reason === 'required').map(
        (action) => `reasonHelp_${action}`,
      ),
    ]
    expect(needed.filter((key) => !(key in en))).toEqual([])
  })

  it('has a text for everything that the checklist finds, and for every rule that is in order', () => {
    const codes = Object.keys(MESSAGES).filter((code) => !(`check_${code}` in en || `obstacle_${code}` in en))
    expect(codes).toEqual([])
    // What is required is named by its field.
    const rules = RULES.filter(({ name }) => name !== 'required' && !(`checkRule_${name}` in en))
    expect(rules).toEqual([])
  })

  it('reaches the screens through Payload’s own translation', async () => {
    const config = {
      fallbackLanguage: 'ar' as const,
      supportedLanguages: { ar },
      translations: adminTranslations,
    }
    const i18n = await initI18n({ config, context: 'client', language: 'ar' })
    const say = sayWith(i18n.t)
    expect(say('state_in_review')).toBe('قيد المراجعة')
    expect(say('httpError', { status: 502 })).toContain('502')
  })
})
