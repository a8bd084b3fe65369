'use client'
import { useDocumentDrawerContext, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { useId, useRef } from 'react'
import { DEFAULT_LOCALE, LOCALE_LABELS, LOCALES, type Locale } from '../../config/vocabulary'
import type { SourceText } from '../../workflow/translations/read-sources'
import { useOpenForm } from '../comments/useForm'
import { usePlace } from '../review/usePlace'
import { useReveal } from '../review/useReveal'
import { useTexts } from '../useTexts'
import { SourceFields } from './SourceFields'
import { useSource } from './useSource'
import { useSources } from './useSources'
import './translate.css'

interface ListProps {
  kind: 'missing' | 'changed'
  texts: readonly SourceText[]
  place: (path: string) => string
  onReveal: (path: string) => void
}

/** Fields of one standing, each a way to it. */
const FieldList = ({ kind, texts, place, onReveal }: ListProps) => {
  const text = useTexts()
  if (texts.length === 0) return null
  return (
    <div className="gl-translate__list" data-standing={kind}>
      <p>{text(`translate_${kind}`, { count: texts.length })}</p>
      <ul>
        {texts.map(({ key, path }) => (
          <li key={key}>
            <button type="button" onClick={() => onReveal(path)}>
              {place(path)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Bar = ({ collection, id, saved }: { collection: string; id: string; saved: string }) => {
  const text = useTexts()
  const domId = useId()
  const bar = useRef<HTMLElement>(null)
  const place = usePlace(collection)
  const reveal = useReveal(collection)
  const { code } = useLocale()
  const locale: Locale = LOCALES.find((known) => known === code) ?? DEFAULT_LOCALE
  const [chosen, choose] = useSource()
  const source = chosen === locale ? null : chosen
  const { texts: read, failure, reload } = useSources(collection, id, { source, locale, saved })
  const form = useOpenForm(bar, read !== null)
  const texts = read?.texts ?? []
  const of = (standing: SourceText['standing']) => texts.filter((one) => one.standing === standing)
  const [missing, changed] = [of('missing'), of('changed')]

  return (
    <section className="gl-translate" ref={bar} aria-label={text('translate_title')}>
      <div className="gl-translate__choice">
        <label htmlFor={`${domId}-source`}>{text('translate_beside')}</label>
        <select
          id={`${domId}-source`}
          data-source
          value={chosen ?? ''}
          onChange={({ target }) => choose(LOCALES.find((one) => one === target.value) ?? null)}
        >
          <option value="">{text('translate_none')}</option>
          {LOCALES.map((one) => (
            <option key={one} value={one}>
              {LOCALE_LABELS[one].label}
            </option>
          ))}
        </select>
        {chosen === locale && (
          <p className="gl-translate__hint">
            {text('translate_same', { language: LOCALE_LABELS[locale].label })}
          </p>
        )}
      </div>
      {failure && (
        <p className="gl-translate__failure" role="alert">
          {text('translate_failed')} {failure}{' '}
          <button type="button" onClick={() => void reload()}>
            {text('retry')}
          </button>
        </p>
      )}
      {read && (
        <div role="status">
          <FieldList
            kind="missing"
            texts={missing}
            place={place}
            onReveal={(path) => reveal(`${path}.${locale}`)}
          />
          <FieldList
            kind="changed"
            texts={changed}
            place={place}
            onReveal={(path) => reveal(`${path}.${locale}`)}
          />
          {missing.length + changed.length === 0 && (
            <p>{text(of('current').length > 0 ? 'translate_whole' : 'translate_nothing')}</p>
          )}
        </div>
      )}
      {read && form && <SourceFields form={form} sources={read} place={place} />}
    </section>
  )
}

/** Above the fields of an entry: the language that is shown beside them, and what of this one is missing or older than it. */
export const TranslateBar = () => {
  const { id, collectionSlug, data } = useDocumentInfo()
  const { drawerSlug } = useDocumentDrawerContext()
  // A drawer is too narrow for two columns, and there is nothing to translate before the first save.
  if (!collectionSlug || drawerSlug || id === undefined || id === '') return null
  return (
    <Bar
      key={`${collectionSlug}/${id}`}
      collection={collectionSlug}
      id={String(id)}
      saved={String(data?.updatedAt ?? '')}
    />
  )
}
