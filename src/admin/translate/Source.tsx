'use client'
import { useTranslation } from '@payloadcms/ui'
import type { Locale } from '../../config/vocabulary'
import type { SourceText } from '../../workflow/translations/read-sources'
import { DetailView } from '../changes/DetailView'
import { directionOf } from '../changes/Parts'
import { useTexts } from '../useTexts'
import '../changes/changes.css'

interface SourceProps {
  text: SourceText
  /** What the language calls itself, and its code. */
  language: string
  lang: Locale
  /** What the form calls the field. */
  name: string
}

/** What a field says in the language that is translated from, and what of it changed since it was translated. */
export const Source = ({ text: { text, isRich, standing, since }, language, lang, name }: SourceProps) => {
  const say = useTexts()
  const { i18n } = useTranslation()
  const dir = directionOf(lang)
  return (
    <section className="gl-source__text" aria-label={say('translate_sourceOf', { field: name, language })}>
      <p className="gl-source__head">
        <span lang={lang} dir={dir}>
          {language}
        </span>
        {standing !== 'current' && (
          <strong data-standing={standing}>
            {say(standing === 'changed' ? 'translate_markChanged' : 'translate_markMissing')}
          </strong>
        )}
      </p>
      {isRich ? (
        <div
          className="gl-source__words"
          lang={lang}
          dir={dir}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the portal made it of an allow-list of elements.
          dangerouslySetInnerHTML={{ __html: text }}
        />
      ) : (
        <p className="gl-source__words" lang={lang} dir={dir}>
          {text}
        </p>
      )}
      {since && (
        <details className="gl-source__since">
          <summary>{say('translate_since')}</summary>
          <DetailView detail={since} text={say} language={i18n.language} lang={lang} />
        </details>
      )}
    </section>
  )
}
